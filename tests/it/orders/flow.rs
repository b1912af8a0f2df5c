//! The order's machine, printed and walked.

use entente::orders::flow::{TABLE, next, open};
use entente::orders::model::{OrderEventKind, OrderState, Role};

#[test]
fn the_table_reads_as_it_was_agreed() {
    let lines: Vec<String> = TABLE.iter().map(|step| format!("{} -{}-> {} by {}", step.from, step.on, step.to, step.by)).collect();
    assert_eq!(
        lines,
        [
            "placed -pay-> paid by system",
            "placed -cancel-> cancelled by system",
            "paid -ship-> shipped by seller",
            "shipped -receive-> delivered by buyer",
            "shipped -presume_received-> delivered by system",
            "delivered -settle-> settled by system",
            "paid -refund-> refunded by system",
            "shipped -refund-> refunded by system",
            "delivered -refund-> refunded by system",
        ]
    );
}

#[test]
fn every_state_is_reached_and_none_is_left_two_ways_at_once() {
    for state in OrderState::ALL {
        assert!(*state == OrderState::Placed || TABLE.iter().any(|step| step.to == *state), "{state} is never reached");
        let last = matches!(state, OrderState::Settled | OrderState::Cancelled | OrderState::Refunded);
        assert_eq!(last, !TABLE.iter().any(|step| step.from == *state), "{state}");
    }
    for step in TABLE {
        assert_eq!(TABLE.iter().filter(|other| (other.from, other.on, other.by) == (step.from, step.on, step.by)).count(), 1);
    }
}

#[test]
fn what_is_offered_is_what_may_be_done() {
    for state in OrderState::ALL {
        for role in Role::ALL {
            let offered = open(*state, *role);
            for event in OrderEventKind::ALL {
                assert_eq!(offered.contains(event), next(*state, *event, *role).is_some(), "{state} {event} {role}");
            }
        }
    }
}
