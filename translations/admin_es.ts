<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>Compartimento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Aperturas</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Último acceso</translation>
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
        <translation>%1 días</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Taquilla</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Por inspeccionar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Averías</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Tarjeta válida hasta</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Qué hizo</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>No encaja</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>Ocupados de media</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>La mitad en menos de</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Nueve de diez</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Recogidas</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Placa</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>No recogidos</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>Mantenimiento…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>El quiosco no atiende a nadie hasta volver al servicio. Lo que hay en la taquilla se queda.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>Volver al servicio…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>Clientes y repartidores pueden volver a usar el quiosco.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Reiniciar…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>El programa del quiosco se reinicia. Quien esté delante debe empezar de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>Nombre y lugar…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>Los clientes leerán desde ahora el nuevo nombre y dirección en sus mensajes.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>Retirar el quiosco…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>Su quiosco queda excluido de inmediato y para siempre. Puede admitirse otro para esta taquilla.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Abrir ahora…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>La puerta se abre para quien esté delante y puede llevarse lo de dentro. La solicitud vale dos minutos.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>Fuera de servicio…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>No se deposita nada más. Lo de dentro aún puede recogerse.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>Volver a usar…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>Se ofrece de nuevo para paquetes.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>Mandar inspeccionar…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>No se deposita nada hasta que un técnico lo haya mirado.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Código nuevo…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>El código antiguo deja de servir; el cliente recibe el nuevo.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>Guardarlo más tiempo…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>Puede quedarse hasta entonces; se avisa al cliente.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>Lo recoge otra persona…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>Esa persona recibe su propio código. El del cliente sigue valiendo salvo que indique otra cosa.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>El código del cliente sigue valiendo</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>Es el paquete equivocado…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>Lo que hay allí ya no se toma por este paquete: el compartimento se inspecciona y el paquete espera otro sitio.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>A otra taquilla…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>Se reserva sitio allí; se avisa al cliente.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Taquilla</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>Devolverlo…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>El código deja de servir. Un repartidor lo saca y lo devuelve al remitente.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>El pedido de este paquete termina; su sitio se libera.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>No es seguro dónde está…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>Su código deja de servir hasta averiguarlo; soporte lo ve entre las alertas.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>Ha aparecido…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>El paquete sigue como usted diga.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Tarjeta válida hasta</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Tarjeta nueva…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>La tarjeta se muestra una vez, para imprimirla. Abre con su PIN.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>Sustituir la tarjeta…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>La tarjeta antigua y su PIN dejan de servir. La nueva se muestra una vez, para imprimirla.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>Perdonar PIN erróneos…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>La tarjeta puede usarse de nuevo enseguida.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>Permitir en una taquilla…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>La tarjeta abre también allí.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>La tarjeta deja de servir en todas partes, para siempre.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>Transportista nuevo…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>Después se le puede dar una clave para sus máquinas.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Clave nueva…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>La clave se muestra una vez. Quien la tenga actúa por el transportista.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Nuevo miembro…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>Puede iniciar sesión enseguida.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Otra función…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>Lo que puede hacer cambia con su próxima petición.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Contraseña nueva…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>Terminan todas sus sesiones.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>Ya no puede iniciar sesión y sus sesiones terminan.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>Admitir el quiosco…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>El quiosco habla desde ahora por esta taquilla. Compare las seis palabras con quien esté delante.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Las seis palabras</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>Para una taquilla existente</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>O para una nueva, con su archivo de plano</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>El quiosco tiene que volver a pedirlo.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>Los demás ven que usted se encarga.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>Vuelve a esperar a alguien.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Comentar…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>Lo lee todo el que ve la alerta.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>Sale de la lista; si vuelve a ocurrir, regresa.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>Enviar otra vez…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>Se envía de nuevo, con todos sus intentos.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>No se envía nunca.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>Prohibir en una taquilla…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>La tarjeta ya no abre allí.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>Anular una clave…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>Quien use esta clave será rechazado desde ahora.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Nombre de la clave</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Volver a abrir…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>Se ha recogido.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>Ya no se puede recoger.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>Aún no está en la taquilla. El código sirve cuando esté allí.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>No es seguro dónde está: su código no sirve.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>Se va a devolver: solo abre al repartidor.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>Era el paquete equivocado: su código no sirve.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>Su plazo ha terminado: el código ya no sirve.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>La taquilla no se ve desde aquí.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>La taquilla está en mantenimiento: su quiosco no atiende a nadie.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>La taquilla está incomunicada. Los códigos que conoce sirven; lo que se haga aquí le llegará más tarde.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>La taquilla aún no conoce los últimos cambios: un código nuevo puede no servir un momento.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>El quiosco dice que está fuera de servicio.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>La taquilla cree que el compartimento está vacío.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>La taquilla no sabe qué hay en el compartimento.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>La puerta no se abrió: está fuera de servicio. Quizá abra desde aquí; si no, debe venir un técnico.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>Su puerta está abierta: se puede sacar ahora.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>La taquilla comunica una avería.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>Desde aquí no se ve ningún fallo. Pida que lean el código, cifra a cifra.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>Si el cliente no tiene el código, envíe uno nuevo.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>Si está seguro de quién es, abra la puerta desde aquí.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>Esta no es la dirección de un centro.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>Empieza por https://.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>El archivo no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>El centro lo ha rechazado (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>El centro no responde.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>La respuesta del centro no se puede leer.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>Taquillas</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nombre o dirección</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Casi llena</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Averías</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>Correo, teléfono o nombre</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>Repartidores y técnicos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>Todas las funciones</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transportistas</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>Quioscos nuevos</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Por inspeccionar</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>No entregados</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Compartimento</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>Pedido a la taquilla</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>Planos dados</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>Tiempo hasta la recogida</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>Fallos por compartimento</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>Fallos por placa</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Taquilla</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>Dirección del centro:</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>no encaja con lo conocido</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>Falló un intento</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Mensaje: %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Código emitido</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>Requiere inspección</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>Contiene un paquete</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Asumida</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>Espera un sitio</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>Sitio reservado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>En la taquilla</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Recogido</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>Sustituido por uno posterior</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Espera el envío</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Repartidor</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Coordinador</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Taquilla</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Compartimento</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>Volver a usar</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Por inspeccionar</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Volver al servicio</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reinicio</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Depositado</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Puerta abierta</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Puerta cerrada</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>Puerta forzada</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Puerta dejada abierta</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>La puerta no se abrió</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>La cerradura debía abrirse</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>Cerradura abierta</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>La cerradura no respondió</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>Cerradura inaccesible</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Código rechazado</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>Tarjeta mostrada</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>Taquilla iniciada</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>El servicio se interrumpió</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>Recogida no segura</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>Problema comunicado</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>Está allí</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Lo tiene el cliente</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>Lo tiene un repartidor</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>Se entregará de nuevo</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>El inicio</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>Introducir el código</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>Abriendo la puerta</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>Empujar la puerta y abrir de nuevo</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>Tomar y cerrar la puerta</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>Sigue dentro</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>La puerta no se abre</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>Paquete en duda</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>No retirado</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Paquete desconocido</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>Tarjeta bloqueada</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>Sensor averiado</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>Placa de cerraduras averiada</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>Ya hay demasiado esperando a la central: esto no se envió.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>No se envió a tiempo: no se hizo nada.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>No se sabe si esto se hizo.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Compartimentos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>Editar el plano</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1: la taquilla ha respondido</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>última señal %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>El quiosco muestra</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no comunicado</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Puertas abiertas</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>Aún no comunicado al centro</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>Aún no comunicado a la taquilla</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Averías</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>Mostrar el paquete</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>Comienzo de su nombre</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Planos (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>Esto no es un plano</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>Enviado. Si el centro no responde, se guarda y se vuelve a enviar; puede cerrar esto.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>Mapa de las taquillas</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>La tabla de al lado muestra las mismas taquillas.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>Ninguna taquilla aquí tiene coordenadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n taquilla</numerusform>
            <numerusform>%n taquillas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>El cliente está ante la taquilla</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Lo que se ve allí</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>Qué falla y qué ayuda</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>La taquilla no ha dicho qué muestra su quiosco.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>El quiosco muestra: %1 (desde %2)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>¿Qué cambiaría?</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>Dar a la taquilla…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>Nuevo: %1. Quitado: %2. Cambiado: %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>Dar a la taquilla</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>El quiosco toma el nuevo plano en cuanto no haya nadie delante. Motivo:</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>El centro lo ha tomado y lo da a la taquilla.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>Escribe lo que se ve en un archivo para hojas de cálculo (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Sin hacer: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Iniciar sesión con el navegador</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar todo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>El idioma cambia al abrir Cubby de nuevo.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>Acerca de Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>Continúe en el navegador.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Preguntando al centro…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>Sin conexión con el centro desde %1. Lo que se ve puede ser antiguo; lo que haga se guarda y se envía en cuanto responda.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n acción sin respuesta</numerusform>
            <numerusform>%n acciones sin respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>No en vivo</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>No hay llavero: iniciará sesión de nuevo la próxima vez</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>Abandonar: nadie sabrá si se hizo</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>Esto se muestra una vez. Guárdelo ahora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Tarjeta de %1</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>La tarjeta se puede guardar una vez, ahora. El centro no la conserva.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>Mostrar su taquilla</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>El cliente está ante la taquilla…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Tamaño %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>Compartimento %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>depositado %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>guardado hasta %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>Buscar todo</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>Paquete, pedido, cliente, código, taquilla, repartidor, compartimento</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha iniciado sesión.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>La sesión ha terminado: inicie sesión de nuevo.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>El centro se llama %1.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>Use esta dirección o pregunte a quien gestiona el centro.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>Este equipo no tiene ningún puerto libre para iniciar sesión.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>No se pudo abrir ningún navegador.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>Puede cerrar esta página y continuar en Cubby.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>Vuelva a Cubby e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>Se rechazó el inicio de sesión.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>El centro no le dejó entrar (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>La respuesta del centro no se puede leer.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>La pared de compartimentos</translation>
    </message>
</context>
</TS>
