use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        course::Author,
        event::{Details, EventId, Guest, Holder, Host, Kind, Recorder, Typed, Way},
        mentor_badge::Step,
        policy::{ActForSite, AttendEvent, KeepAccount, RecordAttendance, Relation, RunEvent, TryAuthoring},
        time::Moment,
    },
    store::{account as accounts, event, event_guest, practice_step},
};

fn details(title: &str, capacity: &str) -> Details {
    let typed = Typed {
        title: title.into(),
        description: "What happens.".into(),
        begins: "2026-06-02T09:00".into(),
        ends: "2026-06-02T12:00".into(),
        place: "Oss".into(),
        link: "https://meet.example/x".into(),
        trainer: "Tom".into(),
        trainer_email: "tom@learner.example".into(),
        capacity: capacity.into(),
    };
    typed.read().unwrap()
}

async fn administrator(db: &Db, id: &str) -> Account {
    let account = learner(db, id).await;
    let who = account.id.clone();
    committed!(db, |tx| accounts::found_role(&mut tx, &who, Role::Administrator, morning()).await);
    accounts::by_id(&mut db.read(), &account.id).await.unwrap().unwrap()
}

async fn hold(db: &Db, by: &Account, id: &str, kind: Kind) -> EventId {
    let (host, id) = (Host::Site(own::<ActForSite>(by)), EventId(id.into()));
    committed!(db, |tx| {
        let details = details("Title", "2");
        let code = format!("code-{}", id.0);
        let new = event::New { id: &id, kind, holder_name: None, details: &details, code: &code, made: None };
        event::insert(&mut tx, &host, &new, morning()).await?;
        Ok(id)
    })
}

async fn sign_up(db: &Db, event: &EventId, who: &Account, seated: bool, at: Moment) -> bool {
    let (event, allowed) = (event.clone(), own::<AttendEvent>(who));
    committed!(db, |tx| event_guest::insert(&mut tx, &allowed, &event, seated, at).await)
}

on_both_engines! {
    async fn an_event_is_read_as_it_was_stored(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let eleni = administrator(&db, "eleni").await;
        let id = hold(&db, &eleni, "one", Kind::C1).await;
        let found = event::find(&mut db.read(), &id).await.unwrap().unwrap();
        assert_eq!((found.kind, &found.holder, found.organiser.as_ref()), (Kind::C1, &Holder::Site, Some(&eleni.id)));
        assert_eq!(found.details, details("Title", "2"));
        assert_eq!(event::by_code(&mut db.read(), "code-one").await.unwrap().unwrap().id, id);
        assert!(event::by_code(&mut db.read(), "other").await.unwrap().is_none());
        let run = || policy::permit_event::<RunEvent>(&eleni.id, &eleni.roles, &id, Relation::Own).unwrap();
        let allowed = run();
        committed!(db, |tx| event::change(&mut tx, &allowed, &details("Other", ""), morning()).await);
        let found = event::find(&mut db.read(), &id).await.unwrap().unwrap();
        assert_eq!(found.details, details("Other", ""));

        let after = found.details.ends_at + TimeDelta::milliseconds(1);
        let coming = |at| {
            let db = db.clone();
            async move {
                let all = event::coming(&mut db.read(), at, 10, 0).await.unwrap().len();
                (all, event::trainings(&mut db.read(), at, 10).await.unwrap().len())
            }
        };
        assert_eq!((coming(morning()).await, coming(after).await), ((1, 1), (0, 0)));
        let mine = |who: &Account| {
            let (db, who) = (db.clone(), who.clone());
            async move { event::run_by(&mut db.read(), &who, 10).await.unwrap().len() }
        };
        let mut tom = learner(&db, "tom").await;
        assert_eq!((mine(&eleni).await, mine(&tom).await), (1, 0), "an address that is not shown to be his");
        tom.email_verified_at = Some(morning());
        assert_eq!(mine(&tom).await, 1);
        let (leaving, address) = (own::<KeepAccount>(&tom), tom.email.clone());
        committed!(db, |tx| event::forget_trainer(&mut tx, &leaving, &address).await);
        assert_eq!(mine(&tom).await, 0);
        let (first, second) = (run(), run());
        assert!(committed!(db, |tx| event::cancel(&mut tx, &first, morning()).await));
        assert!(!committed!(db, |tx| event::cancel(&mut tx, &second, morning()).await));
        assert_eq!(coming(morning()).await, (0, 0));
    }

    async fn guests_wait_in_order_and_come_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let eleni = administrator(&db, "eleni").await;
        let id = hold(&db, &eleni, "one", Kind::C1).await;
        let people = [learner(&db, "a").await, learner(&db, "b").await, learner(&db, "c").await];
        let later = morning() + TimeDelta::minutes(1);
        assert!(sign_up(&db, &id, &people[0], true, later).await);
        assert!(sign_up(&db, &id, &people[1], false, later).await);
        assert!(sign_up(&db, &id, &people[2], false, morning()).await);
        assert!(!sign_up(&db, &id, &people[2], true, later).await, "once");
        assert_eq!(event_guest::counts(&mut db.read(), &id).await.unwrap(), (1, 2));
        let waiting = event_guest::waiting(&mut db.read(), &id, 10).await.unwrap();
        assert_eq!(waiting.iter().map(|a| a.id.0.as_str()).collect::<Vec<_>>(), ["c", "b"]);
        let (event, who) = (id.clone(), people[2].id.clone());
        committed!(db, |tx| event_guest::seat(&mut tx, &event, &who, later).await);
        assert_eq!(event_guest::counts(&mut db.read(), &id).await.unwrap(), (2, 1));

        let allowed = || policy::permit_event::<RecordAttendance>(&eleni.id, &eleni.roles, &id, Relation::Other).unwrap();
        let list = event_guest::list(&mut db.read(), &allowed(), 10, 0).await.unwrap();
        assert_eq!(list.iter().map(|(a, _)| a.id.0.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
        let attend = |recorder: Recorder| {
            let (db, event) = (db.clone(), id.clone());
            async move { committed!(db, |tx| event_guest::attend(&mut tx, &recorder, &event, later).await) }
        };
        assert!(attend(Recorder::List(allowed(), people[1].id.clone())).await);
        assert!(!attend(Recorder::Code(own(&people[1]))).await, "once");
        assert!(attend(Recorder::Code(own(&people[0]))).await);
        let guest = event_guest::find(&mut db.read(), &id, &people[1].id).await.unwrap().unwrap();
        assert_eq!(guest, Guest { seated_at: Some(later), attended: Some((later, Way::List)) });
        assert_eq!(event_guest::trained(&mut db.read(), &people[0].id).await.unwrap(), Some(later));
        assert_eq!(event_guest::trained(&mut db.read(), &people[2].id).await.unwrap(), None);
        assert_eq!(event_guest::of(&mut db.read(), &people[0].id, 10).await.unwrap()[0].1.attended, Some((later, Way::Code)));

        let leave = |who: &Account| {
            let (db, event, allowed) = (db.clone(), id.clone(), own::<AttendEvent>(who));
            async move { committed!(db, |tx| event_guest::leave(&mut tx, &allowed, &event).await) }
        };
        assert_eq!(leave(&people[0]).await, None, "who was there stays on the list");
        assert_eq!(leave(&people[2]).await, Some(true));
        assert_eq!(leave(&people[2]).await, None);
    }

    async fn another_event_is_no_training(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let eleni = administrator(&db, "eleni").await;
        let id = hold(&db, &eleni, "one", Kind::Workshop).await;
        let amira = learner(&db, "amira").await;
        sign_up(&db, &id, &amira, true, morning()).await;
        let (event, recorder) = (id.clone(), Recorder::Code(own(&amira)));
        assert!(committed!(db, |tx| event_guest::attend(&mut tx, &recorder, &event, morning()).await));
        assert_eq!(event_guest::trained(&mut db.read(), &amira.id).await.unwrap(), None);
    }

    async fn steps_are_noted_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        for (at, new) in [(morning(), true), (morning() + TimeDelta::days(1), false)] {
            let author = Author::Candidate(own::<TryAuthoring>(&amira));
            assert_eq!(committed!(db, |tx| practice_step::insert(&mut tx, &author, Step::Course, at).await), new);
        }
        let steps = practice_step::of(&mut db.read(), &amira.id).await.unwrap();
        assert_eq!(steps.into_iter().collect::<Vec<_>>(), [(Step::Course, morning())]);
    }
}
