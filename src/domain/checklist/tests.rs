use super::*;
use crate::domain::{tier::Tier, time::from_millis};

#[test]
fn every_event_leads_where_it_should_or_nowhere() {
    use Event::{
        Ask, Change, Confirm, Decline, Expire, Finish, GiveUp, Paper, Retract, Return, Review as Inspect, TakeBack,
    };
    use Status::{Confirmed, Declined, Draft, Expired, Ready, Review, Waiting, Withdrawn};
    let table = [
        (Draft, vec![(Finish, Ready), (GiveUp, Withdrawn)]),
        (Ready, vec![(Change, Draft), (Ask, Waiting), (Inspect, Review), (Paper, Confirmed), (GiveUp, Withdrawn)]),
        (
            Waiting,
            vec![
                (Change, Draft),
                (TakeBack, Ready),
                (Confirm, Confirmed),
                (Paper, Confirmed),
                (Decline, Declined),
                (Expire, Expired),
                (GiveUp, Withdrawn),
            ],
        ),
        (Declined, vec![(Change, Draft), (Ask, Waiting), (Inspect, Review), (Paper, Confirmed), (GiveUp, Withdrawn)]),
        (Expired, vec![(Change, Draft), (Ask, Waiting), (Inspect, Review), (Paper, Confirmed), (GiveUp, Withdrawn)]),
        (Review, vec![(Change, Draft), (TakeBack, Ready), (Return, Ready), (Paper, Confirmed), (GiveUp, Withdrawn)]),
        (Confirmed, vec![(Retract, Withdrawn)]),
        (Withdrawn, vec![]),
    ];
    assert_eq!(table.len(), Status::ALL.len());
    for (status, ways) in table {
        for event in [Finish, Change, Ask, TakeBack, Paper, Inspect, Return, Confirm, Decline, Expire, GiveUp, Retract]
        {
            let expected = ways.iter().find(|(e, _)| *e == event).map(|(_, to)| *to);
            assert_eq!(status.after(event), expected, "{status} {event:?}");
        }
        assert_eq!(status.id().parse(), Ok(status));
        assert_eq!(status.is_open(), !matches!(status, Confirmed | Withdrawn));
    }
}

#[test]
fn all_five_modules_at_excellent_open_it_until_the_badge_is_held() {
    let mut held: Holdings = MODULES.iter().take(4).map(|m| Achievement::Module(m, Tier::Excellent)).collect();
    held.insert(Achievement::Module("organisational", Tier::Good));
    assert_eq!(may_begin(&Holdings::new()), Err(NotYet::Modules(0)));
    assert_eq!(may_begin(&held), Err(NotYet::Modules(4)));
    held.insert(Achievement::Module("organisational", Tier::Excellent));
    assert_eq!(may_begin(&held), Ok(()));
    held.insert(Achievement::GoodEmployee);
    assert_eq!(may_begin(&held), Err(NotYet::Held));
}

#[test]
fn a_question_ends_by_its_answer_or_by_time() {
    let day = |n: i64| from_millis(n * 86_400_000);
    let mut request = Request {
        id: "r".into(),
        checklist: "c".into(),
        version: 1,
        email: None,
        organisation: "Bakery".into(),
        asked_at: day(0),
        expires_at: day(30),
        closed: None,
    };
    assert!(request.is_open(day(29)));
    assert_eq!(request.outcome(day(29)), None);
    assert!(!request.is_open(day(30)));
    assert_eq!(request.outcome(day(30)), Some(Outcome::Expired));
    let closed = |how| Closed { at: day(5), how, words: None, signature: None, award: None, retracted: None };
    for how in Outcome::ALL {
        request.closed = Some(closed(how));
        assert!(!request.is_open(day(6)));
        assert_eq!(request.outcome(day(40)), Some(how), "an answer stays");
        let until = (how == Outcome::Confirmed).then_some(day(19));
        assert_eq!(request.retractable_until(day(18)), until);
        assert_eq!(request.retractable_until(day(19)), None);
        assert_eq!(how.id().parse(), Ok(how));
    }
    request.closed = Some(Closed { retracted: Some((day(6), "no".into())), ..closed(Outcome::Confirmed) });
    assert_eq!(request.retractable_until(day(7)), None, "only once");
}

#[test]
fn one_mailbox_is_known_under_its_other_names() {
    let same = |a: &str, b: &str| same_mailbox(&Email::parse(a).unwrap(), &Email::parse(b).unwrap());
    assert!(same("Amira@Learner.example", "amira@learner.example"));
    assert!(same("amira+boss@learner.example", "amira@learner.example"));
    assert!(!same("amira@learner.example", "amira@bakery.example"));
    assert!(!same("amir@learner.example", "amira@learner.example"));
}

#[test]
fn ratings_lines_and_remarks_have_limits() {
    assert_eq!(Rating::new(0), None);
    assert_eq!(Rating::new(6), None);
    assert_eq!(Rating::new(5).map(Rating::number), Some(5));
    assert_eq!(line("  Bakery   Žito d.o.o. "), Ok("Bakery Žito d.o.o.".into()));
    assert_eq!(line(" "), Err(NameError::Missing));
    assert_eq!(line(&"x".repeat(LINE_MAX + 1)), Err(NameError::Long));
    assert_eq!(line("see https://x.example"), Err(NameError::Unusable));
    assert_eq!(remark(" Well\ndone\u{7} "), Some("Well\ndone".into()));
    assert_eq!(remark(&"x".repeat(REMARK_MAX + 1)), None);
}

#[test]
fn what_is_not_rated_is_found_in_order() {
    let statement = |place| Statement { module: "social", topic: "communication".into(), place };
    let all = [statement(1), statement(2), statement(3)];
    let ratings = Ratings::from([("communication-2".to_owned(), Rating::new(3).unwrap())]);
    assert_eq!(unrated(&all, &ratings), [statement(1), statement(3)]);
}
