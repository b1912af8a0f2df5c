//! Offered on the page if and only if accepted by the handler: every state, role and action.

use std::collections::BTreeSet;

use entente::disputes::model::{Action, DisputeId, DisputeState as State};
use entente::disputes::store;
use entente::orders::model::Role;
use entente::platform::web::form::fresh_key;

use super::situations::{dispute_in, people};
use crate::support::Market;

/// A complete form for an action: what remains to be refused is the action itself.
fn form(market: &Market, id: &DisputeId, role: Role) -> Vec<(&'static str, String)> {
    let other = if role == Role::Buyer { Role::Seller } else { Role::Buyer };
    let proposal = market
        .read(|conn| Ok(store::pending(conn, id, other)?))
        .map(|proposal| proposal.id.to_string())
        .unwrap_or_else(|| entente::disputes::model::ProposalId::new().to_string());
    let mut fields = vec![
        ("key", fresh_key()),
        ("text", "Voici.".to_owned()),
        ("remedy", "partial_refund".to_owned()),
        ("amount", "3".to_owned()),
        ("proposal", proposal),
        ("asked", "buyer".to_owned()),
        ("facts", "Des faits.".to_owned()),
        ("rule", "Une règle.".to_owned()),
        ("fault", "nobody".to_owned()),
    ];
    let lines = market.read(|conn| Ok(store::lines(conn, id)?)).len();
    fields.extend((0..lines).map(|_| ("amounts", "1".to_owned())));
    fields
}

#[actix_web::test]
async fn what_is_offered_is_accepted_and_nothing_else() {
    let market = Market::new().await;
    market.may_leave_work_undone();
    let shop = market.shop("Atelier Brume");
    let mut people = people(&market, &shop);
    let mut tried = 0;
    for state in State::ALL {
        for role in [Role::Buyer, Role::Seller, Role::Mediator] {
            for action in Action::ALL.iter().copied().filter(|action| action.noun().is_some() && *action != Action::AddEvidence) {
                let id = dispute_in(&market, &shop, &people, *state);
                let person = match role {
                    Role::Buyer => &mut people.camille,
                    Role::Seller => &mut people.seller,
                    // Whoever has the case.
                    _ if *state == State::InAppeal => &mut people.theo,
                    _ => &mut people.ines,
                };
                let base = if role == Role::Mediator { format!("/desk/disputes/{id}") } else { format!("/disputes/{id}") };
                person.visit(&base).await;
                let offered: BTreeSet<String> = person.attributes("data-action").into_iter().collect();
                let noun = action.noun().unwrap();
                let fields = form(&market, &id, role);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let page = person.get(&format!("{base}/{noun}")).await.status;
                let answer = person.post(&format!("{base}/{noun}"), &fields).await.status;
                let expected = if offered.contains(action.as_str()) { (200, 303) } else { (409, 409) };
                assert_eq!((page, answer), expected, "{state} {role} {action}: offered {offered:?}");
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 8 * 3 * 16);
}

#[actix_web::test]
async fn who_has_nothing_to_do_with_a_dispute_finds_none() {
    let market = Market::new().await;
    let shop = market.shop("Atelier Brume");
    let people = people(&market, &shop);
    let other = market.shop("Verrerie");
    let id = dispute_in(&market, &shop, &people, State::AwaitingSeller);
    for stranger in [&mut market.person("Karim"), &mut market.member("Verre", &other)] {
        for path in [format!("/disputes/{id}"), format!("/disputes/{id}/message"), format!("/disputes/{id}/acceptance")] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(stranger.post(&format!("/disputes/{id}/message"), &[("key", &fresh_key()), ("text", "…")]).await.status, 404);
        assert_eq!(stranger.get(&format!("/desk/disputes/{id}")).await.status, 403);
    }
}
