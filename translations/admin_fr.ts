<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Compartment</source>
        <translation>Casier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dedans</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Ouvertures</translation>
    </message>
    <message>
        <source>Last access</source>
        <translation>Dernier accès</translation>
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
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>À inspecter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernier signe</translation>
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
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Badge valable jusqu’à</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Valable jusqu’à</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Incohérent</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Occupied on average</source>
        <translation>Occupés en moyenne</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Half are faster than</source>
        <translation>La moitié en moins de</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Neuf sur dix</translation>
    </message>
    <message>
        <source>Pickups</source>
        <translation>Retraits</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Non retirés</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Maintenance…</source>
        <translation>Maintenance…</translation>
    </message>
    <message>
        <source>The kiosk serves nobody until it is put back in service. What lies in the bank stays there.</source>
        <translation>La borne ne sert personne jusqu’à sa remise en service. Ce qui est dans la consigne y reste.</translation>
    </message>
    <message>
        <source>Back in service…</source>
        <translation>Remise en service…</translation>
    </message>
    <message>
        <source>Customers and drivers can use the kiosk again.</source>
        <translation>Clients et livreurs peuvent de nouveau utiliser la borne.</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Redémarrer…</translation>
    </message>
    <message>
        <source>The kiosk&apos;s program starts anew. Whoever stands there has to begin again; nothing is lost.</source>
        <translation>Le programme de la borne redémarre. Qui est devant doit recommencer ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>Nom et lieu…</translation>
    </message>
    <message>
        <source>Customers read the new name and address in their messages from now on.</source>
        <translation>Les clients liront désormais le nouveau nom et la nouvelle adresse dans leurs messages.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Withdraw the kiosk…</source>
        <translation>Révoquer la borne…</translation>
    </message>
    <message>
        <source>Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank.</source>
        <translation>Sa borne est exclue tout de suite et pour toujours. Une nouvelle peut être admise pour cette consigne.</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Ouvrir maintenant…</translation>
    </message>
    <message>
        <source>The door opens for whoever stands there, and what is inside can be taken. The request holds for two minutes.</source>
        <translation>La porte s’ouvre pour quiconque est devant, et le contenu peut être pris. La demande vaut deux minutes.</translation>
    </message>
    <message>
        <source>Out of order…</source>
        <translation>Hors service…</translation>
    </message>
    <message>
        <source>Nothing more is put in. What is inside can still be picked up.</source>
        <translation>Plus rien n’y est déposé. Le contenu peut encore être retiré.</translation>
    </message>
    <message>
        <source>Back in use…</source>
        <translation>Remettre en usage…</translation>
    </message>
    <message>
        <source>It is offered for packages again.</source>
        <translation>Il est de nouveau proposé pour des colis.</translation>
    </message>
    <message>
        <source>Have it inspected…</source>
        <translation>Faire inspecter…</translation>
    </message>
    <message>
        <source>Nothing is put in until a technician has looked into it.</source>
        <translation>Rien n’y est déposé avant qu’un technicien l’ait examiné.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Nouveau code…</translation>
    </message>
    <message>
        <source>The old code stops working; the customer is sent the new one.</source>
        <translation>L’ancien code ne marche plus ; le client reçoit le nouveau.</translation>
    </message>
    <message>
        <source>Keep it longer…</source>
        <translation>Garder plus longtemps…</translation>
    </message>
    <message>
        <source>It may lie there until then; the customer is told.</source>
        <translation>Il peut y rester jusque-là ; le client est prévenu.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Somebody else fetches it…</source>
        <translation>Quelqu’un d’autre le retire…</translation>
    </message>
    <message>
        <source>That person is sent a code of their own. The customer&apos;s code keeps working unless you say otherwise.</source>
        <translation>Cette personne reçoit son propre code. Celui du client reste valable sauf avis contraire.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>The customer&apos;s code keeps working</source>
        <translation>Le code du client reste valable</translation>
    </message>
    <message>
        <source>It is the wrong package…</source>
        <translation>Ce n’est pas le bon colis…</translation>
    </message>
    <message>
        <source>What lies there is no longer taken for this package: the compartment is to be inspected, and the package waits for a new place.</source>
        <translation>Ce qui s’y trouve n’est plus pris pour ce colis : le casier est à inspecter et le colis attend une nouvelle place.</translation>
    </message>
    <message>
        <source>To another bank…</source>
        <translation>Vers une autre consigne…</translation>
    </message>
    <message>
        <source>Room is kept there instead; the customer is told.</source>
        <translation>Une place y est réservée à la place ; le client est prévenu.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Send it back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>The code stops working. A driver takes it out and brings it back to the sender.</source>
        <translation>Le code ne marche plus. Un livreur le sort et le rapporte à l’expéditeur.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>The order for this package ends; its room is given away.</source>
        <translation>La commande de ce colis prend fin ; sa place est libérée.</translation>
    </message>
    <message>
        <source>It is not certain where it is…</source>
        <translation>On ne sait pas où il est…</translation>
    </message>
    <message>
        <source>Its code stops working until somebody has found out; support sees it among the alerts.</source>
        <translation>Son code ne marche plus jusqu’à ce qu’on sache ; l’assistance le voit dans les alertes.</translation>
    </message>
    <message>
        <source>It is found…</source>
        <translation>Il est retrouvé…</translation>
    </message>
    <message>
        <source>The package goes on as you say.</source>
        <translation>Le colis continue comme vous le dites.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge holds until</source>
        <translation>Badge valable jusqu’à</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Nouveau badge…</translation>
    </message>
    <message>
        <source>The badge is shown once, to be printed. It opens with its PIN.</source>
        <translation>Le badge est affiché une fois, pour impression. Il ouvre avec son PIN.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Replace the badge…</source>
        <translation>Remplacer le badge…</translation>
    </message>
    <message>
        <source>The old badge and its PIN stop working. The new one is shown once, to be printed.</source>
        <translation>L’ancien badge et son PIN ne marchent plus. Le nouveau est affiché une fois, pour impression.</translation>
    </message>
    <message>
        <source>Forgive wrong PINs…</source>
        <translation>Pardonner les PIN erronés…</translation>
    </message>
    <message>
        <source>The badge can be used again at once.</source>
        <translation>Le badge est de nouveau utilisable tout de suite.</translation>
    </message>
    <message>
        <source>Allow at a bank…</source>
        <translation>Autoriser à une consigne…</translation>
    </message>
    <message>
        <source>The badge opens there, too.</source>
        <translation>Le badge ouvre aussi là.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>The badge stops working everywhere, for good.</source>
        <translation>Le badge ne marche plus nulle part, définitivement.</translation>
    </message>
    <message>
        <source>New carrier…</source>
        <translation>Nouveau transporteur…</translation>
    </message>
    <message>
        <source>It can be given a key for its machines afterwards.</source>
        <translation>On peut ensuite lui donner une clé pour ses machines.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>The key is shown once. Whoever has it acts for the carrier.</source>
        <translation>La clé est affichée une fois. Qui la détient agit pour le transporteur.</translation>
    </message>
    <message>
        <source>New member of staff…</source>
        <translation>Nouveau membre…</translation>
    </message>
    <message>
        <source>They can sign in at once.</source>
        <translation>Cette personne peut se connecter tout de suite.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Autre rôle…</translation>
    </message>
    <message>
        <source>What they may do changes with their next request.</source>
        <translation>Ses droits changent dès sa prochaine demande.</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>All their sessions end.</source>
        <translation>Toutes ses sessions prennent fin.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their sessions end.</source>
        <translation>Cette personne ne peut plus se connecter et ses sessions prennent fin.</translation>
    </message>
    <message>
        <source>Let the kiosk in…</source>
        <translation>Admettre la borne…</translation>
    </message>
    <message>
        <source>The kiosk speaks for this bank from now on. Compare the six words with whoever stands before it.</source>
        <translation>La borne parle désormais pour cette consigne. Comparez les six mots avec la personne devant elle.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Les six mots</translation>
    </message>
    <message>
        <source>For a bank that is there</source>
        <translation>Pour une consigne existante</translation>
    </message>
    <message>
        <source>Or for a new one, by its layout file</source>
        <translation>Ou pour une nouvelle, par son fichier de plan</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>The kiosk has to ask again.</source>
        <translation>La borne doit redemander.</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Others see that you look after it.</source>
        <translation>Les autres voient que vous vous en occupez.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>It waits for somebody again.</source>
        <translation>Elle attend de nouveau quelqu’un.</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Everybody who sees the alert reads it.</source>
        <translation>Tous ceux qui voient l’alerte le lisent.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>It leaves the list; if it happens again, it comes back.</source>
        <translation>Elle quitte la liste ; si cela se reproduit, elle revient.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>It is sent once more, with all its attempts.</source>
        <translation>Il est renvoyé, avec toutes ses tentatives.</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>Il n’est jamais envoyé.</translation>
    </message>
    <message>
        <source>Forbid at a bank…</source>
        <translation>Interdire à une consigne…</translation>
    </message>
    <message>
        <source>The badge does not open there any more.</source>
        <translation>Le badge n’y ouvre plus.</translation>
    </message>
    <message>
        <source>End a key…</source>
        <translation>Révoquer une clé…</translation>
    </message>
    <message>
        <source>Whoever uses this key is refused from now on.</source>
        <translation>Quiconque utilise cette clé est refusé désormais.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Nom de la clé</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Rouvrir…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>It has been picked up.</source>
        <translation>Il a été retiré.</translation>
    </message>
    <message>
        <source>It is not to be picked up any more.</source>
        <translation>Il n’est plus à retirer.</translation>
    </message>
    <message>
        <source>It has not been put into the bank yet. The code works once it lies there.</source>
        <translation>Il n’est pas encore dans la consigne. Le code marche une fois qu’il y est.</translation>
    </message>
    <message>
        <source>It is not certain where it is: its code does not work.</source>
        <translation>On ne sait pas où il est : son code ne marche pas.</translation>
    </message>
    <message>
        <source>It is to be taken back: it opens for the driver alone.</source>
        <translation>Il doit être repris : il n’ouvre que pour le livreur.</translation>
    </message>
    <message>
        <source>It was found to be the wrong package: its code does not work.</source>
        <translation>C’est le mauvais colis : son code ne marche pas.</translation>
    </message>
    <message>
        <source>Its time is over: the code does not work any more.</source>
        <translation>Son délai est passé : le code ne marche plus.</translation>
    </message>
    <message>
        <source>The bank cannot be seen from here.</source>
        <translation>La consigne n’est pas visible d’ici.</translation>
    </message>
    <message>
        <source>The bank is in maintenance: its kiosk serves nobody.</source>
        <translation>La consigne est en maintenance : sa borne ne sert personne.</translation>
    </message>
    <message>
        <source>The bank is cut off. Codes that it knows work; what is done here reaches it later.</source>
        <translation>La consigne est coupée. Les codes qu’elle connaît marchent ; ce qui est fait ici lui parviendra plus tard.</translation>
    </message>
    <message>
        <source>The bank has not heard of the latest changes yet: a new code may not work for a moment.</source>
        <translation>La consigne ne connaît pas encore les derniers changements : un nouveau code peut ne pas marcher un instant.</translation>
    </message>
    <message>
        <source>The kiosk says that it is out of service.</source>
        <translation>La borne dit être hors service.</translation>
    </message>
    <message>
        <source>The bank believes that the compartment is empty.</source>
        <translation>La consigne croit le casier vide.</translation>
    </message>
    <message>
        <source>The bank does not know what is in the compartment.</source>
        <translation>La consigne ne sait pas ce qu’il y a dans le casier.</translation>
    </message>
    <message>
        <source>The door did not open before: it is out of order. It may open from here, else a technician has to come.</source>
        <translation>La porte ne s’est pas ouverte : elle est hors service. Elle s’ouvrira peut-être d’ici, sinon un technicien doit venir.</translation>
    </message>
    <message>
        <source>Its door stands open: it can be taken out now.</source>
        <translation>Sa porte est ouverte : on peut le sortir maintenant.</translation>
    </message>
    <message>
        <source>The bank reports a fault.</source>
        <translation>La consigne signale un défaut.</translation>
    </message>
    <message>
        <source>Nothing is wrong that can be seen from here. Have the code read out, digit by digit.</source>
        <translation>D’ici, rien d’anormal. Faites lire le code, chiffre par chiffre.</translation>
    </message>
    <message>
        <source>If the customer does not have the code, send a new one.</source>
        <translation>Si le client n’a pas le code, envoyez-en un nouveau.</translation>
    </message>
    <message>
        <source>If you are sure who is there, open the door from here.</source>
        <translation>Si vous êtes sûr de la personne, ouvrez la porte d’ici.</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is no address of a centre.</source>
        <translation>Ce n’est pas l’adresse d’un centre.</translation>
    </message>
    <message>
        <source>It begins with https://.</source>
        <translation>Elle commence par https://.</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>Le fichier ne contient aucun certificat.</translation>
    </message>
    <message>
        <source>The centre refused this (%1).</source>
        <translation>Le centre a refusé (%1).</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>Le centre ne répond pas.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>La réponse du centre est illisible.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Banks</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nom ou adresse</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Presque plein</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>E-mail, telephone or name</source>
        <translation>E-mail, téléphone ou nom</translation>
    </message>
    <message>
        <source>Drivers and technicians</source>
        <translation>Livreurs et techniciens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transporteurs</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>New kiosks</source>
        <translation>Nouvelles bornes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Non closes</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>À inspecter</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Non remis</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Casier</translation>
    </message>
    <message>
        <source>Asked of the bank</source>
        <translation>Demandé à la consigne</translation>
    </message>
    <message>
        <source>Layouts given</source>
        <translation>Plans donnés</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Time until pickup</source>
        <translation>Délai de retrait</translation>
    </message>
    <message>
        <source>Failures by compartment</source>
        <translation>Pannes par casier</translation>
    </message>
    <message>
        <source>Failures by board</source>
        <translation>Pannes par carte</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Consigne</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The centre&apos;s address:</source>
        <translation>Adresse du centre :</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>does not fit what was known</source>
        <translation>ne correspond pas à ce qui était connu</translation>
    </message>
    <message>
        <source>An attempt failed</source>
        <translation>Une tentative a échoué</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Message : %1</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Code émis</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Active</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Needs inspection</source>
        <translation>À inspecter</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Holds a package</source>
        <translation>Contient un colis</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Waits for a place</source>
        <translation>Attend une place</translation>
    </message>
    <message>
        <source>Place is kept</source>
        <translation>Place réservée</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>In the bank</source>
        <translation>Dans la consigne</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retourné</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collecté</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Replaced by a later one</source>
        <translation>Remplacé par un plus récent</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Livreur</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Répartiteur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Casier</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>Remettre en usage</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>À inspecter</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Remise en service</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Porte ouverte</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Porte fermée</translation>
    </message>
    <message>
        <source>Door opened by force</source>
        <translation>Porte forcée</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Porte laissée ouverte</translation>
    </message>
    <message>
        <source>Door did not open</source>
        <translation>La porte ne s’est pas ouverte</translation>
    </message>
    <message>
        <source>Lock was to open</source>
        <translation>La serrure devait s’ouvrir</translation>
    </message>
    <message>
        <source>Lock opened</source>
        <translation>Serrure ouverte</translation>
    </message>
    <message>
        <source>Lock did not answer</source>
        <translation>La serrure n’a pas répondu</translation>
    </message>
    <message>
        <source>Lock could not be reached</source>
        <translation>Serrure injoignable</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Code refusé</translation>
    </message>
    <message>
        <source>Badge shown</source>
        <translation>Badge présenté</translation>
    </message>
    <message>
        <source>Bank started</source>
        <translation>Consigne démarrée</translation>
    </message>
    <message>
        <source>Service was interrupted</source>
        <translation>Le service a été interrompu</translation>
    </message>
    <message>
        <source>Pickup is not certain</source>
        <translation>Retrait incertain</translation>
    </message>
    <message>
        <source>Problem reported</source>
        <translation>Problème signalé</translation>
    </message>
    <message>
        <source>It lies there</source>
        <translation>Il y est</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Le client l’a</translation>
    </message>
    <message>
        <source>A driver has it</source>
        <translation>Un livreur l’a</translation>
    </message>
    <message>
        <source>It is to be delivered again</source>
        <translation>Il sera relivré</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>L’accueil</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Typing the code</source>
        <translation>Saisie du code</translation>
    </message>
    <message>
        <source>Opening the door</source>
        <translation>Ouverture de la porte</translation>
    </message>
    <message>
        <source>Press the door, then open again</source>
        <translation>Pousser la porte, puis rouvrir</translation>
    </message>
    <message>
        <source>Take it and close the door</source>
        <translation>Prendre et fermer la porte</translation>
    </message>
    <message>
        <source>It is still inside</source>
        <translation>Il est encore dedans</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>The door does not open</source>
        <translation>La porte ne s’ouvre pas</translation>
    </message>
    <message>
        <source>Package in doubt</source>
        <translation>Colis incertain</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Non collecté</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Colis inconnu</translation>
    </message>
    <message>
        <source>Badge locked</source>
        <translation>Badge bloqué</translation>
    </message>
    <message>
        <source>Sensor faulty</source>
        <translation>Capteur défaillant</translation>
    </message>
    <message>
        <source>Lock board faulty</source>
        <translation>Carte de serrures défaillante</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Actions</name>
    <message>
        <source>Too much waits for the centre already: this was not sent.</source>
        <translation>Trop d'actions attendent déjà le centre : celle-ci n'a pas été envoyée.</translation>
    </message>
    <message>
        <source>It was not sent in time: nothing was done.</source>
        <translation>Cela n'a pas été envoyé à temps : rien n'a été fait.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>On ne sait pas si cela a été fait.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Casiers</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Edit the layout</source>
        <translation>Modifier le plan</translation>
    </message>
    <message>
        <source>%1: the bank has answered</source>
        <translation>%1 : la consigne a répondu</translation>
    </message>
    <message>
        <source>last heard %1</source>
        <translation>dernier signe %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The kiosk shows</source>
        <translation>La borne affiche</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non communiqué</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernier signe</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Portes ouvertes</translation>
    </message>
    <message>
        <source>Not yet told to the centre</source>
        <translation>Pas encore signalé au centre</translation>
    </message>
    <message>
        <source>Not yet told to the bank</source>
        <translation>Pas encore signalé à la consigne</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Show the package</source>
        <translation>Afficher le colis</translation>
    </message>
</context>
<context>
    <name>cubby::admin::BankPicker</name>
    <message>
        <source>Beginning of its name</source>
        <translation>Début de son nom</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Chart</name>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à afficher</translation>
    </message>
</context>
<context>
    <name>cubby::admin::CommandDialog</name>
    <message>
        <source>This is no number.</source>
        <translation>Ce n'est pas un nombre.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Plans (*.json)</translation>
    </message>
    <message>
        <source>This is no layout</source>
        <translation>Ce n’est pas un plan</translation>
    </message>
    <message>
        <source>Sent. If the centre does not answer, it is kept and sent again; you can close this.</source>
        <translation>Envoyé. Si le centre ne répond pas, c’est conservé et renvoyé ; vous pouvez fermer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>cubby::admin::FleetMap</name>
    <message>
        <source>Map of the banks</source>
        <translation>Carte des consignes</translation>
    </message>
    <message>
        <source>The table beside it shows the same banks.</source>
        <translation>Le tableau à côté montre les mêmes consignes.</translation>
    </message>
    <message>
        <source>No bank here has coordinates.</source>
        <translation>Aucune consigne ici n’a de coordonnées.</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n consigne</numerusform>
            <numerusform>%n consignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::HelpDialog</name>
    <message>
        <source>The customer is at the bank</source>
        <translation>Le client est devant la consigne</translation>
    </message>
    <message>
        <source>What they see</source>
        <translation>Ce qu’on y voit</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>Ce qui ne va pas et ce qui aide</translation>
    </message>
    <message>
        <source>The bank has not told what its kiosk shows.</source>
        <translation>La consigne n’a pas dit ce que sa borne affiche.</translation>
    </message>
    <message>
        <source>The kiosk shows: %1 (since %2)</source>
        <translation>La borne affiche : %1 (depuis %2)</translation>
    </message>
</context>
<context>
    <name>cubby::admin::LayoutEditor</name>
    <message>
        <source>What would change?</source>
        <translation>Qu’est-ce qui changerait ?</translation>
    </message>
    <message>
        <source>Give it to the bank…</source>
        <translation>Donner à la consigne…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2. Changed: %3.</source>
        <translation>Nouveau : %1. Retiré : %2. Modifié : %3.</translation>
    </message>
    <message>
        <source>Give it to the bank</source>
        <translation>Donner à la consigne</translation>
    </message>
    <message>
        <source>The kiosk takes the new layout as soon as nobody stands there. Reason:</source>
        <translation>La borne prend le nouveau plan dès que personne n’est devant. Motif :</translation>
    </message>
    <message>
        <source>The centre has taken it and gives it to the bank.</source>
        <translation>Le centre l’a pris et le donne à la consigne.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Writes what is shown to a file for spreadsheets (CSV)</source>
        <translation>Écrit ce qui est affiché dans un fichier pour tableur (CSV)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message>
        <source>Take it off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Non fait : %1</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter avec le navigateur</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language changes when Cubby is opened again.</source>
        <translation>La langue change à la prochaine ouverture de Cubby.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>About Cubby</source>
        <translation>À propos de Cubby</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on in the browser.</source>
        <translation>Continuez dans le navigateur.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Demande au centre…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Parc</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>No connection with the centre since %1. What is shown may be old; what you do is kept and sent as soon as it answers.</source>
        <translation>Pas de connexion avec le centre depuis %1. L’affichage peut être ancien ; ce que vous faites est conservé et envoyé dès qu’il répond.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n action sans réponse</numerusform>
            <numerusform>%n actions sans réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Pas en direct</translation>
    </message>
    <message>
        <source>No keyring runs: you sign in again next time</source>
        <translation>Aucun trousseau : vous vous reconnecterez la prochaine fois</translation>
    </message>
    <message>
        <source>Give up: nobody knows then whether it was done</source>
        <translation>Abandonner : personne ne saura si c’est fait</translation>
    </message>
</context>
<context>
    <name>cubby::admin::OnceDialog</name>
    <message>
        <source>This is shown once. Keep it now.</source>
        <translation>Ceci n’est affiché qu’une fois. Conservez-le maintenant.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Badge de %1</translation>
    </message>
    <message>
        <source>The badge can be saved once, now. The centre does not keep it.</source>
        <translation>Le badge peut être enregistré une fois, maintenant. Le centre ne le garde pas.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::PackagePage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Show its bank</source>
        <translation>Afficher sa consigne</translation>
    </message>
    <message>
        <source>The customer is at the bank…</source>
        <translation>Le client est devant la consigne…</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Taille %1</translation>
    </message>
    <message>
        <source>Compartment %1</source>
        <translation>Casier %1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>déposé %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>gardé jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>cubby::admin::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SearchDialog</name>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Package, order, customer, code, bank, driver, compartment</source>
        <translation>Colis, commande, client, code, consigne, livreur, casier</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Session</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>The session has ended: please sign in again.</source>
        <translation>La session est terminée : reconnectez-vous.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::SignIn</name>
    <message>
        <source>The centre calls itself %1.</source>
        <translation>Le centre se nomme %1.</translation>
    </message>
    <message>
        <source>Use this address, or ask whoever runs the centre.</source>
        <translation>Utilisez cette adresse ou demandez à l’exploitant du centre.</translation>
    </message>
    <message>
        <source>This computer has no port free for signing in.</source>
        <translation>Cet ordinateur n’a aucun port libre pour la connexion.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>You can close this page and go on in Cubby.</source>
        <translation>Vous pouvez fermer cette page et continuer dans Cubby.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Please go back to Cubby and try again.</source>
        <translation>Revenez à Cubby et réessayez.</translation>
    </message>
    <message>
        <source>Signing in was refused.</source>
        <translation>La connexion a été refusée.</translation>
    </message>
    <message>
        <source>The centre did not let you in (%1).</source>
        <translation>Le centre ne vous a pas laissé entrer (%1).</translation>
    </message>
    <message>
        <source>The centre&apos;s answer cannot be read.</source>
        <translation>La réponse du centre est illisible.</translation>
    </message>
</context>
<context>
    <name>cubby::admin::Timeline</name>
    <message>
        <source>Story</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>cubby::admin::WallView</name>
    <message>
        <source>The wall of compartments</source>
        <translation>Le mur de casiers</translation>
    </message>
</context>
</TS>
