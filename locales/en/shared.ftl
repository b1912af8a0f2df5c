shell-skip = Skip to content
shell-demo = Demonstration
shell-demo-text = Nothing here is real.
shell-simulated = Simulated payments
shell-simulated-text = No real money moves on this market.
shell-demo-people = Change person
shell-demo-mailbox = Letters
shell-search-label = Search for an article
shell-search-hint = Stoneware cup, workshop lamp…
shell-search = Search
shell-nav = Main
shell-desk = Desk
shell-admin = Operator
shell-seller = My shop
shell-unread = Unread notices:
shell-sign-in = Sign in
shell-cart = Cart
shell-categories = Categories
shell-all-categories = All
shell-motto = The marketplace that settles its disputes.
shell-foot-rules = Rules
shell-foot-buy = Buying
shell-foot-more = Selling and more
shell-foot-all = All texts
shell-crumbs = Breadcrumb
shell-home = Home
shell-back = Back

paging-label = Pages
paging-previous = Previous
paging-next = Next

form-error-title = There is something to correct
form-error-mark = Error:
form-change = Change
form-continue = Continue
form-save = Save
form-cancel = Cancel

done-saved = Saved.
done-read = Everything is marked as read.
done-sent = Sent.
done-cart = It is in your cart.
done-removed = Removed.
done-placed = Your order is placed.
done-shipped = The dispatch is recorded and the buyer is told.
done-received = Thank you. The receipt is recorded.
done-signed-out = You are signed out.
done-signed-out-everywhere = You are signed out everywhere else.
done-ended = That sign-in is ended.
done-verified = Your address is confirmed.
done-verify-sent = A new confirmation letter is on its way.
done-welcome = Your account is open. A letter lets you confirm your address.
done-password = Your password is changed.
done-opened = Your dispute is open. The seller is told.
done-draft = Your draft is kept.
done-answered = Passed on; the other party is told.
done-taken = The case is yours.
done-noted = The internal note is recorded.
done-decided = The decision is given and the parties are told.
done-retried = Another attempt is planned.
done-clock = The clock has moved on.
done-already = It was done already: nothing was done twice.

error-form-stale = This page is too old. Read it again, then try once more.
error-required = This field is needed
error-wait = Too many attempts. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, then try again
error-too-long = { $count } characters at most
error-unreadable = This text has an invisible sign in it that can’t be kept: type it again without it
error-file-empty = The file “{ $name }” is empty
error-file-too-big = The file “{ $name }” is larger than 10 MB
error-file-not-picture = The file “{ $name }” is not a JPEG, PNG or WebP picture
error-file-pixels = The picture “{ $name }” has too many pixels: 50 million at most
error-files-many = { $count } pictures at most at a time. None of them was kept
error-files-heavy = These pictures pass 40 MB together. None of them was kept: send them in several goes
error-files-busy = Too many pictures are arriving right now. None of them was kept: choose them again in a moment

error-page-400 = We did not understand this request
error-page-400-text = It is incomplete or not in the expected form. Nothing was done. Go back to the page before and try again.
error-page-403 = This page is not open to you
error-page-403-text = Your account does not have this right, or the request comes from another site. Nothing was done.
error-page-404 = This page does not exist
error-page-404-text = The address is wrong, or what it showed is gone, or it is not yours.
error-page-405 = This address is not used this way
error-page-405-text = Go back to the page before and use its buttons.
error-page-409 = This has just changed
error-page-409-text = Somebody acted in the meantime, or you had done it in another window. Nothing was done twice. Here is where things stand.
error-page-written = What you had written
error-page-written-text = It was not sent, but nothing is lost: copy what may still be of use.
error-page-413 = This is too large
error-page-413-text = A form or a sending of pictures passes the size allowed: 10 MB a picture, 8 pictures, 40 MB together. Go back and send fewer.
error-page-429 = Too many attempts
error-page-429-text = Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} before you try again.
error-page-500 = Something broke on our side
error-page-500-text = It is not your fault. The incident is noted under the reference below. Try again in a moment.
error-page-502 = The payment provider does not answer
error-page-502-text = Nothing is lost and nothing was charged twice. Try again in a moment.
error-page-503 = Too many people at once
error-page-503-text = Nothing was done. Try again in a few seconds.
error-page-reference = Reference
error-page-way-on = See where things stand
error-page-home = Go to the home page
error-page-contact = Write to us

mail-fact = { $term }: { $value }
mail-link = { $words }: { $url }
mail-foot = You receive this because it concerns your account on Entente. Entente will never ask for your password.

notifications-title = Notices
notifications-mark-read = Mark all as read
notifications-empty = No notices
notifications-empty-text = What happens to your orders and disputes will be announced here and by e-mail.
notifications-unread = Unread

account-bar = Your account
account-home = My account
account-orders = My orders
account-disputes = My disputes
account-sessions = Sign-ins
