//! Assignments, works and marks on both engines.

use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    courses::{enrol, id, make, mentor, publish},
    *,
};
use crate::{
    domain::{
        assignment::{Assignment, AssignmentDraft, Chosen, Marking, Stage, Work},
        course::{Author, Enrolled, Enroller},
        policy::TakeCourse,
        time::Moment,
    },
    store::{
        assignment,
        marking::{self, Wanted},
        work,
    },
};

fn asked(course: &str, assignment: &str, title: &str) -> Assignment {
    let due = chrono::NaiveDate::from_ymd_opt(2026, 12, 1);
    let draft = AssignmentDraft { title: title.into(), brief: "Do it".into(), due, ..AssignmentDraft::default() };
    Assignment { id: assignment.into(), course: id(course), draft, revision: 1 }
}

/// A published course `c` with an assignment `a`, taken by Amira as `e`.
async fn ready(db: &Db) -> (Author, Author, Account) {
    let (_, mira) = mentor(db, "mira").await;
    let (_, other) = mentor(db, "luka").await;
    let amira = learner(db, "amira").await;
    make(db, &mira, "c", "Course").await;
    let (author, new) = (mira.clone(), asked("c", "a", "First"));
    assert!(committed!(db, |tx| assignment::insert(&mut tx, &author, &new, morning()).await));
    publish(db, &mira, "c", "v").await;
    assert_eq!(enrol(db, Enroller::Learner(own::<TakeCourse>(&amira)), "e", "c").await, Enrolled::New);
    (mira, other, amira)
}

async fn hold(db: &Db, learner: &Account, fresh: &str) -> Option<Work> {
    let (allowed, fresh) = (own::<TakeCourse>(learner), fresh.to_owned());
    committed!(db, |tx| work::hold(&mut tx, &allowed, &fresh, ("a", "e"), morning()).await)
}

async fn hand_in(db: &Db, learner: &Account, body: &str, hand_in: &str, at: Moment) {
    let (allowed, body, hand_in) = (own::<TakeCourse>(learner), body.to_owned(), hand_in.to_owned());
    committed!(db, |tx| {
        work::save(&mut tx, &allowed, "w", &body, at).await?;
        work::hand_in(&mut tx, &allowed, "w", (&hand_in, "v"), at).await
    });
}

fn mark(number: u32, percent: u8) -> Marking {
    let chosen = Chosen(vec![1]);
    let (comment, marked_at) = ("Well".to_owned(), morning());
    Marking { number, marker: None, chosen, points: 1, percent, comment, marked_at, again_at: None }
}

async fn insert(db: &Db, author: &Author, hand_in: &str, marking: Marking) -> Option<u8> {
    let work = work::find(&mut db.read(), "a", "e").await.unwrap().unwrap();
    let (author, hand_in) = (author.clone(), hand_in.to_owned());
    committed!(db, |tx| marking::insert(&mut tx, &author, (&work, &hand_in), &marking).await)
}

on_both_engines! {
    async fn an_assignment_changes_only_from_the_revision_that_was_seen(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (mira, other, _) = ready(&db).await;
        let save = async |author: &Author, revision: i64, title: &str| {
            let (author, new) = (author.clone(), Assignment { revision, ..asked("c", "a", title) });
            committed!(db, |tx| assignment::save(&mut tx, &author, &new, morning()).await)
        };
        assert!(save(&mira, 1, "Second").await);
        assert!(!save(&mira, 1, "Lost").await, "another page was faster");
        assert!(!save(&other, 2, "Stolen").await, "somebody else's");
        let found = assignment::find(&mut db.read(), &id("c"), "a").await.unwrap().unwrap();
        assert_eq!((found.draft.title.as_str(), found.revision, found.draft.due.is_some()), ("Second", 2, true));
        assert_eq!(assignment::find(&mut db.read(), &id("d"), "a").await.unwrap(), None);
        assert_eq!(assignment::titles(&mut db.read(), &id("c")).await.unwrap(), [("a".into(), "Second".into(), 0)]);
        let (author, new) = (other.clone(), asked("c", "b", "Foreign"));
        assert!(!committed!(db, |tx| assignment::insert(&mut tx, &author, &new, morning()).await));
    }

    async fn of_two_markers_the_second_is_told(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (mira, other, amira) = ready(&db).await;
        let stranger = learner(&db, "stranger").await;
        assert_eq!(hold(&db, &stranger, "x").await, None, "somebody else's enrolment");
        assert_eq!(hold(&db, &amira, "w").await.unwrap().revision, 0);
        assert_eq!(hold(&db, &amira, "y").await.unwrap().id, "w", "there is one alone");
        hand_in(&db, &amira, "One", "h1", morning()).await;
        let listed = async |stage: Option<Stage>, author: &Author| {
            let wanted = Wanted { stage, ..Wanted::default() };
            marking::list(&mut db.read(), author, "a", &wanted, (10, 0)).await.unwrap().len()
        };
        assert_eq!((listed(Some(Stage::Waiting), &mira).await, listed(Some(Stage::Marked), &mira).await), (1, 0));
        assert_eq!(listed(None, &other).await, 0, "not the author's");
        assert_eq!(marking::counts(&mut db.read(), &mira, "a").await.unwrap(), (1, 0, 0));
        assert_eq!(marking::next(&mut db.read(), &mira, "a", "").await.unwrap().as_deref(), Some("w"));
        assert_eq!(marking::next(&mut db.read(), &mira, "a", "w").await.unwrap(), None);
        assert_eq!(insert(&db, &other, "h1", mark(1, 90)).await, None, "not the author");
        assert_eq!(insert(&db, &mira, "h1", mark(2, 90)).await, None, "a marking that nobody saw");
        assert_eq!(insert(&db, &mira, "h1", mark(1, 90)).await, Some(90));
        assert_eq!(insert(&db, &mira, "h1", mark(1, 20)).await, None, "the second is told");
        assert_eq!(insert(&db, &mira, "h1", mark(2, 40)).await, Some(40), "who saw it puts it right");
        assert_eq!(marking::of(&mut db.read(), "h1").await.unwrap().len(), 2, "nothing is overwritten");
        assert_eq!(marking::counts(&mut db.read(), &mira, "a").await.unwrap(), (0, 1, 0));

        hand_in(&db, &amira, "Two", "h2", morning() + TimeDelta::hours(1)).await;
        assert_eq!(insert(&db, &mira, "h1", mark(3, 99)).await, None, "something newer was handed in");
        assert_eq!(insert(&db, &mira, "h2", mark(1, 30)).await, Some(40), "the best counts");
        let found = work::handed_in(&mut db.read(), "w").await.unwrap();
        let told: Vec<_> = found.iter().map(|hand_in| (hand_in.number, hand_in.body.as_str())).collect();
        assert_eq!(told, [(2, "Two"), (1, "One")]);
    }

    async fn somebody_is_reminded_once_of_what_they_have_not_handed_in(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (_, _, amira) = ready(&db).await;
        let end = asked("c", "a", "x").draft.due_at().unwrap();
        let (since, now) = (end - TimeDelta::days(3), end - TimeDelta::days(1));
        let due = async |until: Moment| {
            assignment::due(&mut db.read(), now, until, since).await.unwrap().into_iter().map(|due| due.enrolment).collect::<Vec<_>>()
        };
        assert_eq!(due(end - TimeDelta::hours(1)).await, Vec::<String>::new());
        assert_eq!(due(end).await, ["e"]);
        let remind = async || committed!(db, |tx| work::remind(&mut tx, "w", ("a", "e"), since, now).await);
        assert!(remind().await);
        assert!(!remind().await, "another server did");
        assert_eq!(due(end).await, Vec::<String>::new());
        assert_eq!(hold(&db, &amira, "y").await.unwrap().id, "w");
    }
}
