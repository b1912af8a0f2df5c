checkout-country-france = France
checkout-country-belgium = Belgique
checkout-country-luxembourg = Luxembourg
checkout-country-monaco = Monaco

checkout-cart = Votre panier
# $count (Number) - combien d’articles
checkout-cart-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
# $count (Number) - combien de vendeurs
checkout-cart-sellers = { $count ->
    [one] un vendeur
   *[other] { $count } vendeurs, un seul paiement
}
checkout-cart-empty = Votre panier est vide
checkout-cart-empty-text = Parcourez les rayons, ou cherchez un article par son nom.
checkout-cart-browse = Voir les catégories
# $amount (String) - le prix d’une unité
checkout-each = { $amount } l’unité
# $title (String) - l’article
checkout-quantity-of = Quantité de { $title }
checkout-update = Mettre à jour
checkout-remove = Retirer
checkout-subtotal = À ce vendeur
checkout-total = Total
checkout-go = Commander
checkout-not-ready = Réglez d’abord ce qui est signalé dans votre panier : vous pourrez ensuite commander.
# $release (String) - le délai, en mots
checkout-held = Un prestataire agréé garde l’argent jusqu’à { $release } après la réception.
# $count (Number) - combien de contrats
checkout-contracts = { $count ->
    [one] Vous concluez un contrat avec ce vendeur.
   *[other] Vous concluez { $count } contrats, un avec chaque vendeur. Tout est payé en une fois.
}
checkout-private-short = Vendeur particulier : pas de droit de rétractation, pas de garantie légale de conformité.
# $withdrawal (String) - le délai, en mots
# $guarantee (String) - la durée, en mots
checkout-consumer-short = { $withdrawal } pour changer d’avis, garantie légale de conformité de { $guarantee }.
checkout-trade-short = Vente entre professionnels : ni rétractation, ni garantie légale de conformité.
checkout-line-gone = Cet article n’est plus en vente. Retirez-le pour commander le reste.
checkout-line-sold-out = Cet article vient d’être épuisé. Retirez-le pour commander le reste.
# $left (Number) - combien il en reste
checkout-line-short = { $left ->
    [one] Il n’en reste qu’un : choisissez 1, ou retirez l’article.
   *[other] Il n’en reste que { $left } : choisissez { $left } ou moins, ou retirez l’article.
}
# $now (String) - le nouveau prix
# $before (String) - l’ancien prix
checkout-line-price = Le prix a changé depuis que vous l’avez mis au panier : { $now } au lieu de { $before }. Le total en tient compte.
# $seller (String) - le vendeur
checkout-business-only = { $seller } ne vend qu’aux professionnels. Si vous achetez pour votre activité, indiquez-le dans votre profil ; sinon, retirez ces articles.
checkout-own-shop = C’est votre propre boutique : on n’achète pas à soi-même. Retirez ces articles.
# $most (Number) - le plus grand nombre
checkout-quantity-wrong = Indiquez un nombre entre 1 et { $most }
checkout-sold-out = Cet article est épuisé
# $stock (Number) - combien il en reste
checkout-only = { $stock ->
    [one] Il n’en reste qu’un
   *[other] Il n’en reste que { $stock }
}
# $stock (Number) - combien il en reste
# $there (Number) - combien sont déjà au panier
checkout-only-with = { $stock ->
    [one] Il n’en reste qu’un, et vous en avez déjà { $there } au panier
   *[other] Il n’en reste que { $stock }, et vous en avez déjà { $there } au panier
}

checkout-back-to-cart = Votre panier
checkout-who = Qui commande ?
checkout-who-text = Il faut un compte pour commander : c’est là que vous suivez vos colis et signalez un problème.
checkout-who-new = Ouvrir un compte
checkout-who-known = Se connecter
checkout-who-kept = Votre panier vous attend, rien n’est perdu.

# $number (Number) - le rang de l’étape
# $name (String) - son nom
checkout-step = Étape { $number } sur 3 : { $name }
checkout-step-delivery = livraison
checkout-step-check = vérification
checkout-step-payment = paiement
checkout-delivery = Où livrer ?
# $countries (String) - les pays
checkout-served = Livraison en { $countries }. Paiement par carte, sans supplément.
checkout-name = Nom du destinataire
checkout-street = Numéro et rue
checkout-street-hint = Avec le bâtiment ou l’étage, si le livreur en a besoin.
checkout-postcode = Code postal
checkout-city = Ville
checkout-country = Pays
checkout-country-missing = Choisissez un pays
# $digits (Number) - combien de chiffres
checkout-postcode-wrong = Le code postal a { $digits } chiffres dans ce pays

checkout-check = Vérifiez votre commande
checkout-check-text = Rien n’est conclu avant le bouton en bas de page.
checkout-delivery-to = Livrer à
checkout-change-address = l’adresse
checkout-delivery-by = Livraison
# $day (String) - le dernier jour
checkout-delivery-by-text = Au plus tard le { $day }, sauf date plus proche annoncée par le vendeur
checkout-means = Paiement
checkout-means-text = Par carte, en une fois, sans supplément, sur la page du prestataire
checkout-details = Détails
checkout-details-delivery = sur la livraison
checkout-details-payment = sur le paiement
# $number (Number) - le rang du contrat
# $count (Number) - combien de contrats
checkout-contract = Contrat { $number } sur { $count }
checkout-rights = Vos droits
# $seller (String) - le vendeur
checkout-change-articles = les articles de { $seller }
checkout-private-notice = Vous achetez à un particulier : le droit de la consommation ne s’applique pas. Pas de droit de rétractation ni de garantie légale de conformité ; la garantie des vices cachés et le droit commun des contrats du code civil (articles 1101 et suivants, 1641 et suivants) s’appliquent.
checkout-pay-once = À payer, en une fois
checkout-total-taxes = Total, taxes et livraison comprises
checkout-total-delivered = Total, livraison comprise
# $provider (String) - le nom du prestataire
# $release (String) - le délai, en mots
checkout-holder = L’argent est tenu par { $provider }, jamais par Entente, jusqu’à { $release } après la réception.
checkout-accept = J’ai lu et j’accepte les
checkout-accept-link = conditions de vente
checkout-accept-missing = Cochez la case pour accepter les conditions de vente
checkout-order = Commande avec obligation de paiement
checkout-order-effect = Vous passez ensuite sur la page du prestataire de paiement. Vos données servent à livrer et à traiter la commande :
# $total (String) - le nouveau total
checkout-total-changed = Le total a changé pendant que vous lisiez : il est maintenant de { $total }. Relisez, puis commandez si cela vous va.

checkout-payment = Payer votre commande
# $amount (String) - le montant
checkout-payment-due = { $amount } à payer
# $time (String) - le jour et l’heure
checkout-payment-until = Vos articles sont réservés jusqu’au { $time }. Ensuite, la commande est annulée et rien n’est débité.
# $amount (String) - le montant
checkout-payment-button = Payer { $amount }
checkout-payment-effect = Vous passez sur la page du prestataire. Ce bouton ne débite rien lui-même et ne peut pas vous faire payer deux fois.
checkout-payment-refused = Le paiement a été refusé. Rien n’est débité et vos articles restent réservés : essayez une autre carte.
checkout-payment-unreachable = Le prestataire de paiement ne répond pas en ce moment. Votre commande est gardée, rien n’est débité. Essayez de nouveau dans un instant.
checkout-cancelled = Cette commande est annulée
checkout-cancelled-lead = Elle n’a pas été payée à temps. Rien n’a été débité et les articles sont de nouveau en vente.

checkout-placed = Merci, votre commande est payée
# $amount (String) - le montant
# $email (String) - l’adresse
checkout-placed-text = Vous avez payé { $amount }. La confirmation, avec vos contrats et les conditions de vente, part à { $email }.
# $count (Number) - combien de commandes
checkout-placed-orders = { $count ->
    [one] Votre commande
   *[other] Vos { $count } commandes, une par vendeur
}
checkout-next = Et maintenant
# $count (Number) - combien de vendeurs
checkout-next-ship = { $count ->
    [one] Le vendeur prépare votre colis
   *[other] Chaque vendeur prépare son colis
}
checkout-next-ship-text = Vous recevez un courriel avec le numéro de suivi dès l’expédition.
checkout-next-receive = Vous recevez et confirmez
checkout-next-receive-text = Un problème ? Signalez-le depuis la commande : l’argent de l’article reste gardé.
checkout-next-release = Le vendeur est payé
# $release (String) - le délai, en mots
checkout-next-release-text = { $release } après la réception, s’il n’y a pas de litige.
checkout-more = Continuer mes achats
checkout-purchase = Achat
checkout-placed-on = Conclu le

checkout-rights-withdrawal = Rétractation
# $days (String) - le délai, en mots
checkout-rights-withdrawal-yes = { $days } après la réception, sans motif ; retour à vos frais sauf mention contraire
checkout-rights-withdrawal-no = aucune, sauf accord du vendeur
checkout-rights-conformity = Garantie légale de conformité
# $years (String) - la durée, en mots
checkout-rights-conformity-yes = { $years }
checkout-rights-conformity-no = ne s’applique pas
checkout-rights-hidden = Garantie légale des vices cachés
checkout-rights-hidden-text = 2 ans à partir de la découverte du défaut (code civil)

# $number (String) - le numéro de l’achat
checkout-mail-subject = Votre commande { $number } est confirmée
checkout-mail-heading = Votre commande est confirmée
# $amount (String) - le montant
checkout-mail-paid = Nous avons bien reçu votre paiement de { $amount }. Voici vos contrats, un par vendeur : gardez ce message, il fait preuve.
# $release (String) - le délai, en mots
checkout-mail-next = Chaque vendeur expédie son colis et vous recevez le numéro de suivi. L’argent est gardé par le prestataire de paiement jusqu’à { $release } après la réception.
checkout-mail-help = Un problème avec un article, ou l’envie de changer d’avis quand vous en avez le droit ? Tout part de la page de la commande. Les conditions de vente acceptées, avec le formulaire de rétractation, suivent dans un second message.
checkout-mail-see = Voir mes commandes
# $number (String) - le numéro de la commande
checkout-mail-contract = Contrat { $number }
checkout-mail-seller = Vendeur
# $quantity (Number) - combien
# $title (String) - l’article
# $condition (String) - son état
checkout-mail-line = { $quantity } × { $title } ({ $condition })
checkout-mail-rights = Vos droits
# $withdrawal (String) - le délai, en mots
# $guarantee (String) - la durée, en mots
checkout-mail-rights-consumer = rétractation : { $withdrawal } après la réception, sans motif ; garantie légale de conformité : { $guarantee } ; garantie des vices cachés du code civil : 2 ans à partir de la découverte du défaut
checkout-mail-rights-trade = vente entre professionnels : ni rétractation, ni garantie légale de conformité ; garantie des vices cachés du code civil
checkout-mail-total = Total payé, taxes et livraison comprises
checkout-mail-to = Livrer à
checkout-mail-by = Livraison au plus tard le
checkout-mail-texts = Textes en vigueur
# $number (String) - le numéro de l’achat
checkout-annex-subject = Conditions de vente de votre commande { $number }
# $version (Number) - la version
checkout-annex-heading = Les conditions de vente que vous avez acceptées, version { $version }
checkout-annex-see = Les lire en ligne
# $number (String) - le numéro de la commande
checkout-to-ship-subject = Commande { $number } à expédier
# $buyer (String) - l’acheteur
checkout-to-ship-heading = { $buyer } vous a passé commande
# $day (String) - le dernier jour
checkout-to-ship-text = C’est payé. Expédiez avant le { $day } au soir, puis indiquez le transporteur et le numéro de suivi.
# $release (String) - le délai, en mots
checkout-to-ship-money = L’argent est gardé pour vous ; il est à vous { $release } après la réception, s’il n’y a pas de litige.
checkout-to-ship-see = Expédier la commande
# $heading (String) - le titre
# $number (String) - le numéro de l’achat
checkout-mail-subject-over = { $heading } ({ $number })
checkout-cancelled-heading = Votre commande est annulée
checkout-cancelled-text = Elle n’a pas été payée à temps. Rien n’a été débité et les articles sont de nouveau en vente.
checkout-late-heading = Votre paiement vous est rendu
# $amount (String) - le montant
checkout-late-text = Votre paiement de { $amount } est arrivé après l’annulation de la commande. Il est remboursé en entier sur votre carte.
