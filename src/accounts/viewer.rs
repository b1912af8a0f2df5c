//! Who asks: the person behind a request, and what they may be.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};

use super::model::{Capacity, SellerId, SessionId, StaffRole, UserId};
use crate::platform::error::AppError;
use crate::platform::i18n::Lang;

/// The person who is signed in. As an argument of a handler: refused without one.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Who.
    pub id: UserId,
    /// Through which sign-in.
    pub session_id: SessionId,
    /// The name that others see.
    pub name: String,
    /// Where letters go.
    pub email: String,
    /// The language of letters.
    pub lang: Lang,
    /// In which capacity the person buys.
    pub capacity: Capacity,
    /// Is the address shown to be theirs?
    pub verified: bool,
    /// What they are in the operator's team.
    pub roles: Vec<StaffRole>,
    /// The seller whose team they are in.
    pub seller: Option<SellerId>,
}

impl Viewer {
    /// Has this person this role in the operator's team?
    pub fn is(&self, role: StaffRole) -> bool {
        self.roles.contains(&role)
    }

    /// Is this person in the operator's team at all?
    pub fn is_staff(&self) -> bool {
        !self.roles.is_empty()
    }

    /// Does this person act for this seller?
    pub fn acts_for(&self, seller: &SellerId) -> bool {
        self.seller.as_ref() == Some(seller)
    }
}

/// Left in the request by the gate.
#[derive(Clone)]
pub(super) struct Known(pub Option<Viewer>);

impl FromRequest for Viewer {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(of(request).ok_or_else(|| AppError::SignIn(request.uri().to_string())))
    }
}

/// The person behind this request, if one is signed in.
pub fn of(request: &HttpRequest) -> Option<Viewer> {
    request.extensions().get::<Known>().and_then(|known| known.0.clone())
}
