payments-house = Banc d’essai de paiement
payments-house-text = prestataire simulé
# $amount (String) - le montant
payments-pay = Payer { $amount }
payments-for = Pour
payments-reference = Référence
payments-number = Numéro de la carte d’essai
payments-number-hint = Rien d’autre n’est demandé ici : ni date, ni cryptogramme. N’utilisez jamais une vraie carte.
payments-number-missing = Indiquez un numéro de carte d’essai
payments-number-unknown = Ce n’est pas une carte d’essai. Recopiez l’un des numéros ci-dessous
payments-cards = Cartes d’essai
payments-card-accepted = acceptée
payments-card-refused = refusée par la banque
payments-card-challenged = la banque demande une authentification forte
payments-later = Revenir à la boutique et payer plus tard
payments-refused = La carte a été refusée.
payments-refused-text = Rien n’est débité. Essayez une autre carte, ou revenez payer plus tard.
payments-challenge = Votre banque veut s’assurer que c’est vous
# $amount (String) - le montant
payments-challenge-text = Vous payez { $amount } à Entente. Dans la vraie vie, votre banque vous enverrait un code ou ouvrirait son application. Ici, choisissez la réponse.
payments-challenge-pass = Je réussis l’authentification
payments-challenge-fail = J’échoue
payments-challenge-hint = En cas d’échec, rien n’est débité et vous pouvez essayer une autre carte.
payments-answer-missing = Choisissez une réponse
payments-paid = Ce paiement est fait
# $amount (String) - le montant
payments-paid-text = { $amount } ont été encaissés, une seule fois.
payments-closed = Ce paiement est fermé
payments-closed-text = La boutique l’a annulé. Rien n’a été débité.
payments-back = Revenir à la boutique

# $amount (String) - le montant
payments-mail-late = Un remboursement de { $amount } tarde
payments-mail-late-text = Le prestataire de paiement ne l’a pas encore exécuté. Il lui est de nouveau demandé ; la page des travaux dit ce qu’il a répondu.
payments-mail-refund = Remboursement
payments-mail-asked = Demandé
payments-mail-jobs = Voir les travaux
