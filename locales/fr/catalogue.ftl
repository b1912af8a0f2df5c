admission-badge-professional = Vendeur professionnel
admission-badge-private = Vendeur particulier
admission-badge-business = Vendeur professionnel, aux entreprises
catalogue-condition-new = neuf
catalogue-condition-as-new = comme neuf
catalogue-condition-very-good = très bon état
catalogue-condition-good = bon état
catalogue-condition-fair = état correct
