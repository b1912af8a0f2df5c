seller-bar = Your shop
seller-today = Today
seller-orders = Orders
seller-disputes = Disputes
seller-all = all
seller-date = Date
seller-state = State
seller-to-ship = { $count ->
    [0] Nothing to ship
    [one] One order to ship
   *[other] { $count } orders to ship
}
seller-nothing = Everything is shipped
seller-nothing-text = A new order will appear here, and you will be told by e-mail.
seller-ship = Ship { $number }
seller-ship-by = by the end of { $day }
seller-late = late since { $day }
seller-more = { $count ->
    [one] See one more order
   *[other] See the { $count } others
}
seller-on-the-way = { $count ->
    [one] One order is on its way
   *[other] { $count } orders are on their way
}
seller-money = Your money
seller-held = Held for you
seller-held-text = until { $release } after each delivery
seller-disputed = In dispute
seller-disputed-text = nobody’s, until the dispute is settled
seller-available = Available
seller-available-text = yours, commission deducted
seller-no-orders = No orders here
seller-no-orders-text = Orders appear as soon as they are paid.
