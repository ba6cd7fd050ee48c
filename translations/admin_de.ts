<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>Fach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Öffnungen</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Letzter Zugriff</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Ausweis gilt bis</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Verfassung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Tat was</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>Im Mittel belegt</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>Die Hälfte ist schneller als</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Neun von zehn</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Abholungen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Platine</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht abgeholt</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>Wartung …</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>Der Kiosk bedient niemanden, bis er wieder in Betrieb ist. Was in der Anlage liegt, bleibt dort.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>Wieder in Betrieb …</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>Kunden und Fahrer können den Kiosk wieder benutzen.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neu starten …</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>Das Programm des Kiosks startet neu. Wer davor steht, muss von vorn beginnen; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>Name und Ort …</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>Kunden lesen ab jetzt den neuen Namen und die neue Adresse in ihren Nachrichten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>Kiosk ausschließen …</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>Der Kiosk bleibt sofort und für immer draußen. Für diese Anlage kann ein neuer eingelassen werden.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Jetzt öffnen …</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>Die Tür öffnet für jeden, der davor steht, und was darin ist, kann genommen werden. Die Anfrage gilt zwei Minuten.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>Außer Betrieb …</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>Es wird nichts mehr eingelegt. Was darin ist, kann noch abgeholt werden.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>Wieder benutzen …</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>Es wird wieder für Sendungen angeboten.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>Prüfen lassen …</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>Es wird nichts eingelegt, bis ein Techniker hineingesehen hat.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Neuer Code …</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>Der alte Code gilt nicht mehr; der Kunde bekommt den neuen.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>Länger aufbewahren …</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>Sie darf bis dahin dort liegen; der Kunde erfährt es.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>Jemand anders holt ab …</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>Diese Person bekommt einen eigenen Code. Der Code des Kunden gilt weiter, wenn Sie nichts anderes sagen.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>Der Code des Kunden gilt weiter</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>Es ist die falsche Sendung …</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>Was dort liegt, gilt nicht mehr als diese Sendung: Das Fach ist zu prüfen, und die Sendung wartet auf einen neuen Platz.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>In eine andere Anlage …</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>Dort wird stattdessen Platz gehalten; der Kunde erfährt es.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>Zurückschicken …</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>Der Code gilt nicht mehr. Ein Fahrer nimmt sie heraus und bringt sie dem Absender zurück.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Stornieren …</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>Der Auftrag für diese Sendung endet; ihr Platz wird vergeben.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>Ihr Verbleib ist ungewiss …</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>Ihr Code gilt nicht, bis es jemand herausgefunden hat; der Kundendienst sieht sie unter den Warnungen.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>Sie ist gefunden …</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>Mit der Sendung geht es weiter, wie Sie sagen.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Ausweis gilt bis</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Neuer Ausweis …</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>Der Ausweis wird einmal gezeigt, zum Drucken. Er öffnet mit seiner PIN.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>Ausweis ersetzen …</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>Der alte Ausweis und seine PIN gelten nicht mehr. Der neue wird einmal gezeigt, zum Drucken.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>Falsche PINs vergeben …</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>Der Ausweis kann sofort wieder benutzt werden.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>An einer Anlage zulassen …</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>Der Ausweis öffnet auch dort.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Entziehen …</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>Der Ausweis gilt nirgends mehr, endgültig.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>Neuer Zusteller …</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>Danach kann er einen Schlüssel für seine Maschinen bekommen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>Der Schlüssel wird einmal gezeigt. Wer ihn hat, handelt für den Zusteller.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Neuer Mitarbeiter …</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>Die Person kann sich sofort anmelden.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Andere Rolle …</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>Was die Person darf, ändert sich mit der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Neues Passwort …</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>Alle Sitzungen der Person enden.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>Die Person kann sich nicht mehr anmelden, und ihre Sitzungen enden.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>Kiosk einlassen …</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>Der Kiosk spricht ab jetzt für diese Anlage. Vergleichen Sie die sechs Wörter mit der Person, die davor steht.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Die sechs Wörter</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>Für eine vorhandene Anlage</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>Oder für eine neue, mit ihrer Aufbaudatei</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>Der Kiosk muss neu fragen.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>Andere sehen, dass Sie sich kümmern.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>Sie wartet wieder auf jemanden.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentieren …</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>Alle, die die Warnung sehen, lesen es.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen …</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>Sie verlässt die Liste; geschieht es wieder, kommt sie zurück.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>Wieder senden …</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>Sie wird noch einmal gesendet, mit allen Versuchen.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>Sie wird nie gesendet.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>An einer Anlage verbieten …</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>Der Ausweis öffnet dort nicht mehr.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>Einen Schlüssel beenden …</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>Wer diesen Schlüssel benutzt, wird ab jetzt abgewiesen.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Wieder öffnen …</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>Sie ist abgeholt worden.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>Sie ist nicht mehr abzuholen.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>Sie liegt noch nicht in der Anlage. Der Code gilt, sobald sie dort liegt.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>Ihr Verbleib ist ungewiss: Der Code gilt nicht.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>Sie soll zurück: Sie öffnet nur für den Fahrer.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>Es ist die falsche Sendung: Der Code gilt nicht.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>Ihre Zeit ist um: Der Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>Die Anlage ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>Die Anlage ist in Wartung: Ihr Kiosk bedient niemanden.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>Die Anlage ist abgeschnitten. Codes, die sie kennt, gelten; was hier geschieht, erreicht sie später.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>Die Anlage kennt die letzten Änderungen noch nicht: Ein neuer Code gilt vielleicht einen Moment lang nicht.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>Der Kiosk sagt, dass er außer Betrieb ist.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>Die Anlage hält das Fach für leer.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>Die Anlage weiß nicht, was im Fach ist.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>Die Tür ging nicht auf: Sie ist außer Betrieb. Vielleicht öffnet sie von hier, sonst muss ein Techniker kommen.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>Die Tür steht offen: Sie kann jetzt herausgenommen werden.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>Die Anlage meldet eine Störung.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>Von hier ist kein Fehler zu sehen. Lassen Sie sich den Code vorlesen, Ziffer für Ziffer.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>Hat der Kunde den Code nicht, senden Sie einen neuen.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>Sind Sie sicher, wer dort steht, öffnen Sie die Tür von hier.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>Das ist keine Adresse einer Zentrale.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>Sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>Die Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>Die Zentrale hat das abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>Die Zentrale antwortet nicht.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Die Antwort der Zentrale ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Name oder Adresse</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Fast voll</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>E-Mail, Telefon oder Name</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>Fahrer und Techniker</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>Jede Rolle</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Zusteller</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>Neue Kioske</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Nicht geschlossen</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Nicht zustellbar</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Fach</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>Von der Anlage verlangt</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>Gegebene Aufbauten</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Belegung</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>Zeit bis zur Abholung</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>Ausfälle nach Fach</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>Ausfälle nach Platine</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Anlage</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>Adresse der Zentrale:</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>passt nicht zu dem, was bekannt war</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>Ein Versuch schlug fehl</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Nachricht: %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Code ausgegeben</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>Muss geprüft werden</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>Enthält eine Sendung</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>Wartet auf einen Platz</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>Platz ist reserviert</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>In der Anlage</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegangen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Eingesammelt</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>Durch einen späteren ersetzt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Fahrer</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Disponent</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Zusteller</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Fach</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>Wieder benutzen</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Eingelegt</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Tür geöffnet</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Tür geschlossen</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>Tür gewaltsam geöffnet</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Tür offen gelassen</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>Tür ging nicht auf</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>Schloss sollte öffnen</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>Schloss geöffnet</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>Schloss antwortete nicht</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>Schloss nicht erreichbar</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Code abgelehnt</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>Ausweis gezeigt</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>Anlage gestartet</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>Betrieb war unterbrochen</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>Abholung nicht sicher</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>Problem gemeldet</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>Sie liegt dort</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Der Kunde hat sie</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>Ein Fahrer hat sie</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>Sie wird neu zugestellt</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Den Anfang</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>Eingabe des Codes</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>Tür wird geöffnet</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>Tür andrücken, dann wieder öffnen</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>Entnehmen und Tür schließen</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>Sie ist noch darin</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>Die Tür geht nicht auf</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>Sendung ungewiss</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht abgeholt</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Unbekannte Sendung</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>Ausweis gesperrt</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>Sensor gestört</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>Schlossplatine gestört</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>Es wartet schon zu viel auf die Zentrale: dies wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>Es wurde nicht rechtzeitig gesendet: nichts ist geschehen.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>Es ist nicht bekannt, ob das geschehen ist.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>Aufbau bearbeiten</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1: Die Anlage hat geantwortet</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>Der Kiosk zeigt</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Offene Türen</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>Noch nicht an die Zentrale gemeldet</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>Noch nicht an die Anlage gemeldet</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>Sendung zeigen</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>Anfang des Namens</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Aufbauten (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>Das ist kein Aufbau</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>Gesendet. Antwortet die Zentrale nicht, wird es behalten und wieder gesendet; Sie können dies schließen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>Karte der Anlagen</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>Die Tabelle daneben zeigt dieselben Anlagen.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>Keine Anlage hier hat Koordinaten.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n Anlage</numerusform>
            <numerusform>%n Anlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>Der Kunde steht an der Anlage</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Was man dort sieht</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>Was nicht stimmt und was hilft</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>Die Anlage hat nicht mitgeteilt, was ihr Kiosk zeigt.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>Der Kiosk zeigt: %1 (seit %2)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>Was würde sich ändern?</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>An die Anlage geben …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>Neu: %1. Weg: %2. Geändert: %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>An die Anlage geben</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>Der Kiosk übernimmt den neuen Aufbau, sobald niemand davor steht. Grund:</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>Die Zentrale hat ihn angenommen und gibt ihn an die Anlage.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>Schreibt, was gezeigt wird, in eine Datei für Tabellenprogramme (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Mit dem Browser anmelden</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>Die Sprache wechselt, wenn Cubby wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>Über Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>Machen Sie im Browser weiter.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Die Zentrale wird gefragt …</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>Keine Verbindung zur Zentrale seit %1. Was gezeigt wird, kann alt sein; was Sie tun, wird behalten und gesendet, sobald sie antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n Aktion noch nicht beantwortet</numerusform>
            <numerusform>%n Aktionen noch nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nicht live</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>Kein Schlüsselbund läuft: Sie melden sich nächstes Mal neu an</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>Aufgeben: dann weiß niemand, ob es geschehen ist</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>Das wird einmal gezeigt. Bewahren Sie es jetzt auf.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Ausweis von %1</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>Der Ausweis kann einmal gespeichert werden, jetzt. Die Zentrale behält ihn nicht.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>Anlage zeigen</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>Der Kunde steht an der Anlage …</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Größe %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>Fach %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>eingelegt %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>liegt bis %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>Sendung, Auftrag, Kunde, Code, Anlage, Fahrer, Fach</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>Die Sitzung ist zu Ende: Bitte melden Sie sich wieder an.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>Die Zentrale nennt sich %1.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>Nehmen Sie diese Adresse, oder fragen Sie, wer die Zentrale betreibt.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>Dieser Rechner hat keinen Port zum Anmelden frei.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>Sie können diese Seite schließen und in Cubby weitermachen.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>Bitte gehen Sie zu Cubby zurück und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>Die Zentrale hat Sie nicht eingelassen (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Die Antwort der Zentrale ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>Die Wand mit den Fächern</translation>
    </message>
</context>
</TS>
