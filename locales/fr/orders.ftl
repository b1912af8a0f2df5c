orders-state-placed = en attente de paiement
orders-state-paid = payée, à expédier
orders-state-shipped = expédiée
orders-state-delivered = reçue
orders-state-settled = terminée
orders-state-cancelled = annulée
orders-delivery = Livraison
