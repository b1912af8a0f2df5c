//! The process table by itself: printed and reviewed, every state reachable and leavable, no ambiguity.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use entente::disputes::flow::{self, Audience, NOTICES, Next, STATES, STEPS, When};
use entente::disputes::model::{Action, DisputeState as State, Owner, Silence};
use entente::legal::calendar::after_business_days;
use entente::legal::deadlines::{Deadline, Unit};
use entente::orders::model::Role;

/// The table as people review it. Whoever changes the table changes the text beside it.
#[test]
fn the_table_reads_as_reviewed() {
    let mut text = String::new();
    for rule in STATES {
        let owner = rule.owner.map_or("asked or losing party".to_owned(), |owner| owner.to_string());
        let taken = rule.once_taken.map(|deadline| format!(", once taken {deadline}")).unwrap_or_default();
        writeln!(text, "{}: {owner}, {}{taken}, silence {}", rule.state, rule.deadline, rule.silence).unwrap();
        for step in STEPS.iter().filter(|step| step.from == rule.state) {
            writeln!(text, "    {} {} -> {}", step.by, step.on, leads(step.to, step.when)).unwrap();
        }
    }
    writeln!(text, "closed").unwrap();
    for step in STEPS.iter().filter(|step| step.from == State::Closed) {
        writeln!(text, "    {} {} -> {}", step.by, step.on, leads(step.to, step.when)).unwrap();
    }
    assert_eq!(text, include_str!("process.txt"), "the table has changed: review it, then write process.txt anew");
}

fn leads(to: Next, when: When) -> String {
    let to = match to {
        Next::Stay => "stays".to_owned(),
        Next::To(state) => state.to_string(),
        Next::Back => "back to the mediator".to_owned(),
        Next::OnceWaived => "executing, once nobody may appeal".to_owned(),
    };
    if when == When::Always { to } else { format!("{to} if {when:?}") }
}

/// The states that an action or silence leads to from a state.
fn after(state: State) -> BTreeSet<State> {
    let mut next: BTreeSet<State> = STEPS
        .iter()
        .filter(|step| step.from == state)
        .flat_map(|step| match step.to {
            Next::To(state) => vec![state],
            Next::Back => vec![State::InMediation, State::InAppeal],
            Next::OnceWaived => vec![State::Executing],
            Next::Stay => vec![],
        })
        .collect();
    if state == State::Decided {
        next.insert(State::Executing);
    }
    next
}

#[test]
fn every_state_is_reachable_and_every_open_state_leads_to_the_end() {
    let mut reached = BTreeSet::from([State::AwaitingSeller]);
    while let Some(new) = reached.clone().into_iter().flat_map(after).find(|state| !reached.contains(state)) {
        reached.insert(new);
    }
    assert_eq!(reached, State::ALL.iter().copied().collect());
    for state in State::ALL.iter().copied().filter(|state| *state != State::Closed) {
        let mut ahead = BTreeSet::from([state]);
        while let Some(new) = ahead.clone().into_iter().flat_map(after).find(|state| !ahead.contains(state)) {
            ahead.insert(new);
        }
        assert!(ahead.contains(&State::Closed), "{state} never ends");
    }
}

#[test]
fn every_open_state_has_one_rule_and_no_step_is_ambiguous() {
    for state in State::ALL {
        let rules = STATES.iter().filter(|rule| rule.state == *state).count();
        assert_eq!(rules, usize::from(*state != State::Closed), "{state}");
    }
    let mut seen = BTreeSet::new();
    for step in STEPS {
        assert!(seen.insert((step.from, step.by, step.on)), "{} {} {} stands twice", step.from, step.by, step.on);
    }
}

#[test]
fn both_parties_learn_of_everything_but_a_note() {
    for action in Action::ALL.iter().copied().filter(|action| *action != Action::WriteNote) {
        for effect in Silence::ALL.iter().copied().map(Some).chain([None]) {
            let told = flow::told(action, effect);
            assert!(told.contains(&Audience::Buyer) && told.contains(&Audience::Seller), "a party is not told of {action}");
        }
    }
    assert!(flow::told(Action::WriteNote, None).is_empty(), "a note is nobody's but the team's");
    let mut once = BTreeSet::new();
    assert!(NOTICES.iter().all(|notice| once.insert((notice.on, notice.effect))), "an action stands twice in the notice table");
    assert!(NOTICES.iter().all(|notice| notice.effect.is_none() || notice.on == Action::BeSilent), "only silence has effects");
}

#[test]
fn every_action_of_a_person_has_an_address_that_leads_back_to_it() {
    for step in STEPS.iter().filter(|step| step.by != Role::System) {
        let noun = step.on.noun().unwrap();
        assert_eq!(Action::from_noun(noun), Some(step.on));
    }
}

/// That the engine applies the delays is invariant 1.
#[test]
fn the_desk_has_a_delay_to_take_a_case_and_a_longer_one_to_decide_it() {
    let from = chrono::NaiveDate::from_ymd_opt(2026, 11, 17).unwrap().and_hms_opt(9, 0, 0).unwrap();
    let ends = |name: Deadline| match name.default_value() {
        (days, Unit::BusinessDays) => after_business_days(from, days),
        other => panic!("{name} is {other:?}"),
    };
    for rule in STATES {
        assert_eq!(rule.once_taken.is_some(), rule.owner == Some(Owner::Desk), "{}", rule.state);
        if let Some(taken) = rule.once_taken {
            assert!(ends(rule.deadline) < ends(taken), "{}", rule.state);
        }
    }
    let both = |state| flow::rule(state).map(|rule| (rule.deadline, rule.once_taken));
    assert_eq!(both(State::InMediation), Some((Deadline::MediatorFirstAnswer, Some(Deadline::MediatorDecision))));
    assert_eq!(both(State::InAppeal), Some((Deadline::MediatorFirstAnswer, Some(Deadline::AppealDecision))));
}
