orders-state-placed = en attente de paiement
orders-state-paid = payée, à expédier
orders-state-shipped = expédiée
orders-state-delivered = reçue
orders-state-settled = terminée
orders-state-cancelled = annulée
orders-state-refunded = remboursée
orders-delivery = Livraison
orders-order = Commande
orders-seller = Vendeur
orders-buyer = Acheteur
orders-carrier = Transporteur
orders-tracking = Numéro de suivi
orders-total = Total payé
orders-fee = Commission, TVA comprise
orders-earned = Pour vous
orders-articles = Articles
orders-list = Vos commandes, de la plus récente à la plus ancienne
orders-none = Aucune commande pour l’instant
orders-none-text = Ce que vous commandez apparaît ici, du paiement à la réception, avec la porte à prendre en cas de problème.

# $number (String) - le numéro de la commande
orders-title = Commande { $number }
orders-timeline = Où elle en est
# $day (String) - le jour
orders-until = jusqu’au { $day }
orders-now-pay = À vous : payer
orders-now-pay-text = Les articles sont réservés pour vous.
orders-now-unpaid = Le paiement est attendu
orders-now-prepared = Le vendeur prépare votre colis
orders-now-ship = À vous : expédier
orders-now-receive = À vous : confirmer la réception
orders-now-receive-text = Sans nouvelles de vous, la réception sera présumée à cette date.
orders-now-on-its-way = En route vers l’acheteur
orders-now-on-its-way-text = Sans nouvelles de l’acheteur, la réception sera présumée à cette date.
orders-now-disputed = Un litige est ouvert
orders-now-disputed-text = L’argent des articles concernés attend son issue ; le reste suit son cours.
orders-now-check = Vérifiez vos articles
orders-now-check-text = L’argent reste gardé. Passé cette date vos droits demeurent, mais le vendeur est payé.
orders-now-held = L’argent est gardé pour vous
orders-now-held-text = Il est à vous à cette date, s’il n’y a pas de litige.
orders-done-placed = Commande passée
orders-done-paid = Payée
orders-done-cancelled = Annulée, rien n’a été débité
orders-done-shipped = Colis remis au transporteur
orders-done-received = Réception confirmée par l’acheteur
orders-done-presumed = Réception présumée, sans nouvelles de l’acheteur
orders-done-settled = Vendeur payé, commande terminée
orders-done-refunded = Remboursée en entier, commande terminée
orders-next-ship = Expédition par le vendeur
orders-next-receive = Réception
# $delay (String) - le délai, en mots
orders-next-receive-text = confirmée par l’acheteur, ou présumée { $delay } après l’expédition
orders-next-release = Paiement du vendeur
# $delay (String) - le délai, en mots
orders-next-release-text = { $delay } après la réception, hors litige

orders-ship = Expédiez cette commande
# $day (String) - le dernier jour
orders-ship-text = Remettez le colis à un transporteur avant le { $day } au soir, puis dites-le ici.
orders-carrier-choose = Choisir…
orders-carrier-other = Un autre
orders-carrier-other-label = Nom de l’autre transporteur
orders-carrier-other-hint = Seulement si vous avez choisi « Un autre ».
orders-carrier-missing = Choisissez le transporteur
orders-carrier-other-missing = Indiquez le nom du transporteur, en 60 caractères au plus
orders-tracking-hint = Des chiffres et des lettres, sur le reçu ou l’étiquette.
orders-tracking-missing = Indiquez le numéro de suivi
# $least (Number) - le plus petit nombre de caractères
# $most (Number) - le plus grand
orders-tracking-wrong = Le numéro de suivi a de { $least } à { $most } caractères : des chiffres, des lettres ou des tirets
orders-ship-button = Marquer comme expédiée
# $day (String) - le jour
orders-ship-effect = L’acheteur reçoit aussitôt le numéro de suivi. Sans nouvelles de lui, la réception sera présumée le { $day }.
orders-receive = Avez-vous reçu le colis ?
# $day (String) - le jour
orders-receive-text = Ouvrez-le, vérifiez, puis confirmez. Sans nouvelles de vous, la réception sera présumée le { $day }.
orders-receive-disputed = Un litige est ouvert : la réception n’est pas présumée tant qu’il dure. Si le colis est arrivé, confirmez-le ici.
orders-receive-button = J’ai reçu le colis
# $day (String) - le jour
orders-receive-effect = Si vous confirmez aujourd’hui, l’argent reste gardé jusqu’au { $day }. Vos droits ne changent pas.
orders-pay-text = Cette commande n’est pas encore payée. Sans paiement, elle sera annulée et rien ne sera débité.
orders-pay-button = Continuer vers le paiement
orders-problem = Un problème avec un article
orders-help = Une question, un problème
orders-rights-link = Vos droits dans les conditions de vente
orders-contents = Ce qui a été vendu
# $day (String) - le jour
orders-frozen = Figé le { $day }
# $quantity (Number) - combien
# $price (String) - le prix d’une unité
orders-quantity = { $quantity } × { $price }
orders-as-sold = L’annonce telle qu’elle était
# $number (Number) - le rang de la photo
orders-picture = Photo { $number }
# $maker (String) - le fabricant et son adresse
orders-maker = Fabricant : { $maker }
orders-seller-then = Vendu par
orders-legal-name = Nom
orders-address = Adresse
orders-contact = Contact
orders-vat-number = Numéro de TVA
orders-money = L’argent
orders-money-held = Gardé par le prestataire
orders-money-disputed = En litige, gardé
orders-money-refunded = Remboursé
orders-money-released = Versé au vendeur
# $delay (String) - le délai, en mots
orders-money-text = L’argent est gardé jusqu’à { $delay } après la réception.
orders-money-none = Rien n’a été débité.
orders-to = À
orders-rules = Les règles de cette vente
# $name (String) - le texte
# $version (Number) - sa version
orders-text = { $name }, version { $version }
# $number (String) - le numéro de l’achat
orders-purchase = Achat { $number }

orders-mail-see = Voir la commande
# $heading (String) - le titre
# $number (String) - le numéro de la commande
orders-mail-subject = { $heading } ({ $number })
# $seller (String) - le vendeur
orders-mail-shipped = Votre colis de { $seller } est en route
# $day (String) - le jour
orders-mail-shipped-text = Quand il arrive, vérifiez-le et confirmez la réception sur la page de la commande. Sans nouvelles de vous, la réception sera présumée le { $day }.
orders-mail-shipped-seller = L’expédition est enregistrée
# $buyer (String) - l’acheteur
# $day (String) - le jour
orders-mail-shipped-seller-text = { $buyer } a reçu le numéro de suivi. Sans nouvelles, la réception sera présumée le { $day }.
# $seller (String) - le vendeur
orders-mail-received = Vous avez reçu votre colis de { $seller }
# $day (String) - le jour
orders-mail-received-text = Votre confirmation est enregistrée. L’argent reste gardé jusqu’au { $day }, puis le vendeur est payé.
orders-mail-problem = Un article abîmé, manquant ou différent de l’annonce ? Signalez-le depuis la page de la commande, en trois écrans.
# $buyer (String) - l’acheteur
orders-mail-received-seller = { $buyer } a reçu sa commande
# $day (String) - le jour
orders-mail-received-seller-text = L’argent est gardé pour vous jusqu’au { $day } ; il est ensuite à vous, s’il n’y a pas de litige.
# $seller (String) - le vendeur
orders-mail-presumed = Nous présumons que votre colis de { $seller } est arrivé
# $day (String) - le jour
orders-mail-presumed-text = Sans confirmation de votre part depuis l’expédition, la réception est présumée. L’argent reste gardé jusqu’au { $day }. Si le colis n’est pas arrivé, dites-le maintenant.
orders-mail-presumed-seller = La réception est présumée
# $day (String) - le jour
orders-mail-presumed-seller-text = L’acheteur n’a pas confirmé la réception dans le délai. L’argent est gardé pour vous jusqu’au { $day } ; il est ensuite à vous, s’il n’y a pas de litige.
orders-mail-settled = Votre commande est terminée
orders-mail-settled-text = Le délai est passé et aucun litige n’est en cours : ce qui ne vous a pas été rendu est au vendeur. Vos garanties légales demeurent : elles s’exercent depuis la page de la commande.
# $amount (String) - le montant
orders-mail-settled-seller = { $amount } sont à vous
orders-mail-settled-seller-text = Le délai après la réception est passé. Voici le compte de cette commande.

orders-mail-refunded-seller = La commande est remboursée en entier
orders-mail-refunded-seller-text = Tout ce que l’acheteur a payé lui est rendu : la commande est terminée. Si le colis n’est pas parti, ne l’expédiez plus.
