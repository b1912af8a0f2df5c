orders-state-placed = awaiting payment
orders-state-paid = paid, to be shipped
orders-state-shipped = shipped
orders-state-delivered = received
orders-state-settled = completed
orders-state-cancelled = cancelled
orders-delivery = Delivery
