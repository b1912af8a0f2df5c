disputes-who-desk = l’équipe de médiation
# $name (String) - le nom du médiateur
disputes-who-mediator = { $name } (médiation)
disputes-who-system = Entente
disputes-who-both = l’acheteur et le vendeur

# $amount (String) - un montant
disputes-what-full = le remboursement complet, { $amount }
# $amount (String) - un montant
disputes-what-part = le remboursement d’une partie, { $amount }
disputes-what-nothing = de ne rien rembourser

# $who (String) - la personne
# $reason (String) - le motif
disputes-did-report = { $who } signale un problème : { $reason }
# $who (String) - la personne
disputes-did-message = { $who } a écrit
# $who (String) - la personne
# $count (Number) - le nombre de photos
disputes-did-add-evidence = { $who } ajoute { $count ->
    [one] une photo
   *[other] { $count } photos
}
# $who (String) - la personne
# $what (String) - la solution
disputes-did-ask = { $who } demande { $what }
# $who (String) - la personne
# $what (String) - la solution
disputes-did-propose = { $who } propose { $what }
# $who (String) - la personne
# $what (String) - la solution
disputes-did-accept = { $who } accepte { $what }
# $who (String) - la personne
# $what (String) - la solution
disputes-did-refuse = { $who } refuse { $what }
# $who (String) - la personne
disputes-did-ask-mediation = { $who } demande la médiation interne
# $who (String) - la personne
disputes-did-withdraw = { $who } retire le litige
# $who (String) - la personne
disputes-did-give-information = { $who } a répondu à la question posée
# $who (String) - la personne
disputes-did-appeal = { $who } demande une seconde lecture
# $who (String) - la personne
disputes-did-waive = { $who } renonce à une seconde lecture
# $who (String) - la personne
disputes-did-reopen = { $who } rouvre le litige
# $who (String) - la personne
disputes-did-take = { $who } prend le dossier
disputes-did-hand-back = Le dossier revient à l’équipe de médiation
# $who (String) - la personne
# $asked (String) - la personne interrogée
disputes-did-ask-information = { $who } pose une question à { $asked }
# $who (String) - la personne
# $amount (String) - un montant
disputes-did-decide = { $who } a décidé : { $amount } pour l’acheteur
# $who (String) - la personne
disputes-did-extend = { $who } prolonge son délai, une seule fois
# $who (String) - la personne
# $share (Number) - la part du délai, en pour cent
disputes-did-remind = Rappel à { $who } : { $share } % du délai est passé
# $amount (String) - un montant
disputes-did-refund = { $amount } sont rendus à l’acheteur, le litige est clos
disputes-did-no-refund = Le litige est clos, rien n’est rendu à l’acheteur

disputes-silent-mediation = Sans réponse du vendeur, le dossier passe en médiation
# $amount (String) - un montant
disputes-silent-granted = Sans réponse du vendeur, la demande est accordée : { $amount }
disputes-silent-abandoned = Sans réponse de l’acheteur, le litige est clos
disputes-silent-requeued = Le délai de l’équipe est passé : le dossier repasse en tête de la file
disputes-silent-continued = Sans réponse, la médiation continue sur le dossier tel qu’il est
disputes-silent-executed = Aucune seconde lecture n’est demandée : la décision est exécutée
disputes-silent-alerted = L’exécution tarde : l’opérateur est alerté, elle est tentée de nouveau

# $ceiling (String) - le plafond
disputes-silence-grant = Sans réponse du vendeur, la demande de l’acheteur est accordée jusqu’à { $ceiling } ; au-delà, le dossier passe en médiation.
# $delay (String) - le délai de réouverture
disputes-silence-abandon = Sans réponse de l’acheteur, le litige est clos ; il peut être rouvert pendant { $delay }.
disputes-silence-requeue = Sans réponse de la médiation, le dossier repasse en tête de la file et l’équipe est alertée ; il n’est jamais clos pour cela.
disputes-silence-continue = Sans réponse, la médiation continue sur le dossier tel qu’il est.
disputes-silence-execute = Sans demande de seconde lecture, la décision est exécutée.
disputes-silence-alert = Si l’exécution tarde, l’opérateur est alerté et elle est tentée de nouveau.

# $due (String) - l’échéance
disputes-turn-yours = C’est à vous, jusqu’au { $due } (heure de Paris).
# $who (String) - la personne
# $due (String) - l’échéance
disputes-turn-other = On attend { $who }, jusqu’au { $due } (heure de Paris).
# $due (String) - l’échéance
disputes-turn-take = Ce dossier attend qu’un médiateur le prenne, jusqu’au { $due } (heure de Paris).
disputes-turn-nobody = Plus personne n’est attendu.

# $words (String) - les mots de quelqu’un
disputes-quote = « { $words } »
# $number (String) - le numéro du litige
# $what (String) - ce qui s’est passé
disputes-mail-subject = [{ $number }] { $what }
disputes-mail-open = Voir le litige
disputes-mail-jobs = Voir les travaux
disputes-mail-executing = L’argent part dès maintenant ; vous recevrez un message quand ce sera fait.
disputes-mail-refunded = Le montant revient sur le moyen de paiement employé pour la commande, en général sous trois jours.
disputes-mail-elsewhere = Ce service est gratuit et volontaire. Le médiateur de la consommation et le juge restent ouverts : voir la page « Médiation et autres recours ». Les délais de prescription ne sont pas suspendus.

disputes-fact-number = Litige
disputes-fact-order = Commande
disputes-fact-reason = Motif
disputes-fact-at-stake = En jeu
disputes-fact-state = État

disputes-reason-not-received = colis non reçu
disputes-reason-late = livraison en retard
disputes-reason-incomplete = il manque quelque chose
disputes-reason-damaged = arrivé abîmé
disputes-reason-defective = ne marche pas
disputes-reason-not-as-described = différent de l’annonce
disputes-reason-counterfeit = contrefaçon ou produit interdit
disputes-reason-not-refunded = remboursement non reçu
disputes-reason-charged-wrongly = mauvais montant débité
disputes-reason-cancellation = annulation non respectée
disputes-reason-b2b = facture, quantité ou pénalité entre professionnels
disputes-reason-other = autre chose

disputes-ask-not-received = Que savez-vous du colis ?
disputes-ask-late = Pour quand l’attendiez-vous ?
disputes-ask-incomplete = Que manque-t-il ?
disputes-ask-damaged = Qu’est-ce qui est abîmé ?
disputes-ask-defective = Que fait-il, ou que ne fait-il pas ?
disputes-ask-not-as-described = En quoi est-il différent de l’annonce ?
disputes-ask-counterfeit = Qu’est-ce qui vous le fait penser ?
disputes-ask-not-refunded = Quel remboursement attendez-vous, depuis quand ?
disputes-ask-charged-wrongly = Quel montant attendiez-vous, et pourquoi ?
disputes-ask-cancellation = Quand et comment avez-vous annulé ?
disputes-ask-b2b = Quel point de la facture ou de la livraison contestez-vous ?
disputes-ask-other = Que s’est-il passé ?

disputes-state-awaiting-seller = au vendeur de répondre
disputes-state-awaiting-buyer = à l’acheteur de répondre
disputes-state-in-mediation = en médiation interne
disputes-state-awaiting-information = question posée
disputes-state-decided = décision rendue
disputes-state-in-appeal = en seconde lecture
disputes-state-executing = en cours d’exécution
disputes-state-closed = clos

disputes-outcome-agreement = accord des parties
disputes-outcome-granted-by-silence = accordé faute de réponse
disputes-outcome-abandoned = abandonné faute de réponse
disputes-outcome-withdrawn = retiré par l’acheteur
disputes-outcome-decision = décision de médiation
disputes-outcome-decision-on-appeal = décision en seconde lecture
disputes-outcome-duplicate = doublon

disputes-fault-seller = le vendeur
disputes-fault-buyer = l’acheteur
disputes-fault-carrier = le transporteur
disputes-fault-platform = la place de marché
disputes-fault-nobody = personne

disputes-act-report = Signaler un problème
disputes-act-message = Écrire un message
disputes-act-evidence = Ajouter une photo
disputes-act-propose = Proposer autre chose
disputes-act-accept = Accepter
disputes-act-refuse = Refuser
disputes-act-mediation = Demander la médiation
disputes-act-withdraw = Retirer le litige
disputes-act-information = Répondre à la question
disputes-act-appeal = Demander une seconde lecture
disputes-act-waive = Renoncer à la seconde lecture
disputes-act-reopen = Rouvrir le litige
disputes-act-take = Prendre le dossier
disputes-act-hand-back = Rendre le dossier à l’équipe
disputes-act-question = Poser une question
disputes-act-note = Écrire une note interne
disputes-act-decide = Décider
disputes-act-extend = Prolonger mon délai
disputes-act-remind = Rappel
disputes-act-silence = Échéance passée
disputes-act-execute = Exécution

disputes-error-amount-high = Un montant dépasse ce qui est en jeu
disputes-error-amount = Écrivez un montant comme 12 ou 12,50
disputes-error-amount-zero = Écrivez un montant plus grand que zéro
disputes-error-remedy = Choisissez une solution
disputes-error-reason = Choisissez ce qui s’est passé
disputes-error-line = Choisissez l’article concerné
disputes-error-statement = Dites en une phrase ce qui s’est passé
disputes-error-text = Écrivez quelques mots
disputes-error-not-delivered = Ce motif suppose que le colis est arrivé. Confirmez d’abord la réception, ou choisissez un autre motif.
disputes-error-not-business = Ce motif est celui des achats professionnels : choisissez-en un autre
disputes-error-line-decided = Ce service a rendu une décision définitive sur cet article. Le médiateur de la consommation et le juge restent ouverts.
disputes-error-line-taken = Un litige est déjà ouvert sur cet article : vous le trouverez dans « Mes litiges »
disputes-error-nothing-left = Cet article a déjà été remboursé en entier
disputes-error-pictures = Pas plus de huit photos
# $count (Number) - le plus grand nombre de photos
disputes-error-evidence-full = Le dossier garde { $count } photos de chaque partie : il n’y a plus de place pour toutes celles-ci
disputes-error-no-picture = Choisissez au moins une photo
disputes-error-facts = Écrivez les faits retenus
disputes-error-rule = Écrivez la règle appliquée
disputes-error-fault = Dites à qui revient la faute
disputes-error-asked = Dites à qui la question s’adresse

disputes-list-title = Mes litiges
disputes-list-all = Tous les litiges
disputes-list-empty = Aucun litige
disputes-list-empty-text = Un problème avec une commande ? Ouvrez-la et choisissez « Signaler un problème » : trois écrans suffisent.
disputes-list-drafts = Brouillons à reprendre
# $order (String) - le numéro de commande
disputes-list-draft = Signalement commencé, commande { $order }
disputes-seller-title = Litiges
disputes-seller-empty = Aucun litige
disputes-seller-empty-text = Quand un acheteur signale un problème, il apparaît ici avec ce qui est attendu de vous et jusqu’à quand.
disputes-awaited = Vous êtes attendu
# $due (String) - l’échéance
disputes-until = jusqu’au { $due }

# $screen (Number) - le numéro de l’écran
disputes-step = écran { $screen } sur 3
disputes-new-title = Quel est le problème ?
disputes-new-lead = Dites sur quel article et ce qui s’est passé. Nous avons déjà l’annonce telle que vous l’avez vue, le suivi et le paiement.
disputes-new-line = L’article concerné
disputes-new-reason = Ce qui s’est passé
disputes-new-none = Tous les articles de cette commande sont déjà en litige, remboursés ou jugés par une décision définitive.
disputes-new-resume = Vous aviez commencé un signalement sur cette commande : il est repris ci-dessous.
# $title (String) - l’article
disputes-details-lead = À propos de : { $title }. Il ne manque que ce que vous voyez.
disputes-details-remedy = Que souhaitez-vous ?
# $amount (String) - un montant
disputes-details-full = Être remboursé en entier : { $amount }
disputes-details-full-hint = sur le moyen de paiement de la commande
disputes-details-part = Être remboursé d’une partie
disputes-details-part-hint = et garder l’article
disputes-details-amount = Le montant souhaité
# $amount (String) - un montant
disputes-details-amount-hint = Au plus { $amount }. Seulement si vous demandez une partie.
disputes-details-statement-hint = Une ou deux phrases suffisent. Le vendeur les lira.
disputes-details-photos = Photos
disputes-details-photos-hint = JPEG, PNG ou WebP, 10 Mo chacune, huit au plus. La position de prise de vue est effacée.
disputes-details-kept = Photos déjà ajoutées
# $count (Number) - son numéro
disputes-details-remove = Retirer la photo { $count }
disputes-details-draft = Garder le brouillon
disputes-check-title = Vérifiez avant d’envoyer
disputes-check-line = Article
disputes-check-reason = Motif
disputes-check-wish = Vous demandez
disputes-check-statement = Votre explication
disputes-check-photos = Photos
# $count (Number) - le nombre de photos
disputes-check-count = { $count ->
    [zero] aucune
    [one] une photo
   *[other] { $count } photos
}
# $amount (String) - un montant
# $delay (String) - le délai du vendeur
disputes-check-effect = En envoyant : { $amount } sont retenus jusqu’à la fin du litige, le vendeur est prévenu et a { $delay } pour répondre. Les autres articles suivent leur cours.
disputes-check-free = Ce service est gratuit et volontaire : vous pouvez retirer votre demande tant que rien n’est décidé. Le médiateur de la consommation et le juge restent ouverts, et les délais de prescription ne sont pas suspendus.
disputes-check-changed = Votre signalement a changé dans une autre fenêtre. Relisez-le ci-dessous, puis envoyez-le.
disputes-check-send = Ouvrir le litige

# $title (String) - l’article
# $reason (String) - le motif
disputes-show-title = { $title } : { $reason }
disputes-show-your-turn = À vous de répondre
disputes-show-money = L’argent
disputes-show-held = Retenu
disputes-show-settled = Rendu à l’acheteur
disputes-show-to-settle = À rendre à l’acheteur
disputes-show-rest = Autres articles
disputes-show-rest-value = suivent leur cours
disputes-show-held-note = Retenu par le prestataire de paiement jusqu’à la fin du litige.
disputes-show-positions = Où en est chacun
disputes-show-you = Vous
disputes-show-no-position = N’a pas encore répondu.
disputes-show-evidence = Preuves
disputes-show-no-evidence = Aucune photo pour l’instant.
disputes-show-already = Déjà au dossier
disputes-show-already-order = la commande telle que vendue
# $tracking (String) - le suivi
disputes-show-already-tracking = suivi { $tracking }
disputes-show-already-payment = le paiement et ses écritures
# $order (String) - le numéro de commande
disputes-show-order = Le paiement et le parcours de la commande { $order }
disputes-show-history = Ce qui s’est passé
disputes-show-also = Vous pouvez aussi
disputes-show-now-other = En attente
disputes-show-next-mediation = Ensuite, si vous ne trouvez pas d’accord : la médiation interne lit le dossier et décide par écrit
disputes-show-next-decision = Ensuite : une décision écrite, avec ses raisons ; chaque partie qui y perd peut demander une seconde lecture
disputes-show-next-execution = Ensuite : l’argent bouge et le litige est clos
disputes-show-decision = La décision
disputes-show-decision-appeal = La décision en seconde lecture
disputes-show-facts = Faits retenus
disputes-show-rule = Règle appliquée
disputes-show-result = Résultat
disputes-show-fault = Faute
disputes-show-by = Rendue par
# $due (String) - l’échéance
disputes-show-appeal-open = Une seconde lecture, par une autre personne, peut être demandée jusqu’au { $due }.
disputes-show-questions = Questions posées
disputes-show-no-answer = Restée sans réponse.
disputes-show-waiting = Réponse attendue.
disputes-show-ended = Issue
disputes-show-notice = Ce service de résolution des litiges est gratuit et volontaire : l’acheteur peut retirer sa demande tant que rien n’est décidé, et chaque partie peut saisir le juge à tout moment. Il ne suspend aucun délai de prescription, et la solution peut différer de celle d’un juge.
disputes-show-elsewhere = Le médiateur de la consommation et le juge restent ouverts
disputes-show-rules = Comment se règle un litige
disputes-show-lines = Lignes en litige
# $label (String) - le nom de la photo
disputes-show-photo = Agrandir { $label }
# $count (Number) - son numéro
disputes-photo = Photo { $count }

# $who (String) - la personne
# $what (String) - la solution
disputes-box-offer = { $who } vous propose { $what }
# $who (String) - la personne
# $what (String) - la solution
disputes-box-ask = { $who } vous demande { $what }
disputes-box-answer = Votre réponse est attendue
disputes-box-question = L’équipe de médiation vous pose une question
disputes-box-appeal = La décision vous est en partie défavorable
disputes-box-take = Ce dossier attend un médiateur
disputes-box-decide = Ce dossier attend votre décision
# $due (String) - l’échéance
disputes-box-before = Répondez avant le { $due } (heure de Paris).
# $amount (String) - un montant
disputes-box-effect-buyer = Si vous acceptez : { $amount } vous reviennent, le reste est versé au vendeur, le litige est clos.
# $amount (String) - un montant
disputes-box-effect-seller = Si vous acceptez : { $amount } sont rendus à l’acheteur, le reste vous revient, le litige est clos.

disputes-form-message = Votre message
disputes-form-message-hint = L’autre partie et l’équipe de médiation le liront.
disputes-form-message-mediator-hint = Les deux parties le liront.
# $count (Number) - le nombre de photos
disputes-form-kept = { $count ->
    [one] Une photo est bien arrivée : elle partira avec ce formulaire, ne la choisissez pas de nouveau.
   *[other] { $count } photos sont bien arrivées : elles partiront avec ce formulaire, ne les choisissez pas de nouveau.
}
disputes-form-caption = Ce que montrent les photos
disputes-form-remedy-seller = Que proposez-vous ?
disputes-form-remedy-buyer = Que demandez-vous ?
# $amount (String) - un montant
disputes-form-full = Le remboursement complet : { $amount }
disputes-form-part = Le remboursement d’une partie
disputes-form-nothing = Ne rien rembourser
disputes-form-nothing-hint = L’acheteur pourra demander la médiation.
disputes-form-amount = Le montant
# $amount (String) - un montant
disputes-form-amount-hint = Au plus { $amount }. Seulement pour une partie.
disputes-form-why = Pourquoi
disputes-form-why-hint = Une ou deux phrases. L’autre partie les lira.
disputes-form-refuse = Pourquoi refusez-vous ?
disputes-form-refuse-hint = L’autre partie le lira. Vous pouvez aussi proposer autre chose.
disputes-form-mediation = Que doit regarder la médiation ?
disputes-form-mediation-hint = Une personne de l’équipe lira tout le dossier, puis décidera par écrit.
disputes-form-withdraw = Pourquoi retirez-vous le litige ?
disputes-form-withdraw-effect = Le litige est clos et l’argent retenu revient au vendeur. C’est définitif pour ce litige.
disputes-form-answer = Votre réponse
disputes-form-appeal = Qu’est-ce qui n’a pas été vu ou est mal jugé ?
disputes-form-appeal-hint = Une autre personne que celle qui a décidé relira tout le dossier. Sa décision est la dernière de ce service.
disputes-form-waive-effect = En renonçant, vous acceptez la décision ; elle est exécutée dès que l’autre partie ne peut plus demander de seconde lecture.
disputes-form-reopen = Pourquoi rouvrez-vous le litige ?
disputes-form-reopen-effect = L’argent est de nouveau retenu et le vendeur a de nouveau son délai pour répondre.
disputes-form-take-effect = Le dossier est à vous ; les parties apprennent votre nom. Vous déclarez n’avoir aucun intérêt dans cette affaire.
disputes-form-hand-back = Pourquoi rendez-vous le dossier ?
disputes-form-asked = À qui posez-vous la question ?
disputes-form-question = La question
disputes-form-question-hint = Les deux parties la liront, et la réponse aussi.
disputes-form-note = La note
disputes-form-note-hint = Seule l’équipe la lit, jamais les parties.
disputes-form-decide-lead = Les deux parties recevront chaque mot de cette page.
disputes-form-facts = Les faits retenus
disputes-form-facts-hint = Ce que le dossier établit, et par quelle pièce.
disputes-form-rule = La règle appliquée
disputes-form-rule-hint = Le texte, les conditions de vente ou l’usage qui fonde la décision.
disputes-form-amounts = Le résultat, ligne par ligne
# $title (String) - la ligne
disputes-form-line = Rendu à l’acheteur pour « { $title } »
# $amount (String) - un montant
disputes-form-line-hint = De 0 à { $amount }
disputes-form-fault = À qui revient la faute ?
disputes-form-decide-effect = La partie qui y perd peut demander une seconde lecture ; sans cela, l’argent bouge à la fin de ce délai.
disputes-form-decide-final = C’est la dernière décision de ce service : l’argent bouge aussitôt.
disputes-form-extend = Pourquoi faut-il plus de temps ?
disputes-form-extend-hint = Les parties le liront. C’est possible une seule fois.
disputes-form-send = Envoyer
disputes-form-accept-title = Accepter la proposition ?

disputes-rules-lead = Cette page est imprimée depuis la table qui fait fonctionner le service : les délais et les effets écrits ici sont ceux qui s’appliquent.
disputes-rules-free = Le service de résolution des litiges d’Entente est gratuit et volontaire. L’acheteur peut retirer sa demande tant que rien n’est décidé. Ce service n’empêche à aucun moment de saisir le médiateur de la consommation ni d’aller en justice, et ne suspend aucun délai de prescription. La solution proposée peut différer de celle d’un juge.
disputes-rules-states = Les étapes, les délais, l’effet du silence
disputes-rules-state = Étape
disputes-rules-who = Qui est attendu
disputes-rules-delay = Délai
disputes-rules-silence = Sans réponse
disputes-rules-asked = la partie interrogée
disputes-rules-lost = la partie qui perd quelque chose
disputes-rules-buyer = l’acheteur
disputes-rules-seller = le vendeur
disputes-rules-mediator = la médiation
disputes-rules-system = Entente
disputes-rules-operator = l’opérateur
# $first (String) - le délai de prise en charge
# $then (String) - le délai de décision
disputes-rules-taken = { $first } pour prendre le dossier, puis { $then } pour décider
disputes-rules-actions = Qui peut faire quoi
disputes-rules-can = Ce que chacun peut faire
disputes-rules-leads = Ce que cela entraîne
disputes-rules-when = À condition que
disputes-when-offered = une proposition de l’autre partie attende
disputes-when-talk-over = le vendeur ait répondu une fois ; pour les motifs marqués, l’acheteur n’a pas à l’attendre
disputes-when-asked = la question lui soit posée
disputes-when-lost = la décision ne lui donne pas tout, et qu’il n’ait pas renoncé à la seconde lecture
# $delay (String) - le délai de réouverture
disputes-when-reopenable = le litige ait été abandonné depuis moins de { $delay }, que ses articles aient encore de l’argent à retenir et ne soient dans aucun autre litige
disputes-when-free = personne n’ait le dossier ; jamais une partie, jamais qui a rendu la première décision
disputes-when-mine = ce médiateur ait le dossier
disputes-when-mine-not-extended = ce médiateur ait le dossier et n’ait pas encore prolongé son délai
disputes-rules-stays = l’étape ne change pas
disputes-rules-back = retour à la médiation
disputes-rules-once-waived = exécution, dès que plus personne ne peut demander de seconde lecture
disputes-rules-notices = Qui est prévenu de quoi
disputes-rules-notices-text = Chaque avis paraît sur le site et part par courriel.
disputes-rules-event = Événement
disputes-rules-told = Qui est prévenu
# $event (String) - l’événement
# $effect (String) - l’effet du silence
disputes-rules-effect = { $event }. { $effect }
disputes-rules-whose-turn = celui qui est attendu
disputes-rules-reasons = Les motifs
# $delay (String) - le délai d’expédition
disputes-rules-reasons-text = Un problème peut être signalé pour l’un de ces motifs dès l’expédition de la commande, ou dès que le délai du vendeur pour l’expédier ({ $delay }) est passé :
disputes-rules-at-once = (médiation possible aussitôt)
disputes-rules-money = L’argent
# $window (String) - le délai pour signaler
# $reopening (String) - le délai de réouverture
disputes-rules-money-text = Ouvrir un litige retient l’argent des seules lignes en litige, chez le prestataire de paiement. La fin du litige le fait bouger une seule fois. Un problème peut être signalé pendant { $window } après la réception ; un litige abandonné peut être rouvert pendant { $reopening }.
disputes-rules-appeal = La seconde lecture
disputes-rules-appeal-text = Une décision dit toujours les faits retenus, la règle appliquée, le résultat de chaque ligne et la faute. La seconde lecture est faite par une autre personne que celle qui a décidé ; la base de données refuse qu’il en soit autrement.
disputes-rules-days = Les jours ouvrés ne comptent ni les fins de semaine ni les jours fériés ; un délai en jours ouvrés finit à 18 heures, heure de Paris.

disputes-seller-awaiting = { $count ->
    [one] Un litige attend votre réponse
   *[other] { $count } litiges attendent votre réponse
}
