<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>Die Kamera ist nicht verfügbar</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>Die Kamera sieht einen Code</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>Die Kamera sucht einen Code</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>Kamera nicht verfügbar</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 von %2 Ziffern eingegeben</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>Geben Sie Ihren Code ein.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>Geben Sie die 8 Ziffern aus Ihrer Nachricht ein oder zeigen Sie den Code der Kamera.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 öffnet sich.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 hat sich nicht geöffnet.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Ist %1 offen?</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>In %1 liegt noch etwas.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>Haben Sie es aus %1 genommen?</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 bleibt zu.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>Leeren Sie %1.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Drücken Sie sanft gegen die Tür und öffnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>Öffnen Sie noch einmal, um das Paket zu nehmen, oder lassen Sie es hier.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 ist zu.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>Der Support weiß Bescheid. Machen Sie mit dem nächsten weiter.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>Das ist das richtige. Schließen Sie die Tür.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>Nehmen Sie dieses Paket heraus und scannen Sie es.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>Gescannt</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Dieses Paket</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Noch einmal öffnen</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Ja, es ist offen</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Ja, ich habe es</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nein, es ist zu</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nein, noch einmal öffnen</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Es ist offen</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Drin lassen</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Es ist zu</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Es ist leer</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Etwas anderes liegt darin</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Dieses überspringen</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 öffnet sich.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 hat sich nicht geöffnet.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Ist %1 offen?</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 ist offen.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>Liegt es in %1?</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>Es wurde nichts hineingelegt.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Drücken Sie sanft gegen die Tür und öffnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>Legen Sie das Paket hinein und schließen Sie die Tür.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>Nehmen Sie das Paket heraus und schließen Sie die Tür.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 ist zu.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 wurde leer geschlossen. Öffnen Sie noch einmal oder gehen Sie zurück zur Liste.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Dieses Paket</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Noch einmal öffnen</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Ja, es ist offen</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>Ja, es liegt darin</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nein, es ist zu</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nein, noch einmal öffnen</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>Größeres Fach nehmen</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>Kleineres Fach nehmen</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>Es ist nicht leer</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>Es schließt nicht</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Es ist zu</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>Paket behalten</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 bleibt zu.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>Legen Sie Ihr Paket hinein und schließen Sie die Tür.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 wurde leer geschlossen. Öffnen Sie noch einmal oder gehen Sie zurück.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Der Support weiß Bescheid.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Es ist offen</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>Fach %1, offen</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>Fach %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>Fach %1 öffnet sich.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 hat sich nicht geöffnet.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Ist %1 offen?</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>Fach %1 ist offen.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>Ihr Paket scheint noch darin zu liegen.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>Haben Sie Ihr Paket genommen?</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Vielen Dank.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 bleibt zu.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>Es ist vermerkt.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Drücken Sie sanft gegen die Tür und öffnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>Legen Sie es zurück und schließen Sie die Tür. Der Support erfährt davon.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>Nehmen Sie Ihr Paket und schließen Sie die Tür.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>Öffnen Sie %1 noch einmal, um es zu nehmen, oder lassen Sie es bei uns.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 ist zu.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 ist zu. Wenn Sie etwas vergessen haben, öffnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>Der Support weiß Bescheid. Ihr Paket ist sicher, und Ihr Code bleibt gültig.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>Der Support weiß Bescheid und schreibt Ihnen.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Noch einmal öffnen</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Ja, es ist offen</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Ja, ich habe es</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nein, es ist zu</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nein, noch einmal öffnen</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Drin lassen</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Es ist zu</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>Problem melden</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>Melden: nicht meins oder beschädigt</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>Später wiederkommen</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Es ist offen</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>Scannen Sie ein Etikett.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1, %2 von %3 zugestellt</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>Nichts ist angekündigt. Scannen Sie ein beliebiges Etikett; das Paket wird nach seiner Größe angenommen.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Zuletzt gescannt</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>Letztes zurücknehmen</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>Wird nachgesehen.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>%n Paket abholen</numerusform>
                <numerusform>%n Pakete abholen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>Wo ist die Zentrale?</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Einen Moment.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>Vergleichen Sie diese Wörter.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>Die Zentrale hat diesen Kiosk abgelehnt.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>Niemand hat es rechtzeitig bestätigt.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>Die Zentrale antwortet nicht.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>Das ist nicht unsere Zentrale.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>Die Antwort ist nicht brauchbar.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>Alles ist eingerichtet.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>Geben Sie ihre Adresse ein, etwa centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>Die Zentrale wird gefragt.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>Bestätigen Sie in der Zentrale nur, wenn dort dieselben sechs Wörter stehen.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>Beginnen Sie neu, um neue Wörter zu erhalten.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>Der Kiosk versucht es weiter. Prüfen Sie Netz und Adresse.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>Ihr Zertifikat ist nicht von der mitgebrachten Stelle. Ihr wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>Warum, steht im Protokoll des Kiosks.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>Die Anlage startet.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>Zentrale fragen</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Bisher getippt</translation>
        </message>
        <message>
            <source>The centre&apos;s address</source>
            <translation>Adresse der Zentrale</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>Adresse ändern</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>Sie gelten noch %n Minute.</numerusform>
                <numerusform>Sie gelten noch %n Minuten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>Sprache: %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Leichter</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>Leichter zu erreichen, zu lesen und zu hören</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>Starker Kontrast</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>So geht es.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>Den Support erreichen Sie unter %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>Zeigen Sie der Kamera den Code aus Ihrer Nachricht oder tippen Sie seine 8 Ziffern.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>Eine Tür öffnet sich von selbst. Das Bild zeigt Ihnen, wo.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>Nehmen Sie Ihr Paket und schließen Sie die Tür. Das ist alles.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Verstanden</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Letzte Ziffer löschen</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>Wählen Sie Ihre Sprache.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>Letztes Zeichen löschen</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>Die Sprachausgabe ist an. Plus und Minus gehen zur nächsten und zur vorigen Taste, Eingabe drückt sie. Der Schrägstrich führt zurück. Der Stern sagt alles noch einmal. Der Punkt stellt Lautstärke und Tempo ein.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Fertig.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>Lautstärke %1 von %2. Plus ist lauter, Minus ist leiser.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>Tempo %1 von %2. Plus ist schneller, Minus ist langsamer.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>Lautstärke %1.</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>Tempo %1.</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>Pakete</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1, erledigt, in %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1, Größe %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>Herausgenommen um %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>War nicht da</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>Etwas anderes lag darin</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>Darin gelassen</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>Abgelaufen, abzuholen</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>Retoure, abzuholen</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>Hallo, %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>Ihr Ausweis wurde gelesen.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>Geben Sie Ihre PIN ein, um sich anzumelden.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>Paket %1 von %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Einen Moment.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>Diese Station macht eine Pause.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>Die Türen werden geprüft.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>Die Türen lassen sich gerade nicht öffnen. Ihr Paket ist sicher, und seine Frist steht solange still.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1, eingeschaltet.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1, ausgeschaltet.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1, Liste. Eingabe blättert um.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1, Taste.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1, jetzt nicht drückbar.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>Ihr Paket ist abgegeben.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>Wir senden Ihnen den Beleg auch zu. Machen Sie gern ein Foto davon.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>Machen Sie ein Foto von diesem Beleg. Er zeigt, dass Ihr Paket hier ist.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>Der Beleg als QR-Code</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>Abgegeben in Fach %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>Tippen Sie hier, um Ihren Code einzugeben.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>Zeigen Sie der Kamera Ihren Ausweis.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>Code zeigen oder hier tippen.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>Paket abholen</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Zustellen</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Zurücksenden</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Einen Moment.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>Zeigen Sie Ihr Retourenetikett.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>Wir sehen nach, was das ist.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>Tippen Sie ab, was unter den Strichen steht.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>Halten Sie die Striche vor die Kamera. Sie können auch abtippen, was darunter steht.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Bisher getippt</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Zuletzt gescannt</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>Nachsehen</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>Lieber tippen</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>Größe %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>Diese Seite endet in %n Sekunde. Drücken Sie eine Taste, um zu bleiben.</numerusform>
                <numerusform>Diese Seite endet in %n Sekunden. Drücken Sie eine Taste, um zu bleiben.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 öffnet sich.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 hat sich nicht geöffnet.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Ist %1 offen?</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>Schließen Sie %1.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>Sehen Sie in %1 nach.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 sollte leer sein.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>Der Sensor wird zuerst geschlossen, dann offen gelesen.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>Das Schloss wurde einmal angesteuert.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>Die nötige Einstellung der Platine steht im Journal.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>Sagen Sie, was Sie sehen, und schließen Sie dann die Tür.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>Sollte darin liegen</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Schloss</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>Größe %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>Tür</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>Innen</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>Laut Buch</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Noch einmal öffnen</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Ja, es ist offen</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nein, es ist zu</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Es ist offen</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Es ist zu</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>Wie verzeichnet</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Es ist leer</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Etwas anderes liegt darin</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Dieses überspringen</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>Außer Betrieb</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>Geht wieder</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>Sensor prüfen</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>Zentrale erreicht</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>Zentrale nicht erreicht</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n Eintrag wartet</numerusform>
                <numerusform>%n Einträge warten</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>lässt sich nicht vorbereiten</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>andere Firmware</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>zwei Platinen antworten</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>Echo auf der Leitung</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>Störungen auf der Leitung</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>antwortet</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>stumm</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>In jedes Fach sehen</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>Scanner prüfen</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>Zurück in Betrieb</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>Zur Wartung anhalten</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>Software und Platinen</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Kopfhörer</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>keine Buchse, die es meldet</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>eingesteckt</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>nicht eingesteckt</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Töne</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>Die letzten Einträge im Journal</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>Zeigen Sie einen beliebigen Code.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>Zuerst die Kamera, dann jeden Scanner.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Was gelesen wurde</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>Kein Fach ist dafür frei.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>Wie groß ist es?</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>Bitte nehmen Sie das Paket wieder mit. Dass es nicht passte, ist vermerkt.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>Tippen Sie auf die kleinste Tür, hinter die es passt.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Zuletzt gescannt</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>Weiter mit dem nächsten</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>Diese Stationen in der Nähe haben Platz dafür.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>Wir fragen, welche Station in der Nähe Platz hat.</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n frei</numerusform>
                <numerusform>%n frei</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>Größe %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>Größe %1, keines ist frei</translation>
        </message>
        <message>
            <source>full</source>
            <translation>voll</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>Dieser Kiosk ist nicht eingerichtet</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>Noch da? Tippen Sie, um zu bleiben (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>Sie sind abgemeldet. Danke, %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>Sie sind abgemeldet.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>%n Paket zugestellt.</numerusform>
                <numerusform>%n Pakete zugestellt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>%n Paket abgeholt.</numerusform>
                <numerusform>%n Pakete abgeholt.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>%1 zugestellt, %2 abgeholt.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>Kamera nicht verfügbar</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>Mit der Zentrale verbunden</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>Arbeitet ohne die Zentrale</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 von %2 Ziffern eingegeben</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>Mit Tasten: Ziffern, dann Eingabe. Die Rücktaste löscht.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>Mit Tasten: Ziffern; die letzte sendet ab. Die Rücktaste löscht.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>Die Wand mit den Fächern</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 liegt in einer Linie mit diesem Bildschirm, %2 Zentimeter über dem Boden.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1 liegt %2 Zentimeter weiter links, %3 Zentimeter über dem Boden.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1 liegt %2 Zentimeter weiter rechts, %3 Zentimeter über dem Boden.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>Dieser Code gehört nicht zu dieser Station.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>Dieser Code ist abgelaufen.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>Dieses Paket wurde schon abgeholt.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>Eingabe in %1 s wieder möglich.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>Dieser Pass gehört zu einer anderen Station.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>Ihr Paket ist noch nicht hier.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>Dieser Ausweis ist hier nicht bekannt.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>Dieser Ausweis ist bis %1 gesperrt.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>Dieser Ausweis ist gesperrt.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>Dieser Ausweis ist abgelaufen.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>Diese PIN passt nicht zum Ausweis.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>Dieses Paket wurde schon gescannt.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>Das ist kein Paketetikett.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>Eine Tür blieb zu, deshalb öffnet sich %1.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>Eine Tür blieb zu.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>Die Tür von %1 steht schon länger offen.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>Das Paket gehört wieder Ihnen.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>Das Schloss hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>Niemand hat dieses Paket angekündigt.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>Ihre Nachricht nennt die richtige Station. Sie können auch den Code der Kamera zeigen.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>Er galt bis %1. Der Absender weiß mehr.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>Der Absender weiß mehr.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>Es wurde am %1 entnommen. Der Absender weiß mehr.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>Solange können Sie Ihren Code der Kamera zeigen.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>Die Nachricht mit Ihrem Pass nennt die richtige.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>Ihr Code ist gültig. Sie bekommen eine Nachricht, sobald das Paket hier liegt.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>Ihre Disposition weiß, warum.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>Ihre Disposition kann ihn entsperren.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>Ihre Disposition hat einen neuen.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>Versuche, bis der Ausweis gesperrt wird: %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>Es liegt in %1.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>Halten Sie den Strichcode vor die Kamera.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Der Support weiß Bescheid.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>Bitte schließen Sie sie sanft.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>Das Fach ist frei.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Öffnen Sie noch einmal.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>Öffnen Sie noch einmal. Ihr Code bleibt gültig.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>Es wird nach seiner Größe angenommen.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>Links von diesem Bildschirm, nah am Boden.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>Links von diesem Bildschirm, weit oben.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>Links von diesem Bildschirm, auf Handhöhe.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>Rechts von diesem Bildschirm, nah am Boden.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>Rechts von diesem Bildschirm, weit oben.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>Rechts von diesem Bildschirm, auf Handhöhe.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>Unter diesem Bildschirm.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>Über diesem Bildschirm.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>Ihr Paket ist nicht mehr hier.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>Dieses Paket gehört zu einer anderen Station.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>Stattdessen öffnet sich %1.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>Stattdessen öffnet sich eine andere Tür.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>Niemand hat diese Retoure angekündigt.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>Das ist nicht das Paket, das hier liegen sollte.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>Das Paket aus %1 gehört jetzt Ihnen.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>Es gibt nichts abzuholen.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>Dieser Ausweis öffnet diesen Bereich nicht.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>Jemand benutzt dieses Fach gerade.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>Es ging am %1 zurück. Der Absender weiß mehr.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>Bitte bringen Sie es zu %1.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>Ihre Disposition weiß, welche.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>Nehmen Sie das Paket aus %1, falls es darin liegt.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>Der Laden, an den Sie es senden, kann sie ankündigen.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>Scannen Sie das aus diesem Fach oder sagen Sie, dass etwas anderes darin liegt.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>Die nächste Tür öffnet sich von selbst.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>Warten Sie, bis die Tür zu und die Person gegangen ist.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>kein Sensor</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zu</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>etwas liegt darin</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1, Sensor defekt (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1, Sensor defekt</translation>
        </message>
        <message>
            <source>good</source>
            <translation>gut</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>zu prüfen</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>außer Betrieb</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>einem Paket versprochen</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>enthält ein Paket</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>Der Sensor ist richtig.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>Der Sensor liest verkehrt herum.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>Der Sensor folgt der Tür nicht.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>Die Tür hat sich nicht geöffnet.</translation>
        </message>
    </context>
</TS>
