use super::*;
use crate::domain::{language::Language, time::from_millis};

fn typed() -> Typed {
    Typed {
        title: " C1  training ".into(),
        description: "Three days.\r\nBring a laptop.".into(),
        begins: "2026-06-01T09:00".into(),
        ends: "2026-06-03 16:30".into(),
        place: "Nicosia".into(),
        link: "https://meet.example/c1".into(),
        trainer: "Eleni Georgiou".into(),
        trainer_email: "eleni@trainer.example".into(),
        capacity: "20".into(),
    }
}

fn event() -> Event {
    Event {
        id: EventId("one".into()),
        kind: Kind::C1,
        holder: Holder::Site,
        organiser: None,
        details: typed().read().unwrap(),
        code: "code".into(),
        made: None,
        cancelled_at: None,
    }
}

#[test]
fn what_was_typed_is_read_and_shown_again() {
    let details = typed().read().unwrap();
    assert_eq!((details.title.as_str(), details.capacity), ("C1 training", Some(20)));
    assert_eq!(details.description, "Three days.\nBring a laptop.");
    assert_eq!(Typed::of(&details).read(), Ok(details));
    let online = Typed {
        place: " ".into(),
        trainer: String::new(),
        trainer_email: String::new(),
        capacity: " ".into(),
        ..typed()
    };
    let details = online.read().unwrap();
    assert_eq!((details.place.as_str(), details.trainer_email, details.capacity), ("", None, None));
}

/// What is typed wrongly, and what is said of it.
type Case = (fn(&mut Typed), Part, Fault);

#[test]
fn every_part_is_asked_for_and_bounded() {
    let all = Typed::default().read().unwrap_err();
    let parts = [Part::Title, Part::Description, Part::Begins, Part::Ends, Part::Place];
    assert_eq!(all, parts.map(|part| (part, Fault::Missing)));
    let cases: [Case; 12] = [
        (|t| t.title = "x".repeat(121), Part::Title, Fault::Long),
        (|t| t.description = "x".repeat(4001), Part::Description, Fault::Long),
        (|t| t.begins = "tomorrow".into(), Part::Begins, Fault::Unusable),
        (|t| t.begins = "1026-06-01T09:00".into(), Part::Begins, Fault::Unusable),
        (|t| t.ends = "2026-06-01T09:00".into(), Part::Ends, Fault::Early),
        (|t| t.ends = "2026-07-03T09:00".into(), Part::Ends, Fault::Long),
        (|t| t.place = "x".repeat(121), Part::Place, Fault::Long),
        (|t| t.link = "javascript:alert(1)".into(), Part::Link, Fault::Unusable),
        (|t| t.trainer = "x".repeat(121), Part::Trainer, Fault::Long),
        (|t| t.trainer_email = "eleni".into(), Part::TrainerEmail, Fault::Unusable),
        (|t| t.capacity = "0".into(), Part::Capacity, Fault::Unusable),
        (|t| t.capacity = "2001".into(), Part::Capacity, Fault::Unusable),
    ];
    for (change, part, fault) in cases {
        let mut typed = typed();
        change(&mut typed);
        assert_eq!(typed.read(), Err(vec![(part, fault)]));
    }
}

#[test]
fn an_event_is_on_from_its_beginning_to_its_end() {
    let event = event();
    let (begins, ends) = (event.details.begins_at, event.details.ends_at);
    let tick = TimeDelta::milliseconds(1);
    for (now, on, open, begun) in [
        (begins - tick, false, true, false),
        (begins, true, true, true),
        (ends, true, true, true),
        (ends + tick, false, false, true),
    ] {
        assert_eq!((event.is_on(now), event.is_open(now), event.has_begun(now)), (on, open, begun), "{now}");
    }
    let off = Event { cancelled_at: Some(begins - tick), ..event };
    assert!(!off.is_on(begins) && !off.is_open(begins) && !off.has_begun(begins));
}

#[test]
fn the_trainer_is_who_has_shown_that_the_address_is_theirs() {
    let account = |address: &str, verified: Option<i64>| Account {
        id: AccountId("a".into()),
        name: "Eleni".into(),
        email: Email::parse(address).unwrap(),
        email_verified_at: verified.map(from_millis),
        language: Language::En,
        roles: [].into(),
        created_at: from_millis(0),
    };
    assert!(event().is_led_by(&account("Eleni@trainer.example", Some(1))));
    assert!(!event().is_led_by(&account("eleni@trainer.example", None)));
    assert!(!event().is_led_by(&account("luka@trainer.example", Some(1))));
}

#[test]
fn places_are_counted() {
    assert_eq!(free(None, 7), None);
    assert_eq!(free(Some(7), 6), Some(1));
    assert_eq!(free(Some(7), 9), Some(0));
}

#[test]
fn what_is_stored_leads_back() {
    assert!(Kind::ALL.into_iter().all(|kind| kind.to_string().parse() == Ok(kind)));
    assert!([Way::List, Way::Code].into_iter().all(|way| way.id().parse() == Ok(way)));
    assert!("other kind".parse::<Kind>().is_err() && "".parse::<Way>().is_err());
}

#[test]
fn a_calendar_gets_lines_that_it_can_read() {
    let mut event = event();
    event.details.title = "Train; learn, and \\ share: ".to_owned() + &"é".repeat(60);
    let file = ics(&event, "softskills.example", "https://softskills.example/events/one", from_millis(0));
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.contains("DTSTART:20260601T090000Z\r\nDTEND:20260603T163000Z\r\n"), "{file}");
    assert!(file.contains("SUMMARY:Train\\; learn\\, and \\\\ share: é"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert!(!file.contains("meet.example"), "where it is online is for guests");
    assert!(file.contains("\r\n é"), "{file}");
}
