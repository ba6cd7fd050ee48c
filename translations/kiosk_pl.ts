<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>Kamera jest niedostępna</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>Kamera widzi kod</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>Kamera szuka kodu</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>Kamera niedostępna</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>Wpisano cyfr: %1 z %2</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>Wpisz swój kod.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>Wpisz 8 cyfr z wiadomości albo pokaż jej kod kamerze.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 otwiera się.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 nie otworzyła się.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Czy %1 jest otwarta?</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>W %1 nadal coś leży.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>Czy wyjęto to z %1?</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 pozostaje zamknięta.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>Opróżnij %1.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Delikatnie naciśnij drzwi i otwórz ponownie.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>Otwórz ponownie, aby wyjąć paczkę, albo zostaw ją tutaj.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 jest zamknięta.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>Pomoc już wie. Przejdź do następnej.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>To ta właściwa. Zamknij drzwi.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>Wyjmij tę paczkę i zeskanuj ją.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>Zeskanowana</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Ta paczka</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Tak, jest otwarta</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Tak, mam ją</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nie, jest zamknięta</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nie, otwórz ponownie</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Jest otwarta</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Zostaw w środku</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Jest zamknięta</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Jest pusta</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>W środku jest coś innego</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Pomiń tę</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Wróć do listy</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 otwiera się.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 nie otworzyła się.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Czy %1 jest otwarta?</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 jest otwarta.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>Czy leży w %1?</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>Nic nie włożono.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Delikatnie naciśnij drzwi i otwórz ponownie.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>Włóż paczkę i zamknij drzwi.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>Wyjmij paczkę i zamknij drzwi.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 jest zamknięta.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 zamknięto pustą. Otwórz ją ponownie albo wróć do listy.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Ta paczka</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Tak, jest otwarta</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>Tak, jest w środku</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nie, jest zamknięta</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nie, otwórz ponownie</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>Weź większą</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>Weź mniejszą</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>Nie jest pusta</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>Nie zamyka się</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Jest zamknięta</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>Zatrzymaj paczkę</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Wróć do listy</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 pozostaje zamknięta.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>Włóż swoją paczkę i zamknij drzwi.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 zamknięto pustą. Otwórz ją ponownie albo wróć.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Pomoc już wie.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Jest otwarta</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>Skrytka %1, otwarta</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>Skrytka %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>Skrytka %1 otwiera się.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 nie otworzyła się.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Czy %1 jest otwarta?</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>Skrytka %1 jest otwarta.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>Paczka chyba nadal jest w środku.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>Czy paczka została zabrana?</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Dziękujemy.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 pozostaje zamknięta.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>Zapisano.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Delikatnie naciśnij drzwi i otwórz ponownie.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>Odłóż ją i zamknij drzwi. Pomoc otrzyma zgłoszenie.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>Weź swoją paczkę i zamknij drzwi.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>Otwórz %1 ponownie, aby ją zabrać, albo zostaw ją u nas.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 jest zamknięta.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 jest zamknięta. Jeśli coś zostało, otwórz ją ponownie.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>Pomoc już wie. Paczka jest bezpieczna, a kod nadal działa.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>Pomoc już wie i napisze do Ciebie.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Tak, jest otwarta</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Tak, mam ją</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nie, jest zamknięta</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Nie, otwórz ponownie</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Zostaw w środku</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Jest zamknięta</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>Zgłoś problem</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>Zgłoś: nie moja lub uszkodzona</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>Wróć później</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Jest otwarta</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>Zeskanuj etykietę.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1, doręczono %2 z %3</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>Nic nie zapowiedziano. Zeskanuj dowolną etykietę; paczka zostanie przyjęta według rozmiaru.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 z %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Ostatnio zeskanowana</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>Cofnij ostatnią</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>Sprawdzamy.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>Odbierz %n paczkę</numerusform>
                <numerusform>Odbierz %n paczki</numerusform>
                <numerusform>Odbierz %n paczek</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>Gdzie jest centrala?</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Chwileczkę.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>Porównaj te słowa.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>Centrala odrzuciła ten kiosk.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>Nikt nie potwierdził tego na czas.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>Centrala nie odpowiada.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>To nie jest nasza centrala.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>Nie można użyć tej odpowiedzi.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>Wszystko jest gotowe.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>Wpisz jej adres, na przykład centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>Trwa pytanie centrali.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>Potwierdź w centrali tylko wtedy, gdy pokazuje te same sześć słów.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>Zacznij od nowa, aby dostać nowe słowa.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>Kiosk próbuje dalej. Sprawdź sieć i adres.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>Jej certyfikat nie pochodzi od przyniesionego urzędu. Nic do niej nie wysłano.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>Powód jest w dzienniku kiosku.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>Automat się uruchamia.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>Zapytaj centralę</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Zacznij od nowa</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Dotąd wpisano</translation>
        </message>
        <message>
            <source>The centre's address</source>
            <translation>Adres centrali</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>Zmień adres</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>Są ważne przez %n minutę.</numerusform>
                <numerusform>Są ważne przez %n minuty.</numerusform>
                <numerusform>Są ważne przez %n minut.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>Język: %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Łatwiej</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>Łatwiej dosięgnąć, czytać i słyszeć</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>Mocny kontrast</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>Tak to działa.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>Pomoc odpowiada pod numerem %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>Pokaż kamerze kod z wiadomości albo wpisz jego 8 cyfr.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>Drzwi otworzą się same. Obraz pokaże, które.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>Weź paczkę i zamknij drzwi. To wszystko.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Rozumiem</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Usuń ostatnią cyfrę</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>Wybierz swój język.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>Usuń ostatni znak</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>Mowa jest włączona. Plus i minus przechodzą do następnego i poprzedniego przycisku, Enter go naciska. Ukośnik cofa. Gwiazdka powtarza wszystko. Kropka ustawia głośność i tempo.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Gotowe.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>Głośność %1 z %2. Plus: głośniej, minus: ciszej.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>Tempo %1 z %2. Plus: szybciej, minus: wolniej.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>Głośność %1.</translation>
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
            <translation>Paczki</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1, gotowe, w %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1, rozmiar %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>Wyjęto o %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>Nie było jej</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>W środku było coś innego</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>Pozostała w środku</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>Po terminie, do odbioru</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>Zwrot, do odbioru</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>Witaj, %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>Identyfikator odczytano.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>Wpisz PIN, aby się zalogować.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Zaloguj się</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>Paczka %1 z %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 z %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Chwileczkę.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>Ten automat ma przerwę.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>Sprawdzamy drzwi.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>Teraz nie można otworzyć drzwi. Paczka jest bezpieczna, a jej termin się nie skraca.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1, włączone.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1, wyłączone.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1, lista. Enter przewraca stronę.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1, przycisk.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1, teraz niedostępne.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>Paczka została nadana.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>Potwierdzenie wyślemy też wiadomością. Możesz zrobić mu zdjęcie.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>Zrób zdjęcie potwierdzenia. Pokazuje ono, że paczka jest tutaj.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>Potwierdzenie jako kod QR</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>Nadano, skrytka %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>Dotknij tutaj, aby wpisać kod.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>Pokaż identyfikator kamerze.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>Pokaż kod albo dotknij tutaj.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>Odbierz paczkę</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Doręcz</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Odeślij</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Pomoc</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Chwileczkę.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>Pokaż etykietę zwrotną.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>Sprawdzamy, co to jest.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>Wpisz to, co jest pod kreskami.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>Pokaż kreski kamerze. Możesz też wpisać to, co jest pod nimi.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Dotąd wpisano</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Ostatnio zeskanowana</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>Sprawdź</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>Wolę wpisać</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>Rozmiar %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>Ten ekran zniknie za %n sekundę. Naciśnij dowolny klawisz, aby zostać.</numerusform>
                <numerusform>Ten ekran zniknie za %n sekundy. Naciśnij dowolny klawisz, aby zostać.</numerusform>
                <numerusform>Ten ekran zniknie za %n sekund. Naciśnij dowolny klawisz, aby zostać.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 otwiera się.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 nie otworzyła się.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>Czy %1 jest otwarta?</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>Zamknij %1.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>Zajrzyj do %1.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 powinna być pusta.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>Czujnik jest odczytywany najpierw zamknięty, potem otwarty.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>Zamek dostał jeden impuls.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>Ustawienie potrzebne płytce jest w dzienniku.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>Powiedz, co widzisz, a potem zamknij drzwi.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>Powinna być w środku</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Zamek</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>Rozmiar %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>Drzwi</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>Wnętrze</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>W zapisach</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Otwórz %1</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Tak, jest otwarta</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Nie, jest zamknięta</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Jest otwarta</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Jest zamknięta</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>Zgodnie z zapisem</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Jest pusta</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>W środku jest coś innego</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Pomiń tę</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>Nieczynna</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>Znów działa</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>Sprawdź czujnik</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>Przerwa techniczna</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>Czynny</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>Centrala dostępna</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>Centrala niedostępna</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>Czeka %n wpis</numerusform>
                <numerusform>Czekają %n wpisy</numerusform>
                <numerusform>Czeka %n wpisów</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Program</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>nie da się przygotować</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>inne oprogramowanie</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>odpowiadają dwie płytki</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>echo na linii</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>zakłócenia na linii</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>odpowiada</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>milczy</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>Zajrzyj wszędzie</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>Sprawdź skanery</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>Przywróć do pracy</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>Zatrzymaj do serwisu</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Wyloguj się</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>Oprogramowanie i płytki</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Mowa</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Słuchawki</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>brak gniazda, które to zgłasza</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>podłączone</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>niepodłączone</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Dźwięki</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>Ostatnie wpisy dziennika</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>Pokaż dowolny kod.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>Najpierw kamera, potem każdy skaner.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Co odczytano</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>Nie ma wolnej skrytki dla tej paczki.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>Jaki ma rozmiar?</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>Zabierz paczkę z powrotem. Zapisano, że się nie zmieściła.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>Dotknij najmniejszych drzwi, za które się zmieści.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Ostatnio zeskanowana</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>Przejdź do następnej</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Wróć</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>Te automaty w pobliżu mają miejsce.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>Pytamy, który automat w pobliżu ma miejsce.</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n wolna</numerusform>
                <numerusform>%n wolne</numerusform>
                <numerusform>%n wolnych</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>Rozmiar %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>Rozmiar %1, żadna nie jest wolna</translation>
        </message>
        <message>
            <source>full</source>
            <translation>pełne</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>Ten kiosk nie jest skonfigurowany</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>Jeszcze tu jesteś? Dotknij, aby zostać (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>Wylogowano. Dziękujemy, %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>Wylogowano.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Zakończ</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>Doręczono %n paczkę.</numerusform>
                <numerusform>Doręczono %n paczki.</numerusform>
                <numerusform>Doręczono %n paczek.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>Odebrano %n paczkę.</numerusform>
                <numerusform>Odebrano %n paczki.</numerusform>
                <numerusform>Odebrano %n paczek.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>Doręczono: %1, odebrano: %2.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>Kamera niedostępna</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>Połączono z centralą</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>Działa bez centrali</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>Wpisano cyfr: %1 z %2</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>Klawiszami: cyfry, potem Enter. Backspace usuwa.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>Klawiszami: cyfry; ostatnia wysyła. Backspace usuwa.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>Ściana skrytek</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 jest w jednej linii z tym ekranem, %2 centymetrów nad podłogą.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1 jest %2 centymetrów w lewo, %3 centymetrów nad podłogą.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1 jest %2 centymetrów w prawo, %3 centymetrów nad podłogą.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>Ten kod nie jest do tego automatu.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>Ten kod stracił ważność.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>Tę paczkę już odebrano.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>Wpisywanie wstrzymane: %1 s.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>Ta przepustka jest do innego automatu.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>Twojej paczki jeszcze tu nie ma.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>Ten identyfikator nie jest tu znany.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>Ten identyfikator jest zablokowany do %1.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>Ten identyfikator jest zablokowany.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>Ten identyfikator stracił ważność.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>Ten PIN nie pasuje do identyfikatora.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>Tę paczkę już zeskanowano.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>To nie jest etykieta paczki.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>Drzwi się nie otworzyły, więc otwiera się %1.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>Drzwi się nie otworzyły.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>Drzwi %1 są od dłuższej chwili otwarte.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>Paczka znów jest u Ciebie.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>Zamek nie odpowiedział.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>Nikt nie zapowiedział tej paczki.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>Wiadomość podaje właściwy automat. Możesz też pokazać jej kod kamerze.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>Był ważny do %1. Więcej wie nadawca.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>Więcej wie nadawca.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>Odebrano ją %1. Więcej wie nadawca.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>W tym czasie możesz pokazać kod kamerze.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>Wiadomość z przepustką podaje właściwy.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>Kod jest dobry. Wyślemy wiadomość, gdy tylko paczka tu będzie.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>Dyspozytor wie dlaczego.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>Dyspozytor może go odblokować.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>Dyspozytor ma nowy.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>Prób do zablokowania identyfikatora: %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>Leży w %1.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>Pokaż kod kreskowy kamerze.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>Pomoc już wie.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>Zamknij je delikatnie.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>Skrytka jest wolna.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Otwórz ponownie.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>Otwórz ponownie. Kod nadal działa.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>Zostanie przyjęta według rozmiaru.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>Na lewo od ekranu, przy podłodze.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>Na lewo od ekranu, wysoko.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>Na lewo od ekranu, na wysokości dłoni.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>Na prawo od ekranu, przy podłodze.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>Na prawo od ekranu, wysoko.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>Na prawo od ekranu, na wysokości dłoni.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>Pod tym ekranem.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>Nad tym ekranem.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>Twojej paczki już tu nie ma.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>Ta paczka jest do innego automatu.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>Zamiast niej otwiera się %1.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>Zamiast nich otwierają się inne drzwi.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>Nikt nie zapowiedział tego zwrotu.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>To nie ta paczka, która powinna tu być.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>Paczka z %1 jest u Ciebie.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>Nie ma nic do odebrania.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>Ten identyfikator nie otwiera tej części.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>Ktoś korzysta z tej skrytki.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>Odesłano ją %1. Więcej wie nadawca.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>Zawieź ją do: %1.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>Dyspozytor wie, który to.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>Wyjmij paczkę z %1, jeśli w niej jest.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>Sklep, do którego ją wysyłasz, może ją zapowiedzieć.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>Zeskanuj tę z tej skrytki albo powiedz, że w środku jest coś innego.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>Następne drzwi otworzą się same.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>Poczekaj, aż drzwi będą zamknięte i osoba odejdzie.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>brak czujnika</translation>
        </message>
        <message>
            <source>open</source>
            <translation>otwarte</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zamknięte</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>coś jest w środku</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>pusta</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nieznane</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1, czujnik uszkodzony (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1, czujnik uszkodzony</translation>
        </message>
        <message>
            <source>good</source>
            <translation>dobry</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>do sprawdzenia</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>nieczynna</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>obiecana paczce</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>zawiera paczkę</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>Czujnik działa dobrze.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>Czujnik odczytuje odwrotnie.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>Czujnik nie podąża za drzwiami.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>Drzwi się nie otworzyły.</translation>
        </message>
    </context>
</TS>
