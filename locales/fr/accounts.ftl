sign-up-title = Créer un compte
sign-up-lead = Un nom, une adresse, un mot de passe : rien d’autre. Tous les champs sont nécessaires.
sign-up-name = Votre nom
sign-up-name-hint = Celui que verront les vendeurs. Un prénom et une initiale suffisent.
sign-up-email = Adresse électronique
sign-up-email-hint = Pour vos commandes, vos litiges et la sécurité du compte. Jamais de publicité sans votre accord.
sign-up-password = Mot de passe
sign-up-lang = Langue des courriels
sign-up-terms = J’accepte les
sign-up-terms-link = conditions d’utilisation
sign-up-terms-missing = Cochez la case pour accepter les conditions d’utilisation
sign-up-charter = Ces données servent à tenir votre compte et vos commandes. À qui elles vont, combien de temps elles restent et quels sont vos droits :
sign-up-button = Créer mon compte
sign-up-have = J’ai déjà un compte

capacity-question = À quel titre achetez-vous ?
capacity-consumer = Pour moi
capacity-consumer-hint = Vous achetez hors de votre métier. Tous les droits du consommateur s’appliquent : 14 jours pour changer d’avis, garanties, médiation.
capacity-professional = Pour mon activité
capacity-professional-hint = Vous achetez pour votre entreprise, votre association ou votre métier. Les droits réservés aux consommateurs ne s’appliquent pas.
choice-missing = Choisissez une des réponses

name-missing = Écrivez votre nom
name-unreadable = Écrivez un nom, avec des lettres
email-missing = Écrivez votre adresse électronique
email-wrong = Cette adresse n’est pas complète. Elle ressemble à nom@exemple.fr

password-hint = Au moins 8 caractères de trois sortes (minuscules, majuscules, chiffres, signes), ou une phrase d’au moins 7 mots. Vous pouvez le coller.
password-missing = Choisissez un mot de passe
password-short = Trop court ou trop simple : au moins 8 caractères de trois sortes, ou une phrase d’au moins 7 mots
password-common = Ce mot de passe se devine trop vite. Évitez les mots courants, les suites et votre nom ; une phrase de 7 mots est plus sûre
password-same = C’est votre mot de passe actuel : choisissez-en un autre
password-title = Changer de mot de passe
password-current = Mot de passe actuel
password-current-missing = Écrivez votre mot de passe actuel
password-current-wrong = Ce n’est pas votre mot de passe actuel
password-new = Nouveau mot de passe
password-button = Changer le mot de passe
password-effect = Vous resterez connecté ici. Toutes vos autres connexions prendront fin, et un courriel vous le confirmera.

welcome-title = Regardez vos courriels
welcome-text = Un courriel vient de partir à l’adresse que vous avez donnée.
welcome-in = Votre compte est ouvert et vous êtes connecté. Le courriel sert à confirmer votre adresse : vous pouvez le faire plus tard.
welcome-out = S’il vous apprend que vous aviez déjà un compte, connectez-vous ou choisissez un nouveau mot de passe.

sign-in-title = Se connecter
sign-in-button = Se connecter
sign-in-password-missing = Écrivez votre mot de passe
sign-in-wrong = L’adresse ou le mot de passe n’est pas le bon
sign-in-forgotten = Mot de passe oublié
sign-in-new = Créer un compte
sign-in-demo = Démonstration : choisir une personne, sans mot de passe
sign-out = Se déconnecter

reset-title = Mot de passe oublié
reset-text = Donnez l’adresse de votre compte. Nous y enverrons un lien pour choisir un nouveau mot de passe.
reset-button = Recevoir le lien
reset-sent-title = Regardez vos courriels
# $delay (String) - la durée du lien
reset-sent-text = Si un compte existe à cette adresse, un courriel vient d’y partir. Son lien sert une fois, pendant { $delay }.
reset-sent-hint = Rien ne vient ? Vérifiez l’adresse et le dossier des indésirables, puis recommencez.
reset-again = Demander un autre lien
reset-choose-title = Choisir un nouveau mot de passe
# $email (String) - l’adresse du compte
reset-choose-text = Pour le compte { $email }.
reset-choose-button = Changer le mot de passe
reset-choose-effect = Toutes les connexions à ce compte prendront fin. Vous vous connecterez ensuite avec le nouveau mot de passe.
reset-over-text = Lui ou un autre a déjà servi, ou il a expiré. Votre mot de passe n’a pas changé.
link-over-title = Ce lien ne sert plus

verify-title = Confirmer votre adresse
verify-text = Un clic, et nous saurons que cette adresse est bien la vôtre.
verify-button = Oui, c’est mon adresse
verify-again = Recevoir un nouveau courriel
verify-over-text = Il a déjà servi, il a expiré, ou un courriel plus récent l’a remplacé. Si votre adresse est confirmée, il n’y a rien à faire.
# $email (String) - l’adresse du compte ouvert ici
verify-anothers = Ce lien confirme l’adresse d’un autre compte que { $email }, auquel vous êtes connecté ici.
verify-anothers-text = Déconnectez-vous, puis suivez de nouveau le lien du courriel : la page demandera l’adresse et le mot de passe de cet autre compte. Si vous ne l’avez pas ouvert, ne faites rien : il ne sera pas confirmé.
verify-done-text = Votre adresse est déjà confirmée : il n’y a rien à faire.

profile-title = Profil
# $email (String) - l’adresse du compte
profile-email = Votre compte est à l’adresse { $email }.
profile-capacity-effect = Le changement vaut pour vos prochaines commandes. Celles qui sont passées gardent leurs droits.

sessions-lead = Les appareils sur lesquels votre compte est ouvert.
sessions-here = Cet appareil
sessions-since = Depuis
sessions-seen = vu
sessions-until = jusqu’au
sessions-end = Terminer
sessions-end-others = Se déconnecter partout ailleurs
sessions-end-others-hint = Vous resterez connecté sur cet appareil.
sessions-unknown = Appareil inconnu
sessions-unknown-title = Vous ne reconnaissez pas une connexion ?
sessions-unknown-text = Terminez-la, puis changez de mot de passe.

# $name (String) - le nom de la personne
home-hello = Bonjour { $name }
home-nothing = Rien ne vous attend.
home-here = Votre compte
home-awaited = Ce qui vous attend
# $number (String) - le numéro de la commande
home-to-pay = Payer la commande { $number }
home-to-pay-text = Sans paiement, elle s’annule d’elle-même et les articles retournent en vente.
# $number (String) - le numéro de la commande
home-on-the-way = La commande { $number } est en route
home-on-the-way-text = Confirmez la réception quand elle arrive, ou signalez un problème.
home-verify-title = Confirmez votre adresse
# $email (String) - l’adresse du compte
home-verify-text = Un courriel est parti à { $email }. Son lien nous montre que l’adresse est la vôtre, et que nos réponses vous parviennent.
home-orders-text = Suivre un envoi, confirmer une réception, signaler un problème.
home-disputes-text = Où en est chacun, à qui de répondre, et jusqu’à quand.
# $count (Number) - les avis non lus
home-unread = { $count ->
    [one] { $count } non lu
   *[other] { $count } non lus
}
home-notices-text = Ce qui est arrivé à vos commandes et à vos litiges.
home-settings = Réglages

mail-verify-subject = Confirmez votre adresse
mail-verify-text = Un compte vient d’être ouvert sur Entente avec cette adresse. Confirmez qu’elle est bien la vôtre : nos courriels sur vos commandes vous parviendront sûrement.
# $delay (String) - la durée du lien
mail-verify-not-you = Le lien sert une fois, pendant { $delay }, à qui se connecte à ce compte. Si vous n’avez rien demandé, ne faites rien : l’adresse ne sera pas confirmée.
mail-verify-link = Confirmer mon adresse
mail-exists-subject = Vous avez déjà un compte
mail-exists-text = Quelqu’un, vous peut-être, a voulu ouvrir un compte sur Entente avec cette adresse. Elle en a déjà un : rien n’a été créé ni changé.
mail-exists-reset = Connectez-vous avec votre mot de passe. S’il est oublié, la page de connexion permet d’en choisir un autre. Si ce n’était pas vous, ne faites rien.
mail-exists-link = Se connecter
mail-reset-subject = Choisissez un nouveau mot de passe
# $delay (String) - la durée du lien
mail-reset-text = Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour ce compte. Le lien sert une fois, pendant { $delay }.
mail-reset-not-you = Si ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.
mail-reset-link = Choisir un mot de passe
mail-password-subject = Votre mot de passe a été changé
# $time (String) - le jour et l’heure
mail-password-text = C’était le { $time }. Vos autres connexions ont pris fin.
mail-password-not-you = Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe depuis la page de connexion, puis écrivez-nous.
mail-password-link = Voir mes connexions

kept-title = Ce que vous aviez écrit
kept-text = Votre connexion avait pris fin avant l’envoi : rien n’est parti, et rien n’est perdu. Relisez, puis envoyez. Vos autres réponses sont gardées telles quelles.
kept-files = Les photos que vous aviez choisies n’ont pas été gardées : ajoutez-les de nouveau ensuite.
# $place (Number) - le rang du texte
kept-field =
    { $place ->
        [1] Votre texte
       *[other] Votre texte ({ $place })
    }
kept-button = Envoyer
kept-back = Ouvrir la page sans rien envoyer
kept-hint = Gardé une heure, et montré à ce navigateur seulement.
