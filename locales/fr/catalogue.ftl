admission-badge-professional = Vendeur professionnel
admission-badge-private = Vendeur particulier
admission-badge-business = Vendeur professionnel, aux entreprises
catalogue-condition-new = neuf
catalogue-condition-as-new = comme neuf
catalogue-condition-very-good = très bon état
catalogue-condition-good = bon état
catalogue-condition-fair = état correct

catalogue-home-title = La place de marché qui règle ses litiges
catalogue-home-lead = Des vendeurs dont vous savez qui ils sont, un paiement gardé jusqu’après la réception, et une réponse écrite à chaque problème.
catalogue-home-browse = Parcourir les catégories
catalogue-home-disputes = Comment se règle un litige
catalogue-trust = Ce que vous avez toujours
catalogue-trust-money = Paiement
# $release (String) - le délai, en mots
catalogue-trust-money-text = gardé par un prestataire agréé, jusqu’à { $release } après la réception
catalogue-trust-seller = Vendeur
catalogue-trust-seller-text = professionnel ou particulier : c’est écrit sur chaque annonce, avec vos droits
catalogue-trust-problem = Problème
# $answer (String) - le délai du vendeur
# $decision (String) - le délai du médiateur
catalogue-trust-problem-text = le vendeur répond sous { $answer }, sinon un médiateur décide sous { $decision }
catalogue-home-categories = Catégories
catalogue-home-all = Toutes les catégories
catalogue-home-newest = Les dernières annonces
catalogue-home-settled = Un litige, trois étapes
catalogue-step-report = Vous signalez
catalogue-step-report-text = Depuis la commande, en trois écrans, photos comprises. L’argent de l’article reste gardé.
catalogue-step-answer = Le vendeur répond
# $answer (String) - le délai du vendeur
catalogue-step-answer-text = Il a { $answer } pour accepter, proposer autre chose ou expliquer son refus. Vous voyez à qui c’est le tour.
catalogue-step-decision = Un médiateur décide
# $decision (String) - le délai du médiateur
catalogue-step-decision-text = Faute d’accord, une personne lit tout et décide par écrit, avec ses raisons, sous { $decision }.
catalogue-step-more = Les étapes et les délais en détail

catalogue-categories = Toutes les catégories
catalogue-categories-lead = Choisissez un rayon, ou cherchez un article par son nom.
catalogue-categories-empty = Aucune catégorie
catalogue-categories-empty-text = La place de marché n’a encore rien à vendre. Revenez bientôt.

# $count (Number) - combien, pour l’accord
# $shown (String) - combien, en chiffres
catalogue-listings = { $count ->
    [one] { $shown } annonce
   *[other] { $shown } annonces
}
catalogue-search = Recherche
# $words (String) - les mots cherchés
catalogue-search-title = Recherche « { $words } »
catalogue-search-ask = Que cherchez-vous ?
catalogue-search-ask-text = Écrivez un ou deux mots dans le champ de recherche, ou partez d’une catégorie.
catalogue-search-categories = Dans les catégories :
catalogue-none = Aucune annonce ne correspond
catalogue-none-words = Vérifiez l’orthographe, essayez un mot plus général ou au singulier, ou partez d’une catégorie.
catalogue-none-filters = Vos filtres ne laissent rien passer. Retirez-en un, ou effacez-les tous.
catalogue-none-category = Cette catégorie est vide pour l’instant. Les autres ne le sont pas.
catalogue-beyond = La liste s’arrête avant cette page
catalogue-beyond-text = Elle a peut-être raccourci depuis. Reprenez-la à son début.
catalogue-beyond-first = Première page
catalogue-filter = Filtrer
catalogue-filters-active = Filtres en vigueur
catalogue-filter-apply = Appliquer
catalogue-filter-remove = , retirer
catalogue-filter-clear = Tout effacer
catalogue-filter-price = Prix
catalogue-filter-seller = Vendeur
catalogue-filter-condition = État
catalogue-band-low = moins de 30 €
catalogue-band-middle = 30 à 80 €
catalogue-band-high = 80 à 200 €
catalogue-band-top = 200 € et plus
catalogue-by-professional = professionnel
catalogue-by-private = particulier
catalogue-by-business = vend aux entreprises
catalogue-sort = Trier
catalogue-sort-relevance = Pertinence
catalogue-sort-newest = Plus récentes
catalogue-sort-cheapest = Prix croissant
catalogue-sort-dearest = Prix décroissant
catalogue-sorted-relevance = triées par pertinence
catalogue-sorted-newest = les plus récentes d’abord
catalogue-sorted-cheapest = triées par prix croissant
catalogue-sorted-dearest = triées par prix décroissant

# $amount (String) - le prix de la livraison
catalogue-delivery = + livraison { $amount }
catalogue-delivery-free = livraison offerte
catalogue-photos = Photos
# $number (Number) - le rang de la photo
# $title (String) - le titre de l’annonce
catalogue-photo-alt = Photo { $number } : { $title }
catalogue-photo-none = Pas encore de photo
catalogue-taxes-included = TVA comprise
catalogue-taxes-exempt = TVA non applicable, article 293 B du CGI
catalogue-taxes-all = toutes taxes comprises
catalogue-private-price = prix total demandé par un particulier
# $amount (String) - le prix de la livraison
catalogue-delivery-line = livraison { $amount }
catalogue-delivery-once = Plusieurs articles de ce vendeur : une seule livraison est comptée, la plus chère.
catalogue-quantity = Quantité
catalogue-add = Ajouter au panier
# $count (Number) - combien il en reste
catalogue-left = { $count ->
    [one] Il n’en reste qu’un.
   *[other] Il en reste { $count }.
}
catalogue-sold-out = Épuisé
catalogue-sold-out-text = Cet article n’est plus disponible. Voyez les autres annonces de ce vendeur ou de la catégorie.
catalogue-more-category = La catégorie
catalogue-more-seller = La boutique
catalogue-facts = L’article
catalogue-condition = État
catalogue-reference = Référence
catalogue-since = En ligne depuis
catalogue-description = Description
catalogue-safety = Sécurité du produit
catalogue-safety-maker = Fabricant
catalogue-safety-maker-none = Le vendeur n’a pas encore indiqué le fabricant et son adresse. Il doit le faire : demandez-les-lui avant d’acheter.
catalogue-safety-product = Identifiant du produit
catalogue-safety-warning = Les avertissements figurent dans la description et sur le produit. Signalez-nous tout danger : l’annonce sera retirée.

catalogue-seller-identity = Identité et coordonnées
catalogue-seller-name = Nom
catalogue-seller-address = Adresse
catalogue-seller-city = Ville
catalogue-seller-phone = Téléphone
catalogue-seller-email = Courriel
catalogue-seller-siren = Numéro SIREN
catalogue-seller-vat = Numéro de TVA
catalogue-seller-since = Vend ici depuis
catalogue-not-given = non communiqué
catalogue-seller-certifies = Ce vendeur s’est engagé à n’offrir que des produits et des services conformes au droit de l’Union européenne.
catalogue-seller-private = Un particulier ne publie pas son adresse : elle vous est donnée avec la commande.
catalogue-seller-listings = Ses annonces
catalogue-seller-none = Aucune annonce pour l’instant
catalogue-seller-none-text = Ce vendeur n’a rien en vente aujourd’hui. D’autres vendent peut-être la même chose.

catalogue-rights = Vos droits sur cet achat
catalogue-rights-withdrawal = Rétractation
# $days (String) - le délai, en mots
catalogue-rights-withdrawal-text = { $days } après la réception, sans motif
catalogue-rights-conformity = Garantie légale de conformité
# $years (String) - la durée, en mots
catalogue-rights-conformity-text = { $years }, aussi sur l’occasion
catalogue-rights-hidden = Vices cachés
catalogue-rights-hidden-text = garantie du code civil
catalogue-rights-payment = Paiement
# $release (String) - le délai, en mots
catalogue-rights-payment-text = gardé jusqu’à { $release } après la réception
catalogue-rights-problem = En cas de problème
# $answer (String) - le délai du vendeur
catalogue-rights-problem-text = 3 écrans, réponse sous { $answer }
catalogue-rights-more = Détails et exceptions
catalogue-rights-for-traders = Vous achetez pour votre activité ? Les règles entre professionnels s’appliquent.
catalogue-rights-none = aucune, sauf accord du vendeur
catalogue-rights-conformity-none = ne s’applique pas
catalogue-rights-private = Vous achetez à un particulier : le droit de rétractation et la garantie légale de conformité du code de la consommation ne s’appliquent pas. La garantie des vices cachés et le droit commun des contrats s’appliquent (
catalogue-rights-civil-code = code civil
catalogue-rights-private-end = ).
catalogue-rights-trade = Achat entre professionnels : ni rétractation, ni garantie légale de conformité. Les conditions entre professionnels et le code civil s’appliquent.

catalogue-no-contract = Ce vendeur n’a pas de contrat en vigueur : rien ne peut être publié.
