admission-badge-professional = Trader
admission-badge-private = Private seller
admission-badge-business = Trader, to businesses
catalogue-condition-new = new
catalogue-condition-as-new = as new
catalogue-condition-very-good = very good
catalogue-condition-good = good
catalogue-condition-fair = fair
