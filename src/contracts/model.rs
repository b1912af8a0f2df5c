//! Commercial terms that a sale freezes.

use diesel::prelude::*;

use crate::accounts::model::SellerId;
use crate::platform::schema::contracts;

crate::id!(
    /// A contract with a seller.
    ContractId, "ctr"
);

/// A contract in force.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contracts)]
pub struct Contract {
    /// Which.
    pub id: ContractId,
    /// With whom.
    pub seller_id: SellerId,
    /// The commission on a sale, in basis points.
    pub commission_bps: i32,
    /// The VAT on the commission, in basis points.
    pub commission_vat_bps: i32,
}
