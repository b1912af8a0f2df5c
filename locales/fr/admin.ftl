admin-title = La place aujourd’hui
admin-home = Vue d’ensemble
admin-users = Personnes
admin-outbox = Courriels
admin-jobs = Tâches
admin-all = Tout
admin-letters-waiting = Courriels en attente
admin-letters-waiting-text = partiront d’eux-mêmes
admin-letters-dead = Courriels abandonnés
admin-jobs-waiting = Tâches en attente
admin-jobs-waiting-text = se feront à leur heure
admin-jobs-dead = Tâches abandonnées
admin-dead-text = attendent que vous les relanciez
admin-users-text = comptes ouverts
# $count (Number) - le nombre de personnes trouvées
admin-found = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
admin-search-label = Nom ou adresse
admin-users-none = Personne ne correspond
admin-users-none-text = Essayez une partie du nom ou de l’adresse.
admin-col-name = Nom
admin-col-email = Adresse
admin-col-roles = Rôles
admin-col-since = Depuis
admin-unverified = adresse non confirmée
admin-buyer = acheteur
admin-account = Compte
admin-verified = Adresse confirmée
admin-capacity = Achète
admin-capacity-consumer = pour soi
admin-capacity-professional = pour son activité
admin-shop = Boutique
admin-role = Rôle
admin-role-opens = Ce qu’il ouvre
admin-role-has = Attribué
admin-role-own = Un autre opérateur peut vous le retirer.
admin-roles-not-oneself = Vous ne pouvez pas vous retirer le rôle d’opérateur : la place resterait sans personne. Un autre opérateur peut le faire.
admin-yes = Oui
admin-no = Non
admin-none = aucune
admin-grant = Attribuer
admin-revoke = Retirer
admin-history = Historique des rôles
admin-history-none = Aucun rôle n’a été attribué ni retiré.
# $role (String) - le nom du rôle
admin-granted = Rôle attribué : { $role }
# $role (String) - le nom du rôle
admin-revoked = Rôle retiré : { $role }
# $name (String) - la personne qui a agi
admin-by = par { $name }
admin-by-command = depuis la machine, par une commande
admin-state = État
admin-attempts = Essais
admin-written = Écrit
admin-next = Prochain essai
admin-due = Échéance
admin-error = Dernière erreur
admin-job = Tâche
admin-retry = Relancer
# $count (Number) - le nombre de courriels abandonnés
admin-retry-all = { $count ->
    [one] Relancer { $count } courriel abandonné
   *[other] Relancer { $count } courriels abandonnés
}
admin-letters-none = Aucun courriel ici
admin-letters-none-text = Les courriels paraissent dès qu’ils sont écrits.
admin-letter-secret = Ce courriel contient un lien qui ouvre le compte de son destinataire : lui seul peut le lire.
admin-jobs-none = Aucune tâche ici
admin-jobs-none-text = Les tâches paraissent quand quelque chose est à faire plus tard.
role-mediator = Médiateur
role-mediator-opens = Le bureau : traiter et décider les litiges.
role-operator = Opérateur
role-operator-opens = Cet espace : règles, personnes, courriels, tâches.
role-auditor = Auditeur
role-auditor-opens = Voir le bureau et cet espace, sans rien changer.
letter-waiting = En attente
letter-sending = En cours d’envoi
letter-sent = Envoyé
letter-dead = Abandonné
letter-subject = Objet
letter-to = À
letter-from = De
letter-date = Date
letter-kind = Sorte
job-waiting = En attente
job-running = En cours
job-done = Faite
job-dead = Abandonnée
