demo-title = La démonstration
demo-lead = Devenez quelqu’un en un clic, faites avancer l’horloge, lisez tous les courriels. Rien n’est réel : ni les personnes, ni les marchandises, ni l’argent.
demo-buyers = Celles et ceux qui achètent
demo-shops = Celles et ceux qui vendent
demo-team = L’équipe d’Entente
demo-be = Devenir
demo-is-you = C’est vous
demo-who-consumer = consommateur
demo-who-company = acheteur professionnel
demo-try-camille = Remplissez un panier chez deux vendeurs, payez une fois, puis signalez une tasse arrivée cassée.
demo-try-karim = Refusez une proposition, faites-en une autre, demandez la médiation.
demo-try-hotel = Achetez pour un hôtel : les droits réservés aux consommateurs ne s’affichent plus.
# $city (String) - la ville de la boutique
demo-try-shop = { $city }. Expédiez une commande, répondez à un litige avant l’échéance, ou taisez-vous et avancez l’horloge.
# $city (String) - la ville de la boutique
demo-try-private = { $city }, vend ses propres affaires : voyez quels droits changent pour l’acheteur.
# $city (String) - la ville de la boutique
demo-try-business = { $city }, vend d’abord aux entreprises. Expédiez une commande et regardez ce qui vous est dû.
demo-try-ines = Prenez un litige au bureau, posez une question, décidez en donnant vos raisons.
demo-try-theo = Décidez en appel de ce qu’Inès a jugé.
demo-try-solene = Cherchez une personne, attribuez un rôle, relancez un courriel.
demo-try-aude = Voyez tout ce que voit l’équipe, sans rien pouvoir changer.
demo-clock = L’heure de la place
demo-clock-text = Avancez-la : ce que le silence entraîne se produit alors, une fois, et chacun est prévenu. Elle ne recule pas. Au-delà de 30 jours, les connexions prennent fin.
demo-clock-hour = + 1 heure
demo-clock-day = + 1 jour
demo-clock-week = + 7 jours
demo-clock-days = Ou autant de jours
demo-clock-button = Avancer
# $most (Number) - le plus grand nombre de jours
demo-clock-wrong = Un nombre de jours entre 1 et { $most }
demo-password = Sans le clic
demo-password-text = Chacun se connecte aussi avec son adresse et ce mot de passe :
demo-mailbox-title = Courriels envoyés
demo-mailbox-text = Aucun courriel ne sort d’ici : ils arrivent tous dans cette boîte.
demo-mailbox-link = Lire les courriels
demo-mailbox-of = Adressés à
demo-mailbox-all = tout le monde
demo-mailbox-show = Afficher
demo-mailbox-waiting = part dans un instant
demo-mailbox-none = Aucun courriel pour l’instant
demo-mailbox-none-text = Créez un compte, passez une commande ou ouvrez un litige : ce qui est écrit paraît ici aussitôt.
demo-letter-html = Tel qu’une messagerie l’affiche
