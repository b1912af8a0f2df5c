//! The pages of a person's own account: opening it, signing in, settings. `door` is what every sign-in passes.

pub mod disputes;
pub mod door;
mod home;
mod kept;
mod orders;
mod password;
mod profile;
mod reset;
mod sessions;
mod sign_in;
mod sign_up;
mod verify;

crate::routes! {
    GET "/account" => SignedIn, home::show;
    GET "/account/sign-up" => Everyone, sign_up::ask;
    POST "/account/sign-up" => Everyone, sign_up::open;
    GET "/account/welcome" => Everyone, sign_up::welcome;
    GET "/account/sign-in" => Everyone, sign_in::ask;
    POST "/account/sign-in" => Everyone, sign_in::enter;
    POST "/account/sign-out" => Everyone, sign_in::leave;
    GET "/account/reset" => Everyone, reset::ask;
    POST "/account/reset" => Everyone, reset::send;
    GET "/account/reset/sent" => Everyone, reset::sent;
    GET "/account/reset/{token}" => Everyone, reset::choose;
    POST "/account/reset/{token}" => Everyone, reset::change;
    POST "/account/verify" => SignedIn, verify::again;
    GET "/account/verify/{token}" => SignedIn, verify::ask;
    POST "/account/verify/{token}" => SignedIn, verify::confirm;
    GET "/account/kept" => SignedIn, kept::show;
    GET "/account/orders" => SignedIn, orders::list;
    GET "/account/disputes" => SignedIn, disputes::list;
    GET "/account/profile" => SignedIn, profile::show;
    POST "/account/profile" => SignedIn, profile::save;
    GET "/account/password" => SignedIn, password::ask;
    POST "/account/password" => SignedIn, password::change;
    GET "/account/sessions" => SignedIn, sessions::list;
    POST "/account/sessions/end-others" => SignedIn, sessions::end_others;
    POST "/account/sessions/{id}/end" => SignedIn, sessions::end;
}
