sign-up-title = Open an account
sign-up-lead = A name, an address, a password: nothing else. Every field is needed.
sign-up-name = Your name
sign-up-name-hint = The one that sellers will see. A first name and an initial will do.
sign-up-email = E-mail address
sign-up-email-hint = For your orders, your disputes and the safety of the account. Never for advertising without your consent.
sign-up-password = Password
sign-up-lang = Language of our letters
sign-up-terms = I accept the
sign-up-terms-link = terms of use
sign-up-terms-missing = Tick the box to accept the terms of use
sign-up-charter = These data serve to keep your account and your orders. Who receives them, how long they are kept and what your rights are:
sign-up-button = Open my account
sign-up-have = I have an account

capacity-question = In which capacity do you buy?
capacity-consumer = For myself
capacity-consumer-hint = You buy outside your trade. All consumer rights apply: 14 days to change your mind, guarantees, mediation.
capacity-professional = For my work
capacity-professional-hint = You buy for your company, your association or your trade. The rights reserved to consumers do not apply.
choice-missing = Choose one of the answers

name-missing = Write your name
name-unreadable = Write a name, with letters
email-missing = Write your e-mail address
email-wrong = This address is not complete. It looks like name@example.com

password-hint = At least 8 characters of three kinds (small letters, capitals, digits, signs), or a phrase of at least 7 words. You may paste it.
password-missing = Choose a password
password-short = Too short or too simple: at least 8 characters of three kinds, or a phrase of at least 7 words
password-common = This password is guessed too quickly. Avoid common words, sequences and your name; a phrase of 7 words is safer
password-same = This is your present password: choose another
password-title = Change your password
password-current = Present password
password-current-missing = Write your present password
password-current-wrong = This is not your present password
password-new = New password
password-button = Change the password
password-effect = You will stay signed in here. All your other sign-ins will end, and a letter will confirm it.

welcome-title = Look at your e-mail
welcome-text = A letter has just left for the address that you gave.
welcome-in = Your account is open and you are signed in. The letter lets you confirm your address: you may do it later.
welcome-out = If it tells you that you had an account already, sign in or choose a new password.

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-password-missing = Write your password
sign-in-wrong = The address or the password is not right
sign-in-forgotten = Forgotten password
sign-in-new = Open an account
sign-in-demo = Demonstration: choose a person, without a password
sign-out = Sign out

reset-title = Forgotten password
reset-text = Give the address of your account. We will send it a link to choose a new password.
reset-button = Send me the link
reset-sent-title = Look at your e-mail
reset-sent-text = If there is an account at this address, a letter has just left for it. Its link works once, for { $delay }.
reset-sent-hint = Nothing comes? Check the address and the junk folder, then try again.
reset-again = Ask for another link
reset-choose-title = Choose a new password
reset-choose-text = For the account { $email }.
reset-choose-button = Change the password
reset-choose-effect = Every sign-in to this account will end. You will then sign in with the new password.
reset-over-text = It or another has been used, or it has expired. Your password has not changed.
link-over-title = This link no longer works

verify-title = Confirm your address
verify-text = One click, and we know that this address is yours.
verify-button = Yes, this is my address
verify-again = Send me a new letter
verify-over-text = It has been used, it has expired, or a later letter has replaced it. If your address is confirmed, there is nothing to do.
verify-anothers = This link confirms the address of another account than { $email }, to which you are signed in here.
verify-anothers-text = Sign out, then follow the letter’s link again: the page will ask for the address and the password of that other account. If you have not opened it, do nothing: it will not be confirmed.
verify-done-text = Your address is confirmed already: there is nothing to do.

profile-title = Profile
profile-email = Your account is at { $email }.
profile-capacity-effect = The change holds for your next orders. Those already placed keep their rights.

sessions-lead = The devices on which your account is open.
sessions-here = This device
sessions-since = Since
sessions-seen = seen
sessions-until = until
sessions-end = End
sessions-end-others = Sign out everywhere else
sessions-end-others-hint = You will stay signed in on this device.
sessions-unknown = Unknown device
sessions-unknown-title = Is there a sign-in that you don’t recognise?
sessions-unknown-text = End it, then change your password.

home-hello = Hello { $name }
home-nothing = Nothing awaits you.
home-here = Your account
home-awaited = What awaits you
home-to-pay = Pay for order { $number }
home-to-pay-text = Without payment it is cancelled by itself, and the articles go back on sale.
home-on-the-way = Order { $number } is on its way
home-on-the-way-text = Confirm the receipt when it arrives, or report a problem.
home-verify-title = Confirm your address
home-verify-text = A letter has gone to { $email }. Its link shows us that the address is yours, and that our answers reach you.
home-orders-text = Follow a parcel, confirm a receipt, report a problem.
home-disputes-text = Where each stands, who is to answer, and until when.
home-unread = { $count ->
    [one] { $count } unread
   *[other] { $count } unread
}
home-notices-text = What happened to your orders and disputes.
home-settings = Settings

mail-verify-subject = Confirm your address
mail-verify-text = An account has just been opened on Entente with this address. Confirm that it is yours, so that our letters about your orders reach you.
mail-verify-not-you = The link works once, for { $delay }, for who signs in to this account. If you asked for nothing, do nothing: the address will not be confirmed.
mail-verify-link = Confirm my address
mail-exists-subject = You have an account already
mail-exists-text = Somebody, perhaps you, tried to open an account on Entente with this address. It has one already: nothing was made or changed.
mail-exists-reset = Sign in with your password. If it is forgotten, the sign-in page lets you choose another. If it was not you, do nothing.
mail-exists-link = Sign in
mail-reset-subject = Choose a new password
mail-reset-text = Somebody, probably you, asked for a new password for this account. The link works once, for { $delay }.
mail-reset-not-you = If it was not you, do nothing: your password does not change.
mail-reset-link = Choose a password
mail-password-subject = Your password has been changed
mail-password-text = It was on { $time }. Your other sign-ins have ended.
mail-password-not-you = If it was not you, ask at once for a new password on the sign-in page, then write to us.
mail-password-link = See my sign-ins

kept-title = What you had written
kept-text = Your sign-in had ended before it was sent: nothing has left, and nothing is lost. Read it again, then send it. Your other answers are kept as they were.
kept-files = The photos that you had chosen were not kept: add them again afterwards.
kept-field =
    { $place ->
        [1] Your text
       *[other] Your text ({ $place })
    }
kept-button = Send
kept-back = Open the page without sending anything
kept-hint = Kept for an hour, and shown to this browser only.
