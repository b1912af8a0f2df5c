seller-bar = Votre boutique
seller-today = Aujourd’hui
seller-orders = Commandes
seller-disputes = Litiges
seller-all = toutes
seller-date = Date
seller-state = État
# $count (Number) - combien
seller-to-ship = { $count ->
    [0] Rien à expédier
    [one] Une commande à expédier
   *[other] { $count } commandes à expédier
}
seller-nothing = Tout est expédié
seller-nothing-text = Une nouvelle commande apparaîtra ici, et vous en serez averti par courriel.
# $number (String) - le numéro de la commande
seller-ship = Expédier { $number }
# $day (String) - le dernier jour
seller-ship-by = avant le { $day } au soir
# $day (String) - le dernier jour
seller-late = en retard depuis le { $day }
# $count (Number) - combien
seller-more = { $count ->
    [one] Voir encore une commande
   *[other] Voir les { $count } autres
}
# $count (Number) - combien
seller-on-the-way = { $count ->
    [one] Une commande est en route
   *[other] { $count } commandes sont en route
}
seller-money = Votre argent
seller-held = Gardé pour vous
# $release (String) - le délai, en mots
seller-held-text = jusqu’à { $release } après chaque réception
seller-disputed = En litige
seller-disputed-text = à personne, tant que le litige n’est pas réglé
seller-available = Disponible
seller-available-text = à vous, commission déduite
seller-no-orders = Aucune commande ici
seller-no-orders-text = Les commandes apparaissent dès qu’elles sont payées.
