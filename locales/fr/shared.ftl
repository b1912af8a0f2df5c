shell-skip = Aller au contenu
shell-demo = Démonstration
shell-demo-text = Rien n’est réel ici.
shell-simulated = Paiements simulés
shell-simulated-text = Aucun argent réel ne circule sur cette place.
shell-demo-people = Changer de personne
shell-demo-mailbox = Courriels
shell-search-label = Chercher un article
shell-search-hint = Tasse en grès, lampe d’atelier…
shell-search = Chercher
shell-nav = Principal
shell-desk = Bureau
shell-admin = Opérateur
shell-seller = Ma boutique
shell-unread = Avis non lus :
shell-sign-in = Se connecter
shell-cart = Panier
shell-categories = Catégories
shell-all-categories = Toutes
shell-motto = La place de marché qui règle ses litiges.
shell-foot-rules = Règles
shell-foot-buy = Acheter
shell-foot-more = Vendre et plus
shell-foot-all = Tous les textes
shell-crumbs = Fil d’Ariane
shell-home = Accueil
shell-back = Retour

paging-label = Pages
paging-previous = Précédente
paging-next = Suivante

form-error-title = Il y a quelque chose à corriger
form-error-mark = Erreur :
form-change = Modifier
form-continue = Continuer
form-save = Enregistrer
form-cancel = Annuler

done-saved = C’est enregistré.
done-read = Tout est marqué comme lu.
done-sent = C’est envoyé.
done-cart = C’est dans votre panier.
done-removed = C’est retiré.
done-placed = Votre commande est passée.
done-shipped = L’expédition est enregistrée, l’acheteur est prévenu.
done-received = Merci. La réception est enregistrée.
done-signed-out = Vous êtes déconnecté.
done-signed-out-everywhere = Vous êtes déconnecté partout ailleurs.
done-ended = Cette connexion est terminée.
done-verified = Votre adresse est confirmée.
done-verify-sent = Un nouveau courriel de confirmation est parti.
done-welcome = Votre compte est ouvert. Un courriel vous permet de confirmer votre adresse.
done-password = Votre mot de passe est changé.
done-opened = Votre litige est ouvert. Le vendeur est prévenu.
done-draft = Votre brouillon est gardé.
done-answered = C’est transmis, l’autre partie est prévenue.
done-taken = Le dossier est à vous.
done-noted = La note interne est enregistrée.
done-decided = La décision est rendue, les parties sont prévenues.
done-retried = Une nouvelle tentative est prévue.
done-clock = L’horloge a avancé.
done-already = C’était déjà fait : rien n’a été fait deux fois.

error-form-stale = Cette page est trop ancienne. Relisez-la, puis recommencez.
error-required = Ce champ est obligatoire
# $seconds (Number) - l’attente en secondes
error-wait = Trop d’essais. Attendez { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}, puis recommencez
# $count (Number) - le plus grand nombre de caractères
error-too-long = Pas plus de { $count } caractères
error-unreadable = Ce texte contient un signe invisible qui ne peut pas être gardé : retapez-le sans lui
# $name (String) - le nom du fichier
error-file-empty = Le fichier « { $name } » est vide
# $name (String) - le nom du fichier
error-file-too-big = Le fichier « { $name } » dépasse 10 Mo
# $name (String) - le nom du fichier
error-file-not-picture = Le fichier « { $name } » n’est pas une photo JPEG, PNG ou WebP
# $name (String) - le nom du fichier
error-file-pixels = La photo « { $name } » a trop de pixels : 50 millions au plus
# $count (Number) - le plus grand nombre de photos
error-files-many = Pas plus de { $count } photos à la fois. Aucune n’a été gardée
error-files-heavy = Ces photos dépassent ensemble 40 Mo. Aucune n’a été gardée : envoyez-les en plusieurs fois
error-files-busy = Trop de photos arrivent en ce moment. Aucune n’a été gardée : choisissez-les de nouveau dans un instant

error-page-400 = Nous n’avons pas compris cette demande
error-page-400-text = Elle est incomplète ou n’a pas la forme attendue. Rien n’a été fait. Revenez à la page précédente et recommencez.
error-page-403 = Cette page ne vous est pas ouverte
error-page-403-text = Votre compte n’a pas ce droit, ou la demande vient d’un autre site. Rien n’a été fait.
error-page-404 = Cette page n’existe pas
error-page-404-text = L’adresse est fausse, ou ce qu’elle montrait n’est plus là, ou n’est pas à vous.
error-page-405 = Cette adresse ne s’emploie pas ainsi
error-page-405-text = Revenez à la page précédente et passez par ses boutons.
error-page-409 = Cela vient de changer
error-page-409-text = Quelqu’un a agi entre-temps, ou vous l’aviez déjà fait dans une autre fenêtre. Rien n’a été fait deux fois. Voici où en sont les choses.
error-page-written = Ce que vous aviez écrit
error-page-written-text = Cela n’est pas parti, mais rien n’est perdu : copiez ce qui peut encore servir.
error-page-413 = C’est trop lourd
error-page-413-text = Un formulaire ou un envoi de photos dépasse la taille permise : 10 Mo par photo, 8 photos, 40 Mo en tout. Revenez en arrière et envoyez-en moins.
error-page-429 = Trop d’essais
# $seconds (Number) - l’attente en secondes
error-page-429-text = Attendez { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
} avant de recommencer.
error-page-500 = Quelque chose s’est cassé chez nous
error-page-500-text = Ce n’est pas votre faute. L’incident est noté sous la référence ci-dessous. Recommencez dans un instant.
error-page-502 = Le prestataire de paiement ne répond pas
error-page-502-text = Rien n’est perdu et rien n’a été débité deux fois. Recommencez dans un instant.
error-page-503 = Un peu trop de monde à la fois
error-page-503-text = Rien n’a été fait. Recommencez dans quelques secondes.
error-page-reference = Référence
error-page-way-on = Voir où en sont les choses
error-page-home = Aller à l’accueil
error-page-contact = Nous écrire

# $term (String) - le terme
# $value (String) - la valeur
mail-fact = { $term } : { $value }
# $words (String) - les mots du lien
# $url (String) - l’adresse
mail-link = { $words } : { $url }
mail-foot = Vous recevez ce message parce qu’il concerne votre compte sur Entente. Entente ne vous demandera jamais votre mot de passe.

notifications-title = Avis
notifications-mark-read = Tout marquer comme lu
notifications-empty = Aucun avis
notifications-empty-text = Ce qui arrive à vos commandes et à vos litiges sera annoncé ici et par courriel.
notifications-unread = Non lu

account-bar = Votre compte
account-home = Mon compte
account-orders = Mes commandes
account-disputes = Mes litiges
account-sessions = Connexions
