//! What every page and form of the web uses: routes with their access, pages, forms, sessions, guards.

pub mod cache;
pub mod filters;
pub mod form;
pub mod guard;
pub mod limit;
pub mod page;
pub mod paging;
pub mod session;

/// Who may come to an address at all; whose row it is is found by the area itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone, signed in or not.
    Everyone,
    /// Anyone, in the demonstration only.
    Demo,
    /// Whoever is signed in.
    SignedIn,
    /// A member of a seller's team.
    Seller,
    /// The team that settles disputes; auditors may look.
    Mediator,
    /// The operator; auditors may look.
    Operator,
}

/// One address of the product: what `entente routes` prints, what the gate asks, what the tests walk.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The address, with its variable parts in braces.
    pub path: &'static str,
    /// Who may come.
    pub access: Access,
    /// The handler's name.
    pub handler: &'static str,
}

/// Declares the addresses of an area: the list that people and tests read, and the wiring, from one text.
#[macro_export]
macro_rules! routes {
    ($($method:ident $path:literal => $access:ident, $($handler:ident)::+;)*) => {
        /// The addresses of this area and who may come to them.
        pub const ROUTES: &[$crate::platform::web::Route] = &[
            $($crate::platform::web::Route {
                method: stringify!($method),
                path: $path,
                access: $crate::platform::web::Access::$access,
                handler: stringify!($($handler)::+),
            }),*
        ];

        /// Wires the addresses of this area to their handlers.
        pub fn routes(_config: &mut actix_web::web::ServiceConfig) {
            $(_config.route($path, $crate::platform::web::on(stringify!($method)).to($($handler)::+));)*
        }
    };
}

/// A route for a method; `GET` answers `HEAD` too.
pub fn on(method: &'static str) -> actix_web::Route {
    use actix_web::guard;
    match method {
        "POST" => actix_web::web::post(),
        _ => actix_web::web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
    }
}
