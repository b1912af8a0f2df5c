legal-charter = Personal data charter
legal-terms-of-use = Terms of use
legal-terms-of-sale = Terms of sale
legal-seller-terms = Seller terms
legal-payment-terms = Payment and payouts
legal-ranking = How offers are ranked
legal-reviews = Reviews
legal-mediation = Mediation and other remedies
legal-legal-notice = Legal notice
legal-accessibility = Accessibility
legal-cookies = Cookies
legal-disputes = How a dispute is settled
legal-all = The rules of the market
legal-all-text = Every text, in the version in force and in those before it.
legal-contents = Contents
legal-versions = Versions
legal-version = Version { $version }, in force since { $day }
legal-digest = SHA-256 digest of this text:
legal-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
legal-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
legal-business-days = { $count ->
    [one] { $count } business day
   *[other] { $count } business days
}
legal-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
legal-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
legal-keep-what = Data
legal-keep-long = Kept for
legal-keep-why = Basis
legal-keep-account = Account and profile
legal-keep-account-time = as long as the account is open; warned then deleted after 2 years without use; 5 years archived as proof
legal-keep-orders = Orders and contracts
legal-keep-orders-time = 5 years; 10 years from delivery for a contract of 120 € or more
legal-keep-accounting = Ledger entries, invoices
legal-keep-accounting-time = 10 years after the end of the financial year
legal-keep-disputes = Dispute files and their evidence
legal-keep-disputes-time = 5 years after closing
legal-keep-payments = Proof of payments (references, never a card number)
legal-keep-payments-time = 13 months
legal-keep-sessions = Sign-ins, security logs
legal-keep-sessions-time = 12 months at most
legal-keep-carts = Carts, necessary cookies
legal-keep-carts-time = 30 days for the session, 1 year for the language and the known devices, 1 hour for a form to send again
