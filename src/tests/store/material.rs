//! Lessons and quizzes of courses, and questions of banks.

use super::{
    super::support::database::{Engine, on_both_engines},
    courses::{id, make, mentor},
    *,
};
use crate::{
    domain::{
        bank_question::{kept, mark, written},
        course_lesson::CourseLesson,
        course_quiz::{CourseQuiz, QuizDraft},
        gift::{self, Item},
        kind::KindName,
        policy::{KeepAccount, TryAuthoring},
    },
    store::{
        bank_question::{self, Sort, Wanted},
        course_lesson, course_quiz,
    },
};

fn item(gift: &str) -> Item {
    kept(gift::parse(gift).unwrap().remove(0))
}

async fn add(db: &Db, owner: &Account, id: &str, gift: &str) {
    let (allowed, id, item) = (own::<TryAuthoring>(owner), id.to_owned(), item(gift));
    let gift = written(&item).unwrap();
    committed!(db, |tx| bank_question::insert(&mut tx, &allowed, &id, (&item, &gift), morning()).await);
}

on_both_engines! {
    async fn lessons_and_quizzes_change_only_from_what_was_seen(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let ((_, mira), (_, other)) = (mentor(&db, "mira").await, mentor(&db, "luka").await);
        make(&db, &mira, "c", "Course").await;
        let lesson = CourseLesson { id: "l".into(), course: id("c"), title: "One".into(), body: String::new(), revision: 1 };
        let draft = QuizDraft { title: "Quiz".into(), questions: vec!["own/q".parse().unwrap()], ..Default::default() };
        let quiz = CourseQuiz { id: "z".into(), course: id("c"), draft, revision: 1 };
        for (author, made) in [(&other, false), (&mira, true)] {
            let (author, lesson, quiz) = (author.clone(), lesson.clone(), quiz.clone());
            committed!(db, |tx| {
                assert_eq!(course_lesson::insert(&mut tx, &author, &lesson, morning()).await?, made);
                assert_eq!(course_quiz::insert(&mut tx, &author, &quiz, morning()).await?, made);
                Ok(())
            });
        }
        for (author, revision, saved) in [(&other, 1, false), (&mira, 1, true), (&mira, 1, false)] {
            let lesson = CourseLesson { body: "Words".into(), revision, ..lesson.clone() };
            let quiz = CourseQuiz { draft: QuizDraft { draw: Some(3), ..quiz.draft.clone() }, revision, ..quiz.clone() };
            let author = author.clone();
            committed!(db, |tx| {
                assert_eq!(course_lesson::save(&mut tx, &author, &lesson, morning()).await?, saved);
                assert_eq!(course_quiz::save(&mut tx, &author, &quiz, morning()).await?, saved);
                Ok(())
            });
        }
        let found = course_lesson::find(&mut db.read(), &id("c"), "l").await.unwrap().unwrap();
        assert_eq!((found.body.as_str(), found.revision), ("Words", 2));
        let found = course_quiz::find(&mut db.read(), &id("c"), "z").await.unwrap().unwrap();
        assert_eq!((found.draft.draw, found.draft.questions.len(), found.revision), (Some(3), 1, 2));
        assert!(course_lesson::find(&mut db.read(), &id("elsewhere"), "l").await.unwrap().is_none());
        assert_eq!(course_lesson::titles(&mut db.read(), &id("c")).await.unwrap(), [("l".to_owned(), "One".to_owned())]);
        assert_eq!(course_quiz::titles(&mut db.read(), &id("c")).await.unwrap(), [("z".to_owned(), "Quiz".to_owned())]);
        assert_eq!(course_lesson::of_course(&mut db.read(), &id("c")).await.unwrap().len(), 1);
        assert_eq!(course_quiz::of_course(&mut db.read(), &id("c")).await.unwrap().len(), 1);
    }

    async fn a_bank_is_its_owners_alone(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka) = (learner(&db, "amira").await, learner(&db, "luka").await);
        add(&db, &amira, "a", "$CATEGORY: Teams\n\nWhat helps a Team?{=asking ~shouting}").await;
        add(&db, &amira, "b", "Water boils at 100 %{T}").await;
        add(&db, &amira, "c", "$CATEGORY: Teams\n\nHow many?{#3}").await;
        let (mine, theirs) = (own::<TryAuthoring>(&amira), own::<TryAuthoring>(&luka));
        assert!(bank_question::find(&mut db.read(), &theirs, "a").await.unwrap().is_none());
        assert!(bank_question::list(&mut db.read(), &theirs, &Wanted::default(), 9, 0).await.unwrap().is_empty());
        let list = async |wanted: Wanted| {
            let found = bank_question::list(&mut db.read(), &mine, &wanted, 9, 0).await.unwrap();
            found.iter().map(|kept| kept.id.as_str()).collect::<String>()
        };
        assert_eq!(list(Wanted { sort: Sort::Words, ..Wanted::default() }).await, "cba");
        assert_eq!(list(Wanted { sort: Sort::Category, ..Wanted::default() }).await, "bca");
        assert_eq!(list(Wanted { search: "TEAM shout".into(), ..Wanted::default() }).await, "a");
        assert_eq!(list(Wanted { search: "100 %".into(), ..Wanted::default() }).await, "b");
        assert_eq!(list(Wanted { kind: Some(KindName::Numerical), ..Wanted::default() }).await, "c");
        let of_category = Wanted { category: Some("Teams".into()), sort: Sort::Words, ..Wanted::default() };
        assert_eq!(list(of_category).await, "ca");
        let categories = bank_question::categories(&mut db.read(), &mine).await.unwrap();
        assert_eq!(categories, [(String::new(), 1), ("Teams".to_owned(), 2)]);
        let these = bank_question::these(&mut db.read(), &mine, &["a".into(), "c".into(), "z".into()]).await.unwrap();
        assert_eq!(these.len(), 2);
        assert!(bank_question::these(&mut db.read(), &theirs, &["a".into()]).await.unwrap().is_empty());

        let changed = item("What helps?{=asking ~shouting ~silence}");
        let gift = written(&changed).unwrap();
        let save = async |allowed: Allowed<TryAuthoring>, seen: i64| {
            let (item, gift) = (changed.clone(), gift.clone());
            committed!(db, |tx| bank_question::save(&mut tx, &allowed, ("a", seen), (&item, &gift), morning()).await)
        };
        assert!(!save(theirs.clone(), 1).await);
        assert!(save(mine.clone(), 1).await);
        assert!(!save(mine.clone(), 1).await, "another page was faster");
        let found = bank_question::find(&mut db.read(), &mine, "a").await.unwrap().unwrap();
        assert_eq!((found.item.clone(), found.revision), (changed.clone(), 2));
        let marks = bank_question::marks(&mut db.read(), &mine).await.unwrap();
        assert_eq!(marks.get(&mark(&changed)).map(String::as_str), Some("a"));

        let remove = mine.clone();
        assert!(committed!(db, |tx| bank_question::remove(&mut tx, &remove, "a", morning()).await));
        assert_eq!(bank_question::count(&mut db.read(), &mine).await.unwrap(), 2);
        assert!(!bank_question::marks(&mut db.read(), &mine).await.unwrap().contains_key(&mark(&changed)));
        assert!(bank_question::find(&mut db.read(), &mine, "a").await.unwrap().unwrap().removed_at.is_some());
        let gone = own::<KeepAccount>(&amira);
        committed!(db, |tx| crate::store::account::delete(&mut tx, &gone).await);
        assert!(bank_question::find(&mut db.read(), &mine, "b").await.unwrap().is_none());
    }
}
