<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>Skrytka</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Drzwi</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Wewnątrz</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paczka</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Otwarcia</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Ostatni dostęp</translation>
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
        <translation>%1 godz.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dni</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Automat</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Zajęte</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Nieczynne</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Do kontroli</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Usterki</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Ostatni znak</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Zamówiono</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paczki</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Identyfikator ważny do</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wycofano</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Zapytano</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Ważne do</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Razy</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ostatnio</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Najpierw</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondycja</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Zaniechane</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Szczegół</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Na czym</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Niezgodne</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>Zajęte średnio</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Najwięcej</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>Połowa szybciej niż</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Dziewięć na dziesięć</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Odbiory</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Awarie</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Rodzaje</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Płytka</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nieodebrane</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>Konserwacja…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>Kiosk nikogo nie obsłuży, dopóki nie wróci do użytku. Zawartość automatu zostaje.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>Znów czynny…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>Klienci i kurierzy znów mogą używać kiosku.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Uruchom ponownie…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>Program kiosku uruchomi się od nowa. Kto przy nim stoi, musi zacząć jeszcze raz; nic nie ginie.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>Nazwa i miejsce…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>Od teraz klienci czytają w wiadomościach nową nazwę i adres.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Szerokość</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Długość</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>Wycofaj kiosk…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>Kiosk zostanie od razu i na zawsze odcięty. Dla tego automatu można wpuścić nowy.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Otwórz teraz…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>Drzwi otworzą się dla każdego, kto tam stoi, i zawartość można zabrać. Zlecenie jest ważne dwie minuty.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>Nieczynne…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>Nic więcej się tam nie wkłada. Zawartość można jeszcze odebrać.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>Znów w użyciu…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>Znów będzie oferowana dla paczek.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>Zleć kontrolę…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>Nic się tam nie włoży, dopóki nie zajrzy technik.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Nowy kod…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>Stary kod przestaje działać; klient dostaje nowy.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>Przechowaj dłużej…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>Może tam leżeć do tego czasu; klient się dowie.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>Odbierze ktoś inny…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>Ta osoba dostanie własny kod. Kod klienta działa dalej, chyba że wskażesz inaczej.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>Kod klienta działa dalej</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>To niewłaściwa paczka…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>To, co tam leży, nie jest już uznawane za tę paczkę: skrytkę trzeba skontrolować, a paczka czeka na nowe miejsce.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>Do innego automatu…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>Miejsce zostanie zarezerwowane tam; klient się dowie.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Automat</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>Odeślij…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>Kod przestaje działać. Kurier wyjmie ją i zwróci nadawcy.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Anuluj…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>Zlecenie tej paczki się kończy; miejsce zostaje zwolnione.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>Nie wiadomo, gdzie jest…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>Kod nie działa, dopóki ktoś tego nie ustali; wsparcie widzi to wśród alarmów.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>Znalazła się…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>Z paczką dzieje się dalej to, co wskażesz.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Znaleziono</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Identyfikator ważny do</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Nowy identyfikator…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>Identyfikator jest pokazany raz, do druku. Otwiera ze swoim PIN-em.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>Wymień identyfikator…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>Stary identyfikator i jego PIN przestają działać. Nowy jest pokazany raz, do druku.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>Wybacz błędne PIN-y…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>Identyfikatora można od razu znów używać.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>Zezwól w automacie…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>Identyfikator otwiera także tam.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Wycofaj…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>Identyfikator przestaje działać wszędzie, na zawsze.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>Nowy przewoźnik…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>Potem można mu dać klucz dla jego maszyn.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nowy klucz…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>Klucz jest pokazany raz. Kto go ma, działa w imieniu przewoźnika.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Nowy pracownik…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>Może się od razu zalogować.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Inna rola…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>Uprawnienia zmienią się przy następnym żądaniu.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nowe hasło…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>Kończą się wszystkie sesje tej osoby.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>Nie może się już zalogować, a sesje się kończą.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>Wpuść kiosk…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>Kiosk odtąd mówi w imieniu tego automatu. Porównaj sześć słów z osobą, która przy nim stoi.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Sześć słów</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>Dla istniejącego automatu</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>Albo dla nowego, z pliku układu</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>Kiosk musi zapytać ponownie.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Przejmij</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>Inni widzą, że się tym zajmujesz.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Oddaj</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>Znów czeka na kogoś.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Skomentuj…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>Przeczyta to każdy, kto widzi alarm.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Zamknij…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>Zniknie z listy; jeśli się powtórzy, wróci.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>Wyślij ponownie…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>Zostanie wysłane jeszcze raz, ze wszystkimi próbami.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Porzuć…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>Nigdy nie zostanie wysłane.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>Zabroń w automacie…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>Identyfikator już tam nie otwiera.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>Unieważnij klucz…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>Kto użyje tego klucza, zostanie odtąd odrzucony.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Nazwa klucza</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Otwórz ponownie…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>Została odebrana.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>Nie jest już do odbioru.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>Nie ma jej jeszcze w automacie. Kod zadziała, gdy tam będzie.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>Nie wiadomo, gdzie jest: kod nie działa.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>Ma wrócić: otwiera się tylko kurierowi.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>Okazała się niewłaściwą paczką: kod nie działa.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>Czas minął: kod już nie działa.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>Automatu stąd nie widać.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>Automat jest w konserwacji: kiosk nikogo nie obsługuje.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>Automat jest odcięty. Znane mu kody działają; to, co zrobisz, dotrze później.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>Automat nie zna jeszcze ostatnich zmian: nowy kod może chwilę nie działać.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>Kiosk informuje, że jest nieczynny.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>Automat uważa, że skrytka jest pusta.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>Automat nie wie, co jest w skrytce.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>Drzwi się nie otworzyły: są nieczynne. Może otworzą się stąd, inaczej musi przyjść technik.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>Drzwi są otwarte: można ją teraz wyjąć.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>Automat zgłasza usterkę.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>Stąd nie widać błędu. Poproś o przeczytanie kodu, cyfra po cyfrze.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>Jeśli klient nie ma kodu, wyślij nowy.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>Jeśli masz pewność, kto tam jest, otwórz drzwi stąd.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>To nie jest adres centrali.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>Zaczyna się od https://.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>Plik nie zawiera certyfikatu.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>Centrala odmówiła (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>Centrala nie odpowiada.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Nie można odczytać odpowiedzi centrali.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>Automaty</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nazwa lub adres</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Każdy stan</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Prawie pełne</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Usterki</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paczki</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>E-mail, telefon lub nazwisko</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>Kurierzy i technicy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>Każda rola</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Przewoźnicy</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Pracownicy</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>Nowe kioski</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Niezamknięte</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Do kontroli</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Niedostarczone</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audyt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Na czym</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Skrytka</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>Zlecone automatowi</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>Przekazane układy</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Zajętość</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>Czas do odbioru</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>Awarie według skrytek</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>Awarie według płytek</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Automat</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>Adres centrali:</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>nie zgadza się z tym, co było wiadomo</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>Próba nie powiodła się</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Wiadomość: %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Wydano kod</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>Czynny</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nieosiągalny</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Konserwacja</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>W użyciu</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Zarezerwowane</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Zajęte</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Nieczynne</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>Wymaga kontroli</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Dobry</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Puste</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Przyrzeczone</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>Zawiera paczkę</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nieznane</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Przejęte</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>Czeka na miejsce</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>Miejsce zarezerwowane</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>W drodze</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>W automacie</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Odebrane</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zwrócone</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulowane</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Zabrane</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Niepewne</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Zlecone</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Przyjęte</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>Zastąpione późniejszym</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Zrobione</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Czeka na wysłanie</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Porzucone</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Zaniechane</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Wpuszczony</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Kurier</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Wsparcie</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Dyspozytor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Przewoźnik</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Sklep</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paczka</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zamówienie</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Automat</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Skrytka</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>Znów w użyciu</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Do kontroli</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Znów czynny</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Ponowny start</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Włożono</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Drzwi otwarte</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Drzwi zamknięte</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>Drzwi wyważone</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Drzwi pozostawione otwarte</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>Drzwi się nie otworzyły</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>Zamek miał się otworzyć</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>Zamek otwarty</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>Zamek nie odpowiedział</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>Zamek nieosiągalny</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Kod odrzucony</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>Okazano identyfikator</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>Automat uruchomiony</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>Przerwa w działaniu</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>Odbiór niepewny</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>Zgłoszono problem</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>Leży tam</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Ma ją klient</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>Ma ją kurier</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>Będzie dostarczona ponownie</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Ekran startowy</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Nieczynny</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>Wpisywanie kodu</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>Otwieranie drzwi</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>Docisnąć drzwi i otworzyć ponownie</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>Wyjąć i zamknąć drzwi</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>Jest jeszcze w środku</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Podziękowanie</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>Drzwi się nie otwierają</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>Paczka niepewna</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Niezabrane</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Nieznana paczka</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>Identyfikator zablokowany</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>Czujnik uszkodzony</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>Płytka zamków uszkodzona</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>Zbyt wiele czeka już na centralę: tego nie wysłano.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>Nie wysłano tego na czas: nic nie zrobiono.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>Nie wiadomo, czy to zrobiono.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>Działania</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Skrytki</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>Edycja układu</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1: automat odpowiedział</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>ostatni znak %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>Kiosk pokazuje</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Ostatni znak</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Zasilanie</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Otwarte drzwi</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>Jeszcze niezgłoszone centrali</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>Jeszcze nieprzekazane automatowi</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Usterki</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>Pokaż paczkę</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>Początek nazwy</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>Nie ma nic do pokazania</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>To nie jest liczba.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Wybierz plik…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Układ</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Układy (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>To nie jest układ</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>Wysłano. Jeśli centrala nie odpowie, zostanie to zachowane i wysłane ponownie; można to zamknąć.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>Mapa automatów</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>Tabela obok pokazuje te same automaty.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>Żaden automat tutaj nie ma współrzędnych.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n automat</numerusform>
            <numerusform>%n automaty</numerusform>
            <numerusform>%n automatów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>Klient jest przy automacie</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Co tam widać</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>Co jest nie tak i co pomoże</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>Automat nie podał, co pokazuje kiosk.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>Kiosk pokazuje: %1 (od %2)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>Co by się zmieniło?</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>Przekaż automatowi…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Układ</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Wiersz %1: %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sprawdzone</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>Nowe: %1. Usunięte: %2. Zmienione: %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>Przekaż automatowi</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>Kiosk przyjmie nowy układ, gdy nikt przy nim nie stoi. Powód:</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>Centrala przyjęła go i przekazuje automatowi.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>Zapisuje widoczne dane do pliku arkusza (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>odczyt…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Zapisano w %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>Usuń z tej listy</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Niewykonane: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Zaloguj się w przeglądarce</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Działy</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Narzędzia</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Znajdź wszystko</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>Język zmieni się po ponownym otwarciu Cubby.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj się</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>O Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>Kontynuuj w przeglądarce.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Pytanie do centrali…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Sieć</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Zadania</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporty</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>Brak połączenia z centralą od %1. Dane mogą być nieaktualne; działania zostaną zachowane i wysłane, gdy odpowie.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n działanie bez odpowiedzi</numerusform>
            <numerusform>%n działania bez odpowiedzi</numerusform>
            <numerusform>%n działań bez odpowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Na żywo</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nie na żywo</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>Brak pęku kluczy: następnym razem trzeba się zalogować</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>Porzuć: nikt nie będzie wiedział, czy to zrobiono</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>To jest pokazane raz. Zachowaj to teraz.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Identyfikator: %1</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>Identyfikator można zapisać raz, teraz. Centrala go nie przechowuje.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Zapisz jako PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Zapisano w %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>Działania</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>Pokaż automat</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>Klient jest przy automacie…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Rozmiar %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>Skrytka %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>włożono %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>czeka do %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dni</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dni</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dni</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>Znajdź wszystko</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>Paczka, zamówienie, klient, kod, automat, kurier, skrytka</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Znaleziono</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>szukanie…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nic nie znaleziono.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nikt nie jest zalogowany.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>Sesja się skończyła: zaloguj się ponownie.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>Centrala podaje się jako %1.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>Użyj tego adresu albo zapytaj prowadzących centralę.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>Ten komputer nie ma wolnego portu do logowania.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Nie udało się otworzyć przeglądarki.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Zalogowano</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>Można zamknąć tę stronę i kontynuować w Cubby.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nie zalogowano</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>Wróć do Cubby i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>Odmówiono logowania.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>Centrala odmówiła dostępu (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>Nie można odczytać odpowiedzi centrali.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>Przebieg</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>Ściana skrytek</translation>
    </message>
</context>
</TS>
