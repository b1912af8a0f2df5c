legal-charter = Charte des données personnelles
legal-terms-of-use = Conditions d’utilisation
legal-terms-of-sale = Conditions de vente
legal-seller-terms = Conditions des vendeurs
legal-payment-terms = Paiement et versements
legal-ranking = Comment les offres sont classées
legal-reviews = Les avis
legal-mediation = Médiation et autres recours
legal-legal-notice = Mentions légales
legal-accessibility = Accessibilité
legal-cookies = Cookies
legal-disputes = Comment se règle un litige
legal-all = Les règles de la place
legal-all-text = Tous les textes, dans leur version en vigueur et dans les précédentes.
legal-contents = Sommaire
legal-versions = Versions
# $version (Number) - le numéro de version
# $day (String) - le jour d’entrée en vigueur
legal-version = Version { $version }, en vigueur depuis le { $day }
legal-digest = Empreinte SHA-256 de ce texte :
legal-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
legal-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
legal-business-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
legal-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
legal-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
legal-keep-what = Données
legal-keep-long = Durée
legal-keep-why = Fondement
legal-keep-account = Compte et profil
legal-keep-account-time = tant que le compte est ouvert ; averti puis supprimé après 2 ans d’inactivité ; 5 ans en archive pour la preuve
legal-keep-orders = Commandes et contrats
legal-keep-orders-time = 5 ans ; 10 ans à partir de la livraison pour un contrat d’au moins 120 €
legal-keep-accounting = Écritures, factures
legal-keep-accounting-time = 10 ans après la fin de l’exercice
legal-keep-disputes = Dossiers de litige et leurs pièces
legal-keep-disputes-time = 5 ans après la clôture
legal-keep-payments = Preuve des paiements (références, jamais le numéro de carte)
legal-keep-payments-time = 13 mois
legal-keep-sessions = Connexions, journaux de sécurité
legal-keep-sessions-time = 12 mois au plus
legal-keep-carts = Paniers, cookies nécessaires
legal-keep-carts-time = 30 jours pour la session, 1 an pour la langue et les appareils connus, 1 heure pour un formulaire à renvoyer
