checkout-country-france = France
checkout-country-belgium = Belgium
checkout-country-luxembourg = Luxembourg
checkout-country-monaco = Monaco

checkout-cart = Your cart
checkout-cart-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
checkout-cart-sellers = { $count ->
    [one] one seller
   *[other] { $count } sellers, one payment
}
checkout-cart-empty = Your cart is empty
checkout-cart-empty-text = Browse the categories, or search for an article by its name.
checkout-cart-browse = See the categories
checkout-each = { $amount } each
checkout-quantity-of = Quantity of { $title }
checkout-update = Update
checkout-remove = Remove
checkout-subtotal = To this seller
checkout-total = Total
checkout-go = Order
checkout-not-ready = First settle what is pointed out in your cart, then you can order.
checkout-held = A licensed provider holds the money until { $release } after delivery.
checkout-contracts = { $count ->
    [one] You make one contract, with this seller.
   *[other] You make { $count } contracts, one with each seller. All is paid at once.
}
checkout-private-short = Private seller: no right of withdrawal, no legal guarantee of conformity.
checkout-consumer-short = { $withdrawal } to change your mind, legal guarantee of conformity for { $guarantee }.
checkout-trade-short = Sale between professionals: no withdrawal, no legal guarantee of conformity.
checkout-line-gone = This article is no longer for sale. Remove it to order the rest.
checkout-line-sold-out = This article has just sold out. Remove it to order the rest.
checkout-line-short = { $left ->
    [one] Only one is left: choose 1, or remove the article.
   *[other] Only { $left } are left: choose { $left } or fewer, or remove the article.
}
checkout-line-price = The price has changed since you put it in your cart: { $now } instead of { $before }. The total reflects it.
checkout-business-only = { $seller } sells to professionals only. If you buy for your business, say so in your profile; otherwise remove these articles.
checkout-own-shop = This is your own shop, and nobody buys from themselves. Remove these articles.
checkout-quantity-wrong = Enter a number between 1 and { $most }
checkout-sold-out = This article is sold out
checkout-only = { $stock ->
    [one] Only one is left
   *[other] Only { $stock } are left
}
checkout-only-with = { $stock ->
    [one] Only one is left, and you have { $there } in your cart already
   *[other] Only { $stock } are left, and you have { $there } in your cart already
}

checkout-back-to-cart = Your cart
checkout-who = Who is ordering?
checkout-who-text = You need an account to order: it is where you follow your parcels and report a problem.
checkout-who-new = Open an account
checkout-who-known = Sign in
checkout-who-kept = Your cart waits for you, nothing is lost.

checkout-step = Step { $number } of 3: { $name }
checkout-step-delivery = delivery
checkout-step-check = check
checkout-step-payment = payment
checkout-delivery = Where to deliver?
checkout-served = Delivery to { $countries }. Payment by card, at no extra cost.
checkout-name = Name of the recipient
checkout-street = Number and street
checkout-street-hint = With the building or floor, if the carrier needs it.
checkout-postcode = Postcode
checkout-city = City
checkout-country = Country
checkout-country-missing = Choose a country
checkout-postcode-wrong = The postcode has { $digits } digits in this country

checkout-check = Check your order
checkout-check-text = Nothing is concluded before the button at the bottom of the page.
checkout-delivery-to = Deliver to
checkout-change-address = the address
checkout-delivery-by = Delivery
checkout-delivery-by-text = By { $day } at the latest, unless the seller has named an earlier date
checkout-means = Payment
checkout-means-text = By card, all at once, at no extra cost, on the provider’s page
checkout-details = Details
checkout-details-delivery = on delivery
checkout-details-payment = on payment
checkout-contract = Contract { $number } of { $count }
checkout-rights = Your rights
checkout-change-articles = the articles from { $seller }
checkout-private-notice = You are buying from a private individual: consumer law does not apply. There is no right of withdrawal and no legal guarantee of conformity; the guarantee against hidden defects and the general law of contract of the French civil code (articles 1101 onwards, 1641 onwards) apply.
checkout-pay-once = To pay, all at once
checkout-total-taxes = Total, taxes and delivery included
checkout-total-delivered = Total, delivery included
checkout-holder = The money is held by { $provider }, never by Entente, until { $release } after delivery.
checkout-accept = I have read and accept the
checkout-accept-link = terms of sale
checkout-accept-missing = Tick the box to accept the terms of sale
checkout-order = Order with obligation to pay
checkout-order-effect = You then go on to the payment provider’s page. Your data are used to deliver and handle the order:
checkout-total-changed = The total changed while you were reading: it is now { $total }. Read again, then order if that suits you.

checkout-payment = Pay for your order
checkout-payment-due = { $amount } to pay
checkout-payment-until = Your articles are kept for you until { $time }. After that the order is cancelled and nothing is charged.
checkout-payment-button = Pay { $amount }
checkout-payment-effect = You go on to the provider’s page. This button charges nothing by itself and cannot make you pay twice.
checkout-payment-refused = The payment was refused. Nothing was charged and your articles are still kept for you: try another card.
checkout-payment-unreachable = The payment provider is not answering right now. Your order is kept, nothing was charged. Try again in a moment.
checkout-cancelled = This order is cancelled
checkout-cancelled-lead = It was not paid in time. Nothing was charged and the articles are for sale again.

checkout-placed = Thank you, your order is paid
checkout-placed-text = You paid { $amount }. The confirmation, with your contracts and the terms of sale, goes to { $email }.
checkout-placed-orders = { $count ->
    [one] Your order
   *[other] Your { $count } orders, one for each seller
}
checkout-next = What happens now
checkout-next-ship = { $count ->
    [one] The seller prepares your parcel
   *[other] Each seller prepares a parcel
}
checkout-next-ship-text = You get a letter with the tracking number as soon as it is shipped.
checkout-next-receive = You receive it and say so
checkout-next-receive-text = A problem? Report it from the order: the money for the article stays held.
checkout-next-release = The seller is paid
checkout-next-release-text = { $release } after delivery, if there is no dispute.
checkout-more = Continue shopping
checkout-purchase = Purchase
checkout-placed-on = Concluded on

checkout-rights-withdrawal = Withdrawal
checkout-rights-withdrawal-yes = { $days } after delivery, no reason needed; return at your cost unless stated otherwise
checkout-rights-withdrawal-no = none, unless the seller agrees
checkout-rights-conformity = Legal guarantee of conformity
checkout-rights-conformity-yes = { $years }
checkout-rights-conformity-no = does not apply
checkout-rights-hidden = Legal guarantee against hidden defects
checkout-rights-hidden-text = 2 years from the discovery of the defect (French civil code)

checkout-mail-subject = Your order { $number } is confirmed
checkout-mail-heading = Your order is confirmed
checkout-mail-paid = We have received your payment of { $amount }. Here are your contracts, one for each seller: keep this message as proof.
checkout-mail-next = Each seller ships a parcel and you get the tracking number. The payment provider holds the money until { $release } after delivery.
checkout-mail-help = A problem with an article, or a change of mind where you have that right? Everything starts on the page of the order. The terms of sale that you accepted, with the withdrawal form, follow in a second message.
checkout-mail-see = See my orders
checkout-mail-contract = Contract { $number }
checkout-mail-seller = Seller
checkout-mail-line = { $quantity } × { $title } ({ $condition })
checkout-mail-rights = Your rights
checkout-mail-rights-consumer = withdrawal: { $withdrawal } after delivery, no reason needed; legal guarantee of conformity: { $guarantee }; civil-code guarantee against hidden defects: 2 years from the discovery of the defect
checkout-mail-rights-trade = sale between professionals: no withdrawal, no legal guarantee of conformity; civil-code guarantee against hidden defects
checkout-mail-total = Total paid, taxes and delivery included
checkout-mail-to = Deliver to
checkout-mail-by = Delivery at the latest on
checkout-mail-texts = Texts in force
checkout-annex-subject = Terms of sale of your order { $number }
checkout-annex-heading = The terms of sale that you accepted, version { $version }
checkout-annex-see = Read them on line
checkout-to-ship-subject = Order { $number } to ship
checkout-to-ship-heading = { $buyer } has placed an order with you
checkout-to-ship-text = It is paid. Ship it by the end of { $day }, then enter the carrier and the tracking number.
checkout-to-ship-money = The money is held for you; it is yours { $release } after delivery, if there is no dispute.
checkout-to-ship-see = Ship the order
checkout-mail-subject-over = { $heading } ({ $number })
checkout-cancelled-heading = Your order is cancelled
checkout-cancelled-text = It was not paid in time. Nothing was charged and the articles are for sale again.
checkout-late-heading = Your payment is on its way back
checkout-late-text = Your payment of { $amount } came after the order was cancelled. It is refunded in full to your card.
