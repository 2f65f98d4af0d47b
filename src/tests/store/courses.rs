use std::collections::BTreeMap;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        course::{Author, Course, CourseId, Document, Enrolled, Enroller, Outline, Part, PartKind, Space, Status},
        policy::{AuthorCourse, KeepAccount, TakeCourse, TryAuthoring},
    },
    store::{
        account as accounts,
        course::{self, Sort, Wanted},
        course_version, enrolment, part_progress,
    },
};
use chrono::TimeDelta;

pub(super) async fn mentor(db: &Db, id: &str) -> (Account, Author) {
    let account = learner(db, id).await;
    let who = account.id.clone();
    committed!(db, |tx| account::found_role(&mut tx, &who, Role::Mentor, morning()).await);
    let account = account::by_id(&mut db.read(), &account.id).await.unwrap().unwrap();
    let author = Author::Mentor(own::<AuthorCourse>(&account));
    (account, author)
}

fn candidate(account: &Account) -> Author {
    Author::Candidate(own::<TryAuthoring>(account))
}

pub(super) fn id(text: &str) -> CourseId {
    CourseId(text.to_owned())
}

pub(super) async fn make(db: &Db, author: &Author, course: &str, title: &str) {
    let (author, course, draft) = (author.clone(), id(course), Outline::new(title, Language::En));
    committed!(db, |tx| course::insert(&mut tx, &author, &course, &draft, morning()).await);
}

pub(super) async fn publish(db: &Db, author: &Author, course: &str, version: &str) {
    let (author, course, version) = (author.clone(), id(course), version.to_owned());
    committed!(db, |tx| {
        let outline = course::hold(&mut tx, &author, &course).await?.unwrap().draft;
        let (lessons, quizzes, assignments) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let document = Document { outline, lessons, quizzes, assignments };
        course_version::insert(&mut tx, &author, &version, &course, &document, morning()).await?;
        course::set_published(&mut tx, &author, &course, morning()).await?;
        enrolment::bring_along(&mut tx, &author, &course, &version).await
    });
}

pub(super) async fn enrol(db: &Db, enroller: Enroller, enrolment: &str, course: &str) -> Enrolled {
    let (enrolment, course) = (enrolment.to_owned(), id(course));
    committed!(db, |tx| enrolment::insert(&mut tx, &enroller, &enrolment, &course, None, morning()).await)
}

async fn there(db: &Db, course: &str) -> Option<Course> {
    course::find(&mut db.read(), &id(course)).await.unwrap()
}

on_both_engines! {
    async fn a_draft_changes_only_from_the_revision_that_was_seen(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (_, mira) = mentor(&db, "mira").await;
        let (luka, other) = mentor(&db, "luka").await;
        make(&db, &mira, "c", "First").await;
        let save = async |author: &Author, seen: i64, title: &str| {
            let (author, draft) = (author.clone(), Outline::new(title, Language::Nl));
            committed!(db, |tx| course::save_draft(&mut tx, &author, &id("c"), seen, &draft, morning()).await)
        };
        assert!(save(&mira, 1, "Second").await);
        assert!(!save(&mira, 1, "Lost").await, "another page was faster");
        assert!(!save(&other, 2, "Stolen").await, "somebody else's");
        assert!(!save(&candidate(&luka), 2, "Stolen").await);
        let course = there(&db, "c").await.unwrap();
        assert_eq!((course.draft.title.as_str(), course.revision, course.status()), ("Second", 2, Status::Draft));
        assert_eq!((course.space, course.draft.language), (Space::Real, Language::Nl));
    }

    async fn lists_are_searched_filtered_and_put_in_order(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (account, mira) = mentor(&db, "mira").await;
        for (course, title) in [("a", "Zebra at work"), ("b", "apples"), ("c", "Work 100 %"), ("d", "Old work")] {
            make(&db, &mira, course, title).await;
        }
        make(&db, &candidate(&account), "e", "Practising").await;
        publish(&db, &mira, "a", "v").await;
        let away = mira.clone();
        committed!(db, |tx| course::set_archived(&mut tx, &away, &id("d"), Some(morning())).await);
        let list = async |search: &str, status: Option<Status>, sort: Sort, limit: i64, offset: i64| {
            let wanted = Wanted { search: search.into(), status, sort };
            let found = course::of_owner(&mut db.read(), &account.id, &wanted, limit, offset).await.unwrap();
            found.iter().map(|listed| listed.course.id.0.clone()).collect::<String>()
        };
        assert_eq!(list("", None, Sort::Title, 10, 0).await, "beca");
        assert_eq!(list("", None, Sort::Title, 2, 1).await, "ec");
        assert_eq!(list("WORK", None, Sort::Title, 10, 0).await, "ca");
        assert_eq!(list("%", None, Sort::Title, 10, 0).await, "beca", "a sign is no wildcard");
        assert_eq!(list("", Some(Status::Archived), Sort::Changed, 10, 0).await, "d");
        assert_eq!(list("", Some(Status::Published), Sort::Created, 10, 0).await, "a");
        assert_eq!(list("", Some(Status::Draft), Sort::Title, 10, 0).await, "bec");
        assert_eq!(course::count(&mut db.read(), &account.id, Space::Real).await.unwrap(), 4);
        assert_eq!(course::count(&mut db.read(), &account.id, Space::Practice).await.unwrap(), 1);
    }

    async fn learners_are_enrolled_once_in_what_is_open(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (account, mira) = mentor(&db, "mira").await;
        let (_, other) = mentor(&db, "luka").await;
        let amira = learner(&db, "amira").await;
        let myself = || Enroller::Learner(own::<TakeCourse>(&amira));
        make(&db, &mira, "c", "Course").await;
        assert_eq!(enrol(&db, myself(), "e", "c").await, Enrolled::Closed, "not published");
        publish(&db, &mira, "c", "v1").await;
        let by = |author: &Author| Enroller::Author(author.clone(), amira.id.clone());
        assert_eq!(enrol(&db, by(&other), "e", "c").await, Enrolled::Closed, "not that author's");
        assert_eq!(enrol(&db, by(&mira), "e", "c").await, Enrolled::New);
        assert_eq!(enrol(&db, myself(), "f", "c").await, Enrolled::Already);
        let found = enrolment::find(&mut db.read(), &id("c"), &amira.id).await.unwrap().unwrap();
        assert_eq!((found.id.as_str(), found.version.as_str(), found.enrolled_by), ("e", "v1", Some(account.id.clone())));
        assert_eq!(enrolment::of_course(&mut db.read(), &mira, &id("c"), 10, 0).await.unwrap().len(), 1);
        assert!(enrolment::of_course(&mut db.read(), &other, &id("c"), 10, 0).await.unwrap().is_empty());

        let leaving = own::<TakeCourse>(&amira);
        assert!(committed!(db, |tx| enrolment::leave(&mut tx, &leaving, &id("c"), morning()).await));
        assert!(enrolment::of_learner(&mut db.read(), &amira.id, 10).await.unwrap().is_empty());
        let away = mira.clone();
        committed!(db, |tx| course::set_archived(&mut tx, &away, &id("c"), Some(morning())).await);
        assert_eq!(enrol(&db, myself(), "g", "c").await, Enrolled::Closed, "put away");
        publish(&db, &mira, "c", "v2").await;
        assert_eq!(enrol(&db, myself(), "g", "c").await, Enrolled::New, "back, as the same enrolment");
        let found = enrolment::by_id(&mut db.read(), "e").await.unwrap().unwrap();
        assert_eq!((found.version.as_str(), found.left_at), ("v2", None));

        make(&db, &candidate(&account), "p", "Practice").await;
        publish(&db, &candidate(&account), "p", "pv").await;
        assert_eq!(enrol(&db, myself(), "h", "p").await, Enrolled::Closed, "nobody sees a practice space");
        let trying = Enroller::Learner(own::<TakeCourse>(&account));
        assert_eq!(enrol(&db, trying, "h", "p").await, Enrolled::New, "but its owner");
    }

    async fn a_new_version_takes_along_who_has_not_begun(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (_, mira) = mentor(&db, "mira").await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        make(&db, &mira, "c", "Course").await;
        publish(&db, &mira, "c", "v1").await;
        for (account, enrolment) in [(&amira, "e"), (&luka, "f")] {
            let enroller = Enroller::Learner(own::<TakeCourse>(account));
            assert_eq!(enrol(&db, enroller, enrolment, "c").await, Enrolled::New);
        }
        let quiz = PartKind::Quiz("q".into());
        for (percent, minutes) in [(Some(50), 0), (Some(80), 1), (None, 2), (Some(60), 3)] {
            let (quiz, at) = (quiz.clone(), morning() + TimeDelta::minutes(minutes));
            committed!(db, |tx| part_progress::note(&mut tx, "e", &quiz, percent, at).await);
        }
        let noted = part_progress::of(&mut db.read(), "e").await.unwrap();
        assert_eq!(noted.len(), 1);
        assert_eq!((noted[0].1.percent, noted[0].1.done_at), (Some(80), Some(morning())), "the best, and the first time");
        assert_eq!(part_progress::of_learner(&mut db.read(), &amira.id).await.unwrap().len(), 1);

        publish(&db, &mira, "c", "v2").await;
        let version = async |enrolment: &str| enrolment::by_id(&mut db.read(), enrolment).await.unwrap().unwrap().version;
        assert_eq!((version("e").await, version("f").await), ("v1".to_owned(), "v2".to_owned()));
        let newest = course_version::newest(&mut db.read(), &id("c")).await.unwrap().unwrap();
        assert_eq!((newest.0.as_str(), newest.1), ("v2", 2));
        let taking = own::<TakeCourse>(&amira);
        assert!(committed!(db, |tx| enrolment::take_version(&mut tx, &taking, &id("c"), "v2").await));
        assert_eq!(version("e").await, "v2");
        let taking = own::<TakeCourse>(&amira);
        assert!(!committed!(db, |tx| enrolment::take_version(&mut tx, &taking, &id("c"), "elsewhere").await));
        assert!(committed!(db, |tx| enrolment::complete(&mut tx, "e", morning()).await));
        assert!(!committed!(db, |tx| enrolment::complete(&mut tx, "e", morning()).await), "once");
    }

    async fn an_account_leaves_behind_what_others_take(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (account, mira) = mentor(&db, "mira").await;
        let amira = learner(&db, "amira").await;
        for course in ["taken", "lonely"] {
            make(&db, &mira, course, "Course").await;
            publish(&db, &mira, course, &format!("v-{course}")).await;
        }
        enrol(&db, Enroller::Learner(own::<TakeCourse>(&amira)), "e", "taken").await;
        enrol(&db, Enroller::Learner(own::<TakeCourse>(&account)), "f", "lonely").await;
        let gone = own::<KeepAccount>(&account);
        committed!(db, |tx| {
            course::let_go(&mut tx, &gone, morning()).await?;
            accounts::delete(&mut tx, &gone).await
        });
        assert!(there(&db, "lonely").await.is_none());
        let left = there(&db, "taken").await.unwrap();
        assert_eq!((left.owner, left.archived_at), (None, Some(morning())));
        assert_eq!(enrolment::of_learner(&mut db.read(), &amira.id, 10).await.unwrap().len(), 1);
        let gone = own::<KeepAccount>(&amira);
        committed!(db, |tx| accounts::delete(&mut tx, &gone).await);
        assert!(enrolment::by_id(&mut db.read(), "e").await.unwrap().is_none());
    }

    async fn outlines_keep_their_parts(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (_, mira) = mentor(&db, "mira").await;
        make(&db, &mira, "c", "Course").await;
        let mut draft = Outline::new("Course", Language::En);
        draft.parts = ["module/social", "lesson/social/communication", "quiz/q"]
            .into_iter()
            .map(|kind| Part::new(kind.parse().unwrap()))
            .collect();
        let (author, stored) = (mira.clone(), draft.clone());
        assert!(committed!(db, |tx| course::save_draft(&mut tx, &author, &id("c"), 1, &stored, morning()).await));
        assert_eq!(there(&db, "c").await.unwrap().draft, draft);
        let author = mira.clone();
        assert!(committed!(db, |tx| course::set_join_code(&mut tx, &author, &id("c"), Some("code")).await));
        assert_eq!(course::by_join_code(&mut db.read(), "code").await.unwrap().unwrap().id, id("c"));
        let author = mira.clone();
        assert!(committed!(db, |tx| course::delete(&mut tx, &author, &id("c")).await));
        assert!(there(&db, "c").await.is_none());
    }
}
