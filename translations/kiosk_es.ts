<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
    <context>
        <name>CameraWindow</name>
        <message>
            <source>The camera is not available</source>
            <translation>La cámara no está disponible</translation>
        </message>
        <message>
            <source>The camera sees a code</source>
            <translation>La cámara ve un código</translation>
        </message>
        <message>
            <source>The camera is looking for a code</source>
            <translation>La cámara busca un código</translation>
        </message>
        <message>
            <source>Camera not available</source>
            <translation>Cámara no disponible</translation>
        </message>
    </context>
    <context>
        <name>CodeCells</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 de %2 cifras escritas</translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Type your code.</source>
            <translation>Escriba su código.</translation>
        </message>
        <message>
            <source>Type the 8 digits from your message, or show its code to the camera.</source>
            <translation>Escriba las 8 cifras de su mensaje o muestre el código a la cámara.</translation>
        </message>
    </context>
    <context>
        <name>CollectScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 se abre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 no se ha abierto.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>¿Está abierto %1?</translation>
        </message>
        <message>
            <source>Something is still inside %1.</source>
            <translation>Queda algo dentro de %1.</translation>
        </message>
        <message>
            <source>Did you take it out of %1?</source>
            <translation>¿Lo ha sacado de %1?</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 sigue cerrado.</translation>
        </message>
        <message>
            <source>Empty %1.</source>
            <translation>Vacíe %1.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Presione suavemente la puerta y vuelva a abrir.</translation>
        </message>
        <message>
            <source>Open it again to take the package, or leave it here.</source>
            <translation>Vuelva a abrir para sacar el paquete, o déjelo aquí.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 está cerrado.</translation>
        </message>
        <message>
            <source>Support has been told. Go on with the next one.</source>
            <translation>La asistencia está avisada. Siga con el siguiente.</translation>
        </message>
        <message>
            <source>That is the right one. Close the door.</source>
            <translation>Es el correcto. Cierre la puerta.</translation>
        </message>
        <message>
            <source>Take this package out and scan it.</source>
            <translation>Saque este paquete y escanéelo.</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>Escaneado</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Este paquete</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Abrir otra vez</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Sí, está abierto</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Sí, lo tengo</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>No, está cerrado</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>No, abrir otra vez</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Está abierto</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Dejarlo dentro</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Está cerrado</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Está vacío</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Hay otra cosa dentro</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Saltar este</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
    </context>
    <context>
        <name>DepositScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 se abre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 no se ha abierto.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>¿Está abierto %1?</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 está abierto.</translation>
        </message>
        <message>
            <source>Is it inside %1?</source>
            <translation>¿Está dentro de %1?</translation>
        </message>
        <message>
            <source>Nothing was put in.</source>
            <translation>No se ha metido nada.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Presione suavemente la puerta y vuelva a abrir.</translation>
        </message>
        <message>
            <source>Put the package in and close the door.</source>
            <translation>Meta el paquete y cierre la puerta.</translation>
        </message>
        <message>
            <source>Take the package out and close the door.</source>
            <translation>Saque el paquete y cierre la puerta.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 está cerrado.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back to the list.</source>
            <translation>%1 se cerró vacío. Ábralo otra vez o vuelva a la lista.</translation>
        </message>
        <message>
            <source>This package</source>
            <translation>Este paquete</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Abrir otra vez</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Sí, está abierto</translation>
        </message>
        <message>
            <source>Yes, it is inside</source>
            <translation>Sí, está dentro</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>No, está cerrado</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>No, abrir otra vez</translation>
        </message>
        <message>
            <source>Take a larger one</source>
            <translation>Usar uno mayor</translation>
        </message>
        <message>
            <source>Take a smaller one</source>
            <translation>Usar uno menor</translation>
        </message>
        <message>
            <source>It is not empty</source>
            <translation>No está vacío</translation>
        </message>
        <message>
            <source>It does not close</source>
            <translation>No cierra</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Está cerrado</translation>
        </message>
        <message>
            <source>Keep the package</source>
            <translation>Quedarme el paquete</translation>
        </message>
        <message>
            <source>Go back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 sigue cerrado.</translation>
        </message>
        <message>
            <source>Put your package in and close the door.</source>
            <translation>Meta su paquete y cierre la puerta.</translation>
        </message>
        <message>
            <source>%1 was closed empty. Open it again, or go back.</source>
            <translation>%1 se cerró vacío. Ábralo otra vez o vuelva atrás.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>La asistencia está avisada.</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Está abierto</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Compartment %1, open</source>
            <translation>Compartimento %1, abierto</translation>
        </message>
        <message>
            <source>Compartment %1</source>
            <translation>Compartimento %1</translation>
        </message>
    </context>
    <context>
        <name>DoorScreen</name>
        <message>
            <source>Compartment %1 opens.</source>
            <translation>El compartimento %1 se abre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 no se ha abierto.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>¿Está abierto %1?</translation>
        </message>
        <message>
            <source>Compartment %1 is open.</source>
            <translation>El compartimento %1 está abierto.</translation>
        </message>
        <message>
            <source>Your package seems to be inside still.</source>
            <translation>Parece que su paquete sigue dentro.</translation>
        </message>
        <message>
            <source>Did you take your package?</source>
            <translation>¿Ha cogido su paquete?</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Gracias.</translation>
        </message>
        <message>
            <source>%1 stays shut.</source>
            <translation>%1 sigue cerrado.</translation>
        </message>
        <message>
            <source>It is noted.</source>
            <translation>Está anotado.</translation>
        </message>
        <message>
            <source>Press gently on its door, then open it again.</source>
            <translation>Presione suavemente la puerta y vuelva a abrir.</translation>
        </message>
        <message>
            <source>Put it back and close the door. Support is told about it.</source>
            <translation>Déjelo dentro y cierre la puerta. La asistencia queda avisada.</translation>
        </message>
        <message>
            <source>Take your package and close the door.</source>
            <translation>Coja su paquete y cierre la puerta.</translation>
        </message>
        <message>
            <source>Open %1 again to take it, or leave it with us.</source>
            <translation>Vuelva a abrir %1 para cogerlo, o déjelo con nosotros.</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 está cerrado.</translation>
        </message>
        <message>
            <source>%1 is closed. If you forgot something, open it again.</source>
            <translation>%1 está cerrado. Si ha olvidado algo, ábralo otra vez.</translation>
        </message>
        <message>
            <source>Support has been told. Your package is safe and your code stays good.</source>
            <translation>La asistencia está avisada. Su paquete está seguro y su código sigue valiendo.</translation>
        </message>
        <message>
            <source>Support has been told and will write to you.</source>
            <translation>La asistencia está avisada y le escribirá.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Abrir otra vez</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Sí, está abierto</translation>
        </message>
        <message>
            <source>Yes, I have it</source>
            <translation>Sí, lo tengo</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>No, está cerrado</translation>
        </message>
        <message>
            <source>No, open again</source>
            <translation>No, abrir otra vez</translation>
        </message>
        <message>
            <source>Leave it inside</source>
            <translation>Dejarlo dentro</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Está cerrado</translation>
        </message>
        <message>
            <source>Report a problem</source>
            <translation>Avisar de un problema</translation>
        </message>
        <message>
            <source>Report: not mine, or damaged</source>
            <translation>Avisar: no es mío o está dañado</translation>
        </message>
        <message>
            <source>Come back later</source>
            <translation>Volver más tarde</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Está abierto</translation>
        </message>
    </context>
    <context>
        <name>DriverScreen</name>
        <message>
            <source>Scan a label.</source>
            <translation>Escanee una etiqueta.</translation>
        </message>
        <message>
            <source>%1, %2 of %3 delivered</source>
            <translation>%1, %2 de %3 entregados</translation>
        </message>
        <message>
            <source>Nothing is announced. Scan any label; the package is taken by its size.</source>
            <translation>No hay nada anunciado. Escanee cualquier etiqueta; el paquete se acepta por su tamaño.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Último escaneo</translation>
        </message>
        <message>
            <source>Take the last back</source>
            <translation>Retirar el último</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>Looking it up.</source>
            <translation>Consultando.</translation>
        </message>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>Recoger %n paquete</numerusform>
                <numerusform>Recoger %n paquetes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message>
            <source>Where is the centre?</source>
            <translation>¿Dónde está la central?</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message>
            <source>Compare these words.</source>
            <translation>Compare estas palabras.</translation>
        </message>
        <message>
            <source>The centre refused this kiosk.</source>
            <translation>La central rechazó este quiosco.</translation>
        </message>
        <message>
            <source>Nobody confirmed it in time.</source>
            <translation>Nadie lo confirmó a tiempo.</translation>
        </message>
        <message>
            <source>The centre does not answer.</source>
            <translation>La central no responde.</translation>
        </message>
        <message>
            <source>That is not our centre.</source>
            <translation>Esa no es nuestra central.</translation>
        </message>
        <message>
            <source>The answer cannot be used.</source>
            <translation>La respuesta no sirve.</translation>
        </message>
        <message>
            <source>All is set up.</source>
            <translation>Todo está configurado.</translation>
        </message>
        <message>
            <source>Type its address, as centre.example:8443.</source>
            <translation>Escriba su dirección, como centre.example:8443.</translation>
        </message>
        <message>
            <source>The centre is being asked.</source>
            <translation>Se está preguntando a la central.</translation>
        </message>
        <message>
            <source>Confirm at the centre only if it shows the same six words.</source>
            <translation>Confirme en la central solo si muestra las mismas seis palabras.</translation>
        </message>
        <message>
            <source>Begin again to get new words.</source>
            <translation>Empiece de nuevo para obtener otras palabras.</translation>
        </message>
        <message>
            <source>The kiosk goes on trying. Look at the network and at the address.</source>
            <translation>El quiosco sigue intentando. Revise la red y la dirección.</translation>
        </message>
        <message>
            <source>Its certificate is not by the authority that the installer brought. Nothing was sent to it.</source>
            <translation>Su certificado no es de la autoridad que trajo el instalador. No se le envió nada.</translation>
        </message>
        <message>
            <source>The kiosk's log says why.</source>
            <translation>El registro del quiosco dice por qué.</translation>
        </message>
        <message>
            <source>The bank starts.</source>
            <translation>El banco de taquillas arranca.</translation>
        </message>
        <message>
            <source>Ask the centre</source>
            <translation>Preguntar a la central</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Empezar de nuevo</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Escrito hasta ahora</translation>
        </message>
        <message>
            <source>The centre's address</source>
            <translation>Dirección de la central</translation>
        </message>
        <message>
            <source>Change the address</source>
            <translation>Cambiar la dirección</translation>
        </message>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>Valen durante %n minuto.</numerusform>
                <numerusform>Valen durante %n minutos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ForEveryone</name>
        <message>
            <source>Language: %1</source>
            <translation>Idioma: %1</translation>
        </message>
        <message>
            <source>Easier</source>
            <translation>Más fácil</translation>
        </message>
        <message>
            <source>Easier to reach, read and hear</source>
            <translation>Más fácil de alcanzar, leer y oír</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Strong contrast</source>
            <translation>Contraste fuerte</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>This is how it works.</source>
            <translation>Así funciona.</translation>
        </message>
        <message>
            <source>Support answers at %1.</source>
            <translation>La asistencia responde en el %1.</translation>
        </message>
        <message>
            <source>Show the code from your message to the camera, or type its 8 digits.</source>
            <translation>Muestre a la cámara el código de su mensaje o escriba sus 8 cifras.</translation>
        </message>
        <message>
            <source>A door opens by itself. The picture shows you where.</source>
            <translation>Una puerta se abre sola. La imagen le muestra dónde.</translation>
        </message>
        <message>
            <source>Take your package and close the door. That is all.</source>
            <translation>Coja su paquete y cierre la puerta. Eso es todo.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Entendido</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Borrar la última cifra</translation>
        </message>
    </context>
    <context>
        <name>LanguageScreen</name>
        <message>
            <source>Choose your language.</source>
            <translation>Elija su idioma.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
    </context>
    <context>
        <name>LetterPad</name>
        <message>
            <source>Erase the last sign</source>
            <translation>Borrar el último signo</translation>
        </message>
    </context>
    <context>
        <name>Narrator</name>
        <message>
            <source>Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes back. The star says everything again. The point sets volume and speed.</source>
            <translation>La voz está activada. Más y menos van al botón siguiente y al anterior, Intro lo pulsa. La barra vuelve atrás. El asterisco lo repite todo. El punto ajusta el volumen y la velocidad.</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Listo.</translation>
        </message>
        <message>
            <source>Volume %1 of %2. Plus is louder, minus is quieter.</source>
            <translation>Volumen %1 de %2. Más para subir, menos para bajar.</translation>
        </message>
        <message>
            <source>Speed %1 of %2. Plus is faster, minus is slower.</source>
            <translation>Velocidad %1 de %2. Más para acelerar, menos para frenar.</translation>
        </message>
        <message>
            <source>Volume %1.</source>
            <translation>Volumen %1.</translation>
        </message>
        <message>
            <source>Speed %1.</source>
            <translation>Velocidad %1.</translation>
        </message>
    </context>
    <context>
        <name>PackageList</name>
        <message>
            <source>Packages</source>
            <translation>Paquetes</translation>
        </message>
        <message>
            <source>%1, done, in %2</source>
            <translation>%1, hecho, en %2</translation>
        </message>
        <message>
            <source>%1, size %2</source>
            <translation>%1, tamaño %2</translation>
        </message>
        <message>
            <source>Taken out at %1</source>
            <translation>Sacado a las %1</translation>
        </message>
        <message>
            <source>Was not there</source>
            <translation>No estaba</translation>
        </message>
        <message>
            <source>Something else was inside</source>
            <translation>Había otra cosa dentro</translation>
        </message>
        <message>
            <source>Left inside</source>
            <translation>Se quedó dentro</translation>
        </message>
        <message>
            <source>Expired, to collect</source>
            <translation>Caducado, por recoger</translation>
        </message>
        <message>
            <source>Return, to collect</source>
            <translation>Devolución, por recoger</translation>
        </message>
    </context>
    <context>
        <name>PinScreen</name>
        <message>
            <source>Hello, %1.</source>
            <translation>Hola, %1.</translation>
        </message>
        <message>
            <source>Your badge was read.</source>
            <translation>Se ha leído su tarjeta.</translation>
        </message>
        <message>
            <source>Type your PIN to sign in.</source>
            <translation>Escriba su PIN para identificarse.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Identificarse</translation>
        </message>
    </context>
    <context>
        <name>ProgressMark</name>
        <message>
            <source>Package %1 of %2</source>
            <translation>Paquete %1 de %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
    </context>
    <context>
        <name>QuietScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message>
            <source>This bank takes a break.</source>
            <translation>Esta estación hace una pausa.</translation>
        </message>
        <message>
            <source>The doors are being looked at.</source>
            <translation>Se están revisando las puertas.</translation>
        </message>
        <message>
            <source>Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.</source>
            <translation>Ahora no se pueden abrir las puertas. Su paquete está seguro y su plazo se detiene entretanto.</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>%1, switched on.</source>
            <translation>%1, activado.</translation>
        </message>
        <message>
            <source>%1, switched off.</source>
            <translation>%1, desactivado.</translation>
        </message>
        <message>
            <source>%1, list. Enter turns the page.</source>
            <translation>%1, lista. Intro pasa la página.</translation>
        </message>
        <message>
            <source>%1, button.</source>
            <translation>%1, botón.</translation>
        </message>
        <message>
            <source>%1, cannot be pressed now.</source>
            <translation>%1, no disponible ahora.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptScreen</name>
        <message>
            <source>Your package is handed in.</source>
            <translation>Su paquete está entregado.</translation>
        </message>
        <message>
            <source>We send you the receipt as well. Take a picture of this one if you like.</source>
            <translation>También le enviamos el recibo. Haga una foto de este si quiere.</translation>
        </message>
        <message>
            <source>Take a picture of this receipt. It shows that your package is here.</source>
            <translation>Haga una foto de este recibo. Demuestra que su paquete está aquí.</translation>
        </message>
        <message>
            <source>The receipt as a QR code</source>
            <translation>El recibo como código QR</translation>
        </message>
        <message>
            <source>Handed in, compartment %1</source>
            <translation>Entregado, compartimento %1</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
    </context>
    <context>
        <name>RestScreen</name>
        <message>
            <source>Touch here to type your code.</source>
            <translation>Toque aquí para escribir su código.</translation>
        </message>
        <message>
            <source>Show your badge to the camera.</source>
            <translation>Muestre su tarjeta a la cámara.</translation>
        </message>
        <message>
            <source>Show your code, or touch here.</source>
            <translation>Muestre su código o toque aquí.</translation>
        </message>
        <message>
            <source>Pick up a package</source>
            <translation>Recoger un paquete</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
    </context>
    <context>
        <name>ReturnScreen</name>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message>
            <source>Show your return label.</source>
            <translation>Muestre su etiqueta de devolución.</translation>
        </message>
        <message>
            <source>We are looking up what this is.</source>
            <translation>Estamos mirando qué es.</translation>
        </message>
        <message>
            <source>Type what stands below the bars.</source>
            <translation>Escriba lo que pone debajo de las barras.</translation>
        </message>
        <message>
            <source>Hold its bars before the camera. You can also type what stands below them.</source>
            <translation>Ponga las barras ante la cámara. También puede escribir lo que pone debajo.</translation>
        </message>
        <message>
            <source>Typed so far</source>
            <translation>Escrito hasta ahora</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Último escaneo</translation>
        </message>
        <message>
            <source>Look it up</source>
            <translation>Consultar</translation>
        </message>
        <message>
            <source>Type it instead</source>
            <translation>Mejor escribirlo</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
    </context>
    <context>
        <name>ScanCard</name>
        <message>
            <source>Size %1</source>
            <translation>Tamaño %1</translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>Esta pantalla se cierra en %n segundo. Pulse una tecla para quedarse.</numerusform>
                <numerusform>Esta pantalla se cierra en %n segundos. Pulse una tecla para quedarse.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceDoorScreen</name>
        <message>
            <source>%1 opens.</source>
            <translation>%1 se abre.</translation>
        </message>
        <message>
            <source>%1 did not open.</source>
            <translation>%1 no se ha abierto.</translation>
        </message>
        <message>
            <source>Is %1 open?</source>
            <translation>¿Está abierto %1?</translation>
        </message>
        <message>
            <source>Close %1.</source>
            <translation>Cierre %1.</translation>
        </message>
        <message>
            <source>Look into %1.</source>
            <translation>Mire en %1.</translation>
        </message>
        <message>
            <source>%1 should be empty.</source>
            <translation>%1 debería estar vacío.</translation>
        </message>
        <message>
            <source>Its sensor is read shut first, then open.</source>
            <translation>Su sensor se lee primero cerrado y después abierto.</translation>
        </message>
        <message>
            <source>The lock was pulsed once.</source>
            <translation>La cerradura recibió un impulso.</translation>
        </message>
        <message>
            <source>The setting that its board needs is in the journal.</source>
            <translation>El ajuste que necesita su placa está en el diario.</translation>
        </message>
        <message>
            <source>Say what you see, then close the door.</source>
            <translation>Diga lo que ve y después cierre la puerta.</translation>
        </message>
        <message>
            <source>Should be inside</source>
            <translation>Debería estar dentro</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Cerradura</translation>
        </message>
        <message>
            <source>Size %1</source>
            <translation>Tamaño %1</translation>
        </message>
        <message>
            <source>Door</source>
            <translation>Puerta</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>Dentro</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>Según registro</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Abrir otra vez</translation>
        </message>
        <message>
            <source>Yes, it is open</source>
            <translation>Sí, está abierto</translation>
        </message>
        <message>
            <source>No, it is shut</source>
            <translation>No, está cerrado</translation>
        </message>
        <message>
            <source>It is open</source>
            <translation>Está abierto</translation>
        </message>
        <message>
            <source>It is closed</source>
            <translation>Está cerrado</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>As on record</source>
            <translation>Como consta</translation>
        </message>
        <message>
            <source>It is empty</source>
            <translation>Está vacío</translation>
        </message>
        <message>
            <source>Something else is inside</source>
            <translation>Hay otra cosa dentro</translation>
        </message>
        <message>
            <source>Skip this one</source>
            <translation>Saltar este</translation>
        </message>
        <message>
            <source>Out of order</source>
            <translation>Fuera de servicio</translation>
        </message>
        <message>
            <source>It works again</source>
            <translation>Vuelve a funcionar</translation>
        </message>
        <message>
            <source>Try its sensor</source>
            <translation>Probar su sensor</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message>
            <source>Maintenance</source>
            <translation>Mantenimiento</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>En servicio</translation>
        </message>
        <message>
            <source>Centre reached</source>
            <translation>Central conectada</translation>
        </message>
        <message>
            <source>Centre not reached</source>
            <translation>Central no conectada</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n entrada espera</numerusform>
                <numerusform>%n entradas esperan</numerusform>
            </translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>cannot be prepared</source>
            <translation>no se puede preparar</translation>
        </message>
        <message>
            <source>other firmware</source>
            <translation>otro firmware</translation>
        </message>
        <message>
            <source>two boards answer</source>
            <translation>responden dos placas</translation>
        </message>
        <message>
            <source>echo on the line</source>
            <translation>eco en la línea</translation>
        </message>
        <message>
            <source>noise on the line</source>
            <translation>ruido en la línea</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>responde</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>callada</translation>
        </message>
        <message>
            <source>Look into every door</source>
            <translation>Mirar en cada puerta</translation>
        </message>
        <message>
            <source>Try the scanners</source>
            <translation>Probar los lectores</translation>
        </message>
        <message>
            <source>Back to service</source>
            <translation>Volver al servicio</translation>
        </message>
        <message>
            <source>Stop for maintenance</source>
            <translation>Parar por mantenimiento</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>Software and boards</source>
            <translation>Software y placas</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Auriculares</translation>
        </message>
        <message>
            <source>no socket that tells</source>
            <translation>ninguna toma que lo indique</translation>
        </message>
        <message>
            <source>plugged in</source>
            <translation>conectados</translation>
        </message>
        <message>
            <source>not plugged in</source>
            <translation>no conectados</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sonidos</translation>
        </message>
        <message>
            <source>The journal&apos;s last entries</source>
            <translation>Últimas entradas del diario</translation>
        </message>
    </context>
    <context>
        <name>ServiceScanScreen</name>
        <message>
            <source>Show any code.</source>
            <translation>Muestre cualquier código.</translation>
        </message>
        <message>
            <source>Try the camera first, then every scanner.</source>
            <translation>Pruebe primero la cámara y después cada lector.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>Lo que se leyó</translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message>
            <source>No compartment is free for it.</source>
            <translation>No hay compartimento libre para él.</translation>
        </message>
        <message>
            <source>Which size is it?</source>
            <translation>¿Qué tamaño tiene?</translation>
        </message>
        <message>
            <source>Please take the package back. That it did not fit is on record.</source>
            <translation>Llévese el paquete, por favor. Queda anotado que no cupo.</translation>
        </message>
        <message>
            <source>Touch the smallest door that it fits behind.</source>
            <translation>Toque la puerta más pequeña en la que cabe.</translation>
        </message>
        <message>
            <source>Last scanned</source>
            <translation>Último escaneo</translation>
        </message>
        <message>
            <source>Go on with the next one</source>
            <translation>Seguir con el siguiente</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>These banks nearby have room for it.</source>
            <translation>Estas estaciones cercanas tienen sitio.</translation>
        </message>
        <message>
            <source>We are asking which bank nearby has room.</source>
            <translation>Estamos preguntando qué estación cercana tiene sitio.</translation>
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
            <translation>Terminar</translation>
        </message>
    </context>
    <context>
        <name>SizeTile</name>
        <message>
            <source>Size %1</source>
            <translation>Tamaño %1</translation>
        </message>
        <message>
            <source>Size %1, none is free</source>
            <translation>Tamaño %1, ninguno libre</translation>
        </message>
        <message>
            <source>full</source>
            <translation>lleno</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>This kiosk is not set up</source>
            <translation>Este quiosco no está configurado</translation>
        </message>
    </context>
    <context>
        <name>StayMark</name>
        <message>
            <source>Still here? Touch to stay (%1).</source>
            <translation>¿Sigue ahí? Toque para seguir (%1).</translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message>
            <source>You are signed out. Thank you, %1.</source>
            <translation>Su sesión está cerrada. Gracias, %1.</translation>
        </message>
        <message>
            <source>You are signed out.</source>
            <translation>Su sesión está cerrada.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>%n paquete entregado.</numerusform>
                <numerusform>%n paquetes entregados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>%n paquete recogido.</numerusform>
                <numerusform>%n paquetes recogidos.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 delivered, %2 collected.</source>
            <translation>%1 entregados, %2 recogidos.</translation>
        </message>
    </context>
    <context>
        <name>TopBand</name>
        <message>
            <source>Camera not available</source>
            <translation>Cámara no disponible</translation>
        </message>
        <message>
            <source>Connected to the centre</source>
            <translation>Conectado con la central</translation>
        </message>
        <message>
            <source>Working without the centre</source>
            <translation>Trabaja sin la central</translation>
        </message>
    </context>
    <context>
        <name>TypingScreen</name>
        <message>
            <source>%1 of %2 digits typed</source>
            <translation>%1 de %2 cifras escritas</translation>
        </message>
        <message>
            <source>With keys: digits, then Enter. Backspace erases.</source>
            <translation>Con teclas: las cifras y después Intro. Retroceso borra.</translation>
        </message>
        <message>
            <source>With keys: digits; the last one sends it. Backspace erases.</source>
            <translation>Con teclas: las cifras; la última lo envía. Retroceso borra.</translation>
        </message>
    </context>
    <context>
        <name>Wall</name>
        <message>
            <source>The wall of compartments</source>
            <translation>La pared de compartimentos</translation>
        </message>
        <message>
            <source>%1 is in line with this screen, %2 centimetres above the floor.</source>
            <translation>%1 está en línea con esta pantalla, a %2 centímetros del suelo.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the left, %3 centimetres above the floor.</source>
            <translation>%1 está %2 centímetros a la izquierda, a %3 centímetros del suelo.</translation>
        </message>
        <message>
            <source>%1 is %2 centimetres to the right, %3 centimetres above the floor.</source>
            <translation>%1 está %2 centímetros a la derecha, a %3 centímetros del suelo.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That code is not for this bank.</source>
            <translation>Ese código no es de esta estación.</translation>
        </message>
        <message>
            <source>That code has expired.</source>
            <translation>Ese código ha caducado.</translation>
        </message>
        <message>
            <source>This package was collected already.</source>
            <translation>Este paquete ya se recogió.</translation>
        </message>
        <message>
            <source>Typing rests for %1 s.</source>
            <translation>Teclado en pausa: %1 s.</translation>
        </message>
        <message>
            <source>This pass is for another bank.</source>
            <translation>Este pase es de otra estación.</translation>
        </message>
        <message>
            <source>Your package is not here yet.</source>
            <translation>Su paquete aún no está aquí.</translation>
        </message>
        <message>
            <source>This badge is not known here.</source>
            <translation>Esta tarjeta no se conoce aquí.</translation>
        </message>
        <message>
            <source>This badge is locked until %1.</source>
            <translation>Esta tarjeta está bloqueada hasta las %1.</translation>
        </message>
        <message>
            <source>This badge is locked.</source>
            <translation>Esta tarjeta está bloqueada.</translation>
        </message>
        <message>
            <source>This badge has expired.</source>
            <translation>Esta tarjeta ha caducado.</translation>
        </message>
        <message>
            <source>That PIN does not fit the badge.</source>
            <translation>Ese PIN no corresponde a la tarjeta.</translation>
        </message>
        <message>
            <source>This package was scanned before.</source>
            <translation>Este paquete ya se escaneó.</translation>
        </message>
        <message>
            <source>That is not a parcel label.</source>
            <translation>Eso no es una etiqueta de paquete.</translation>
        </message>
        <message>
            <source>A door stayed shut, so %1 opens instead.</source>
            <translation>Una puerta quedó cerrada; se abre %1 en su lugar.</translation>
        </message>
        <message>
            <source>A door stayed shut.</source>
            <translation>Una puerta quedó cerrada.</translation>
        </message>
        <message>
            <source>The door of %1 has been open for a while.</source>
            <translation>La puerta de %1 lleva un rato abierta.</translation>
        </message>
        <message>
            <source>The package is yours again.</source>
            <translation>El paquete vuelve a ser suyo.</translation>
        </message>
        <message>
            <source>The lock did not answer.</source>
            <translation>La cerradura no respondió.</translation>
        </message>
        <message>
            <source>Nobody has announced this package.</source>
            <translation>Nadie ha anunciado este paquete.</translation>
        </message>
        <message>
            <source>Your message names the right bank. You can also show its code to the camera.</source>
            <translation>Su mensaje indica la estación correcta. También puede mostrar su código a la cámara.</translation>
        </message>
        <message>
            <source>It was good until %1. The sender knows more.</source>
            <translation>Valía hasta el %1. El remitente sabe más.</translation>
        </message>
        <message>
            <source>The sender knows more.</source>
            <translation>El remitente sabe más.</translation>
        </message>
        <message>
            <source>It was taken on %1. The sender knows more.</source>
            <translation>Se recogió el %1. El remitente sabe más.</translation>
        </message>
        <message>
            <source>You can show your code to the camera meanwhile.</source>
            <translation>Mientras tanto puede mostrar su código a la cámara.</translation>
        </message>
        <message>
            <source>The message with your pass names the right one.</source>
            <translation>El mensaje con su pase indica la correcta.</translation>
        </message>
        <message>
            <source>Your code is good. You get a message as soon as the package lies here.</source>
            <translation>Su código vale. Recibirá un mensaje en cuanto el paquete esté aquí.</translation>
        </message>
        <message>
            <source>Your dispatcher can tell why.</source>
            <translation>Su responsable sabe por qué.</translation>
        </message>
        <message>
            <source>Your dispatcher can unlock it.</source>
            <translation>Su responsable puede desbloquearla.</translation>
        </message>
        <message>
            <source>Your dispatcher has a new one.</source>
            <translation>Su responsable tiene una nueva.</translation>
        </message>
        <message>
            <source>Tries left before the badge is locked: %1.</source>
            <translation>Intentos antes de bloquear la tarjeta: %1.</translation>
        </message>
        <message>
            <source>It lies in %1.</source>
            <translation>Está en %1.</translation>
        </message>
        <message>
            <source>Hold the bar code before the camera.</source>
            <translation>Ponga el código de barras ante la cámara.</translation>
        </message>
        <message>
            <source>Support has been told.</source>
            <translation>La asistencia está avisada.</translation>
        </message>
        <message>
            <source>Please close it gently.</source>
            <translation>Ciérrela suavemente, por favor.</translation>
        </message>
        <message>
            <source>The compartment is free.</source>
            <translation>El compartimento está libre.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Abra otra vez.</translation>
        </message>
        <message>
            <source>Open again. Your code stays good.</source>
            <translation>Abra otra vez. Su código sigue valiendo.</translation>
        </message>
        <message>
            <source>It is taken by its size.</source>
            <translation>Se acepta por su tamaño.</translation>
        </message>
        <message>
            <source>Left of this screen, near the floor.</source>
            <translation>A la izquierda de esta pantalla, cerca del suelo.</translation>
        </message>
        <message>
            <source>Left of this screen, high up.</source>
            <translation>A la izquierda de esta pantalla, arriba.</translation>
        </message>
        <message>
            <source>Left of this screen, at hand height.</source>
            <translation>A la izquierda de esta pantalla, a la altura de la mano.</translation>
        </message>
        <message>
            <source>Right of this screen, near the floor.</source>
            <translation>A la derecha de esta pantalla, cerca del suelo.</translation>
        </message>
        <message>
            <source>Right of this screen, high up.</source>
            <translation>A la derecha de esta pantalla, arriba.</translation>
        </message>
        <message>
            <source>Right of this screen, at hand height.</source>
            <translation>A la derecha de esta pantalla, a la altura de la mano.</translation>
        </message>
        <message>
            <source>Below this screen.</source>
            <translation>Debajo de esta pantalla.</translation>
        </message>
        <message>
            <source>Above this screen.</source>
            <translation>Encima de esta pantalla.</translation>
        </message>
        <message>
            <source>Your package is not here any more.</source>
            <translation>Su paquete ya no está aquí.</translation>
        </message>
        <message>
            <source>This package belongs to another bank.</source>
            <translation>Este paquete es de otra estación.</translation>
        </message>
        <message>
            <source>%1 opens instead.</source>
            <translation>Se abre %1 en su lugar.</translation>
        </message>
        <message>
            <source>Another door opens instead.</source>
            <translation>Se abre otra puerta en su lugar.</translation>
        </message>
        <message>
            <source>Nobody has announced this return.</source>
            <translation>Nadie ha anunciado esta devolución.</translation>
        </message>
        <message>
            <source>That is not the package that should be here.</source>
            <translation>No es el paquete que debería estar aquí.</translation>
        </message>
        <message>
            <source>The package from %1 is yours.</source>
            <translation>El paquete de %1 es suyo.</translation>
        </message>
        <message>
            <source>There is nothing to collect.</source>
            <translation>No hay nada que recoger.</translation>
        </message>
        <message>
            <source>This badge does not open that part.</source>
            <translation>Esta tarjeta no abre esa parte.</translation>
        </message>
        <message>
            <source>Somebody is using this compartment.</source>
            <translation>Alguien está usando este compartimento.</translation>
        </message>
        <message>
            <source>It went back on %1. The sender knows more.</source>
            <translation>Se devolvió el %1. El remitente sabe más.</translation>
        </message>
        <message>
            <source>Please take it to %1.</source>
            <translation>Llévelo a %1, por favor.</translation>
        </message>
        <message>
            <source>Your dispatcher knows which one.</source>
            <translation>Su responsable sabe cuál.</translation>
        </message>
        <message>
            <source>Take the package out of %1 if it is in there.</source>
            <translation>Saque el paquete de %1 si está dentro.</translation>
        </message>
        <message>
            <source>The shop that you send it to can announce it.</source>
            <translation>La tienda a la que lo envía puede anunciarla.</translation>
        </message>
        <message>
            <source>Scan the one from this compartment, or say that something else is inside.</source>
            <translation>Escanee el de este compartimento o diga que hay otra cosa dentro.</translation>
        </message>
        <message>
            <source>The next door opens by itself.</source>
            <translation>La siguiente puerta se abre sola.</translation>
        </message>
        <message>
            <source>Wait until the door is shut and the person has gone.</source>
            <translation>Espere a que la puerta esté cerrada y la persona se haya ido.</translation>
        </message>
        <message>
            <source>no sensor</source>
            <translation>sin sensor</translation>
        </message>
        <message>
            <source>open</source>
            <translation>abierta</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>cerrada</translation>
        </message>
        <message>
            <source>something is inside</source>
            <translation>hay algo dentro</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <source>%1, sensor faulty (%2)</source>
            <translation>%1, sensor averiado (%2)</translation>
        </message>
        <message>
            <source>%1, sensor faulty</source>
            <translation>%1, sensor averiado</translation>
        </message>
        <message>
            <source>good</source>
            <translation>bien</translation>
        </message>
        <message>
            <source>to be inspected</source>
            <translation>por revisar</translation>
        </message>
        <message>
            <source>out of order</source>
            <translation>fuera de servicio</translation>
        </message>
        <message>
            <source>promised to a package</source>
            <translation>prometido a un paquete</translation>
        </message>
        <message>
            <source>holds a package</source>
            <translation>contiene un paquete</translation>
        </message>
        <message>
            <source>The sensor is right.</source>
            <translation>El sensor está bien.</translation>
        </message>
        <message>
            <source>The sensor reads the wrong way round.</source>
            <translation>El sensor lee al revés.</translation>
        </message>
        <message>
            <source>The sensor does not follow the door.</source>
            <translation>El sensor no sigue a la puerta.</translation>
        </message>
        <message>
            <source>The door did not open.</source>
            <translation>La puerta no se abrió.</translation>
        </message>
    </context>
</TS>
