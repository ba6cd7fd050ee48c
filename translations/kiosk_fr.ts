<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>La caméra n’est pas disponible</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>La caméra voit un code</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>La caméra cherche un code</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>Caméra non disponible</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 chiffres sur %2 saisis</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>Tapez votre code.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>Tapez les 8 chiffres de votre message, ou montrez son code à la caméra.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 s’ouvre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 ne s’est pas ouvert.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 est-il ouvert ?</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>Il reste quelque chose dans %1.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>L’avez-vous pris dans %1 ?</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 reste fermé.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>Videz %1.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Appuyez doucement sur la porte, puis rouvrez.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>Rouvrez pour prendre le colis, ou laissez-le ici.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 est fermé.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>L’assistance est prévenue. Passez au suivant.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>C’est le bon. Fermez la porte.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>Prenez ce colis et scannez-le.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>Scanné</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Ce colis</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Oui, c’est ouvert</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Oui, je l’ai</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Non, c’est fermé</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Non, rouvrir</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>C’est ouvert</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Le laisser dedans</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>C’est fermé</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>C’est vide</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Il y a autre chose</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Passer celui-ci</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 s’ouvre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 ne s’est pas ouvert.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 est-il ouvert ?</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 est ouvert.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>Est-il dans %1 ?</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>Rien n’a été déposé.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Appuyez doucement sur la porte, puis rouvrez.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>Déposez le colis et fermez la porte.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>Sortez le colis et fermez la porte.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 est fermé.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 a été fermé vide. Rouvrez-le, ou revenez à la liste.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Ce colis</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Oui, c’est ouvert</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>Oui, il y est</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Non, c’est fermé</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Non, rouvrir</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>Prendre plus grand</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>Prendre plus petit</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>Ce n’est pas vide</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>Ça ne ferme pas</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>C’est fermé</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>Garder le colis</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 reste fermé.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>Déposez votre colis et fermez la porte.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 a été fermé vide. Rouvrez-le, ou revenez en arrière.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>L’assistance est prévenue.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>C’est ouvert</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>Casier %1, ouvert</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>Casier %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>Le casier %1 s’ouvre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 ne s’est pas ouvert.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 est-il ouvert ?</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>Le casier %1 est ouvert.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>Votre colis semble être encore dedans.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>Avez-vous pris votre colis ?</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Merci.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 reste fermé.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>C’est noté.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Appuyez doucement sur la porte, puis rouvrez.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>Remettez-le et fermez la porte. L’assistance est prévenue.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>Prenez votre colis et fermez la porte.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>Rouvrez %1 pour le prendre, ou laissez-le-nous.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 est fermé.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 est fermé. Si vous avez oublié quelque chose, rouvrez-le.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>L’assistance est prévenue. Votre colis est en sûreté et votre code reste valable.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>L’assistance est prévenue et vous écrira.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Oui, c’est ouvert</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Oui, je l’ai</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Non, c’est fermé</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>Non, rouvrir</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Le laisser dedans</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>C’est fermé</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>Signaler un problème</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>Signaler : pas le mien, ou abîmé</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>Revenir plus tard</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>C’est ouvert</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>Scannez une étiquette.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1, %2 sur %3 livrés</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>Rien n’est annoncé. Scannez une étiquette ; le colis est accepté selon sa taille.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Dernier scan</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>Reprendre le dernier</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>Recherche en cours.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>Collecter %n colis</numerusform>
                <numerusform>Collecter %n colis</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>Où est la centrale ?</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Un instant.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>Comparez ces mots.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>La centrale a refusé ce kiosque.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>Personne ne l'a confirmé à temps.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>La centrale ne répond pas.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>Ce n'est pas notre centrale.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>La réponse est inutilisable.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>Tout est configuré.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>Saisissez son adresse, comme centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>La centrale est interrogée.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>Confirmez à la centrale seulement si elle montre les six mêmes mots.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>Recommencez pour obtenir de nouveaux mots.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>Le kiosque réessaie. Vérifiez le réseau et l'adresse.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>Son certificat ne vient pas de l'autorité apportée. Rien ne lui a été envoyé.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>Le journal du kiosque dit pourquoi.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>La consigne démarre.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>Interroger la centrale</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Déjà tapé</translation>
        </message>
        <message>
            <source>The centre&apos;s address</source>
            <translation>Adresse de la centrale</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>Changer l’adresse</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>Ils sont valables %n minute.</numerusform>
                <numerusform>Ils sont valables %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>Langue : %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Plus facile</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>Plus facile à atteindre, à lire et à entendre</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>Contraste fort</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>Voici comment faire.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>L’assistance répond au %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>Montrez le code de votre message à la caméra, ou tapez ses 8 chiffres.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>Une porte s’ouvre toute seule. L’image vous montre où.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>Prenez votre colis et fermez la porte. C’est tout.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Compris</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Effacer le dernier chiffre</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>Choisissez votre langue.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>Effacer le dernier signe</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>La voix est activée. Plus et moins vont au bouton suivant et au précédent, Entrée l&apos;actionne. La barre oblique revient en arrière. L&apos;étoile répète tout. Le point règle le volume et la vitesse.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Terminé.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>Volume %1 sur %2. Plus pour monter, moins pour baisser.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>Vitesse %1 sur %2. Plus pour accélérer, moins pour ralentir.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>Volume %1.</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>Vitesse %1.</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>Colis</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1, fait, dans %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1, taille %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>Sorti à %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>N’y était pas</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>Il y avait autre chose</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>Laissé dedans</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>Expiré, à collecter</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>Retour, à collecter</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>Bonjour, %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>Votre badge a été lu.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>Tapez votre code PIN pour vous identifier.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>S’identifier</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>Colis %1 sur %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Un instant.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>Cette consigne fait une pause.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>Les portes sont vérifiées.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>Les portes ne peuvent pas s’ouvrir pour le moment. Votre colis est en sûreté et son délai est suspendu.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1, activé.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1, désactivé.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1, liste. Entrée tourne la page.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1, bouton.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1, indisponible pour l&apos;instant.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>Votre colis est déposé.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>Nous vous envoyons aussi le reçu. Photographiez celui-ci si vous voulez.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>Photographiez ce reçu. Il montre que votre colis est ici.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>Le reçu en code QR</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>Déposé dans le casier %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>Touchez ici pour taper votre code.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>Montrez votre badge à la caméra.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>Montrez votre code, ou touchez ici.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>Retirer un colis</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Livrer</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Renvoyer</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Un instant.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>Montrez l’étiquette de retour.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>Nous cherchons ce que c’est.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>Tapez ce qui est écrit sous les barres.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>Présentez ses barres à la caméra. Vous pouvez aussi taper ce qui est écrit dessous.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Déjà tapé</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Dernier scan</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>Taper plutôt</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>Taille %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>Cet écran se ferme dans %n seconde. Appuyez sur une touche pour rester.</numerusform>
                <numerusform>Cet écran se ferme dans %n secondes. Appuyez sur une touche pour rester.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 s’ouvre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 ne s’est pas ouvert.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>%1 est-il ouvert ?</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>Fermez %1.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>Regardez dans %1.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 devrait être vide.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>Son capteur est lu fermé d’abord, puis ouvert.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>La serrure a reçu une impulsion.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>Le réglage que sa carte demande est dans le journal.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>Dites ce que vous voyez, puis fermez la porte.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>Devrait s’y trouver</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Serrure</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>Taille %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>Porte</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>Intérieur</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>État</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>Au registre</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Ouvrir %1</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Oui, c’est ouvert</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>Non, c’est fermé</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>C’est ouvert</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>C’est fermé</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>Comme prévu</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>C’est vide</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Il y a autre chose</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Passer celui-ci</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>Hors service</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>Ça remarche</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>Essayer son capteur</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>Maintenance</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>En service</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>Centre joint</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>Centre non joint</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n entrée attend</numerusform>
                <numerusform>%n entrées attendent</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Logiciel</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>préparation impossible</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>autre micrologiciel</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>deux cartes répondent</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>écho sur la ligne</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>parasites sur la ligne</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>répond</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>muette</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>Regarder partout</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>Essayer les lecteurs</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>Remettre en service</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>Arrêter pour maintenance</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>Logiciel et cartes</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Voix</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Casque</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>aucune prise qui le signale</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>branché</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>non branché</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sons</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>Dernières entrées du journal</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>Montrez un code quelconque.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>Essayez la caméra, puis chaque lecteur.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Ce qui a été lu</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>Aucun casier n’est libre pour lui.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>Quelle est sa taille ?</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>Reprenez le colis, s’il vous plaît. Le manque de place est noté.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>Touchez la plus petite porte où il tient.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Dernier scan</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>Passer au suivant</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>Ces consignes proches ont de la place.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>Nous demandons quelle consigne proche a de la place.</translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n libre</numerusform>
                <numerusform>%n libres</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>Taille %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>Taille %1, aucun n’est libre</translation>
        </message>
        <message>
            <source>full</source>
            <translation>plein</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>Ce kiosque n'est pas configuré</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>Toujours là ? Touchez pour rester (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>Vous êtes déconnecté. Merci, %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>Vous êtes déconnecté.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>%n colis livré.</numerusform>
                <numerusform>%n colis livrés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>%n colis collecté.</numerusform>
                <numerusform>%n colis collectés.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>%1 livrés, %2 collectés.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>Caméra non disponible</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>Relié au centre</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>Travaille sans le centre</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 chiffres sur %2 saisis</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>Au clavier : les chiffres, puis Entrée. Retour arrière efface.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>Au clavier : les chiffres ; le dernier envoie. Retour arrière efface.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>Le mur de casiers</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 est à la verticale de cet écran, à %2 centimètres du sol.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1 est à %2 centimètres à gauche, à %3 centimètres du sol.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1 est à %2 centimètres à droite, à %3 centimètres du sol.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>Ce code n’est pas pour cette consigne.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>Ce code a expiré.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>Ce colis a déjà été retiré.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>Saisie en pause : %1 s.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>Ce passe est pour une autre consigne.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>Votre colis n’est pas encore ici.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>Ce badge n’est pas connu ici.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>Ce badge est bloqué jusqu’au %1.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>Ce badge est bloqué.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>Ce badge a expiré.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>Ce code PIN ne va pas avec le badge.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>Ce colis a déjà été scanné.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>Ce n’est pas une étiquette de colis.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>Une porte est restée fermée, %1 s’ouvre à sa place.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>Une porte est restée fermée.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>La porte de %1 est ouverte depuis un moment.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>Le colis est de nouveau à vous.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>La serrure n’a pas répondu.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>Personne n’a annoncé ce colis.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>Votre message indique la bonne consigne. Vous pouvez aussi montrer son code à la caméra.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>Il était valable jusqu’au %1. L’expéditeur en sait plus.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>L’expéditeur en sait plus.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>Il a été retiré le %1. L’expéditeur en sait plus.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>En attendant, vous pouvez montrer votre code à la caméra.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>Le message avec votre passe indique la bonne.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>Votre code est valable. Vous recevez un message dès que le colis est ici.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>Votre répartiteur sait pourquoi.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>Votre répartiteur peut le débloquer.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>Votre répartiteur en a un nouveau.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>Essais restants avant le blocage du badge : %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>Il se trouve dans %1.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>Présentez le code-barres à la caméra.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>L’assistance est prévenue.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>Fermez-la doucement, s’il vous plaît.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>Le casier est libre.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Rouvrez.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>Rouvrez. Votre code reste valable.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>Il est accepté selon sa taille.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>À gauche de cet écran, près du sol.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>À gauche de cet écran, en hauteur.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>À gauche de cet écran, à portée de main.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>À droite de cet écran, près du sol.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>À droite de cet écran, en hauteur.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>À droite de cet écran, à portée de main.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>Sous cet écran.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>Au-dessus de cet écran.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>Votre colis n’est plus ici.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>Ce colis est pour une autre consigne.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>%1 s’ouvre à la place.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>Une autre porte s’ouvre à la place.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>Personne n’a annoncé ce retour.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>Ce n’est pas le colis qui devrait être ici.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>Le colis de %1 est à vous.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>Il n’y a rien à collecter.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>Ce badge n’ouvre pas cette partie.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>Quelqu’un utilise ce casier.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>Il est reparti le %1. L’expéditeur en sait plus.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>Portez-le à %1, s’il vous plaît.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>Votre répartiteur sait laquelle.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>Sortez le colis de %1 s’il s’y trouve.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>La boutique à laquelle vous l’envoyez peut l’annoncer.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>Scannez celui de ce casier, ou dites qu’il y a autre chose.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>La porte suivante s’ouvre toute seule.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>Attendez que la porte soit fermée et la personne partie.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>pas de capteur</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>il y a quelque chose</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1, capteur défectueux (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1, capteur défectueux</translation>
        </message>
        <message>
            <source>good</source>
            <translation>bon</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>à vérifier</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>hors service</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>promis à un colis</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>contient un colis</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>Le capteur est juste.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>Le capteur lit à l’envers.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>Le capteur ne suit pas la porte.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>La porte ne s’est pas ouverte.</translation>
        </message>
    </context>
</TS>
