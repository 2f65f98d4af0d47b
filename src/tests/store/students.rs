//! Cohorts, guidance, invitations, messages, and who needs their mentor.

use chrono::TimeDelta;

use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        mentoring::{Need, SILENT_AFTER, Share, Shares, needs},
        policy::{AcceptMentor, FollowStudent, GuideStudents},
    },
    store::{
        cohort,
        following::{self, Counts, Sort, Wanted},
        guidance, guidance_message,
        guidance_message::{Author, Message},
        invitation::{self, Invitation, Outcome},
        join_link, learner_state, mentor_note,
    },
};

/// Somebody with the mentor's role, and a cohort `c-<id>`.
async fn mentor(db: &Db, id: &str) -> Account {
    let account = learner(db, id).await;
    let (found, cohort) = (account.id.clone(), format!("c-{id}"));
    committed!(db, |tx| account::found_role(&mut tx, &found, Role::Mentor, morning()).await);
    let account = account::by_id(&mut db.read(), &account.id).await.unwrap().unwrap();
    let allowed = own::<GuideStudents>(&account);
    committed!(db, |tx| cohort::insert(&mut tx, &allowed, &cohort, "Job club", morning()).await);
    account
}

async fn accept(db: &Db, learner: &Account, mentor: &Account, shares: &[Share]) -> bool {
    let (allowed, mentor_id) = (own::<AcceptMentor>(learner), mentor.id.clone());
    let (bond, cohort) = (format!("b-{}-{}", mentor.id.0, learner.id.0), format!("c-{}", mentor.id.0));
    let shares: Shares = shares.iter().copied().collect();
    committed!(db, |tx| {
        let new =
            guidance::NewBond { id: &bond, mentor: &mentor_id, cohort: &cohort, join_code: None, shares: &shares };
        guidance::insert(&mut tx, &allowed, &new, morning()).await
    })
}

fn wanted(sort: Sort) -> Wanted<'static> {
    Wanted { cohort: None, search: "", need: None, sort, silent_before: morning() - SILENT_AFTER }
}

async fn names(db: &Db, mentor: &Account, wanted: &Wanted<'_>) -> Vec<String> {
    let allowed = own::<GuideStudents>(mentor);
    let page = following::page(&mut db.read(), &allowed, wanted, 50, 0).await.unwrap();
    page.into_iter().map(|student| student.learner.0).collect()
}

on_both_engines! {
    async fn a_mentor_sees_their_own_learners_and_only_what_these_share(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, other) = (mentor(&db, "luka").await, mentor(&db, "other").await);
        let mut people = Vec::new();
        for id in ["amira", "bo", "cem", "dana"] {
            people.push(learner(&db, id).await);
        }
        assert!(accept(&db, &people[0], &luka, &Share::ALL).await);
        assert!(!accept(&db, &people[0], &luka, &Share::ALL).await, "once");
        assert!(accept(&db, &people[1], &luka, &[Share::Activity]).await);
        assert!(accept(&db, &people[2], &luka, &[Share::Results]).await);
        assert!(accept(&db, &people[3], &other, &Share::ALL).await);
        // Amira failed three times; Bo has not been here for long; Cem did well.
        for person in &people[..3] {
            let (id, percents) = (person.id.clone(), if person.id.0 == "cem" { [70, 90, 80] } else { [50, 59, 20] });
            let seen = if person.id.0 == "bo" { morning() - TimeDelta::days(11) } else { morning() };
            committed!(db, |tx| {
                for percent in percents {
                    learner_state::result(&mut tx, &id, "social", percent, morning()).await?;
                }
                learner_state::seen(&mut tx, &id, seen).await
            });
        }
        assert_eq!(names(&db, &luka, &wanted(Sort::Need)).await, ["amira", "bo", "cem"]);
        assert_eq!(names(&db, &luka, &wanted(Sort::Name)).await, ["amira", "bo", "cem"]);
        assert_eq!(names(&db, &luka, &wanted(Sort::Results)).await, ["cem", "amira", "bo"]);
        assert_eq!(names(&db, &luka, &wanted(Sort::Seen)).await[0], "bo");
        assert_eq!(names(&db, &other, &wanted(Sort::Need)).await, ["dana"]);
        let stuck = Wanted { need: Some(Need::Stuck), ..wanted(Sort::Need) };
        assert_eq!(names(&db, &luka, &stuck).await, ["amira"]);
        let silent = Wanted { need: Some(Need::Silent), ..wanted(Sort::Need) };
        assert_eq!(names(&db, &luka, &silent).await, ["bo"]);
        assert_eq!(names(&db, &luka, &Wanted { search: "SON C", ..wanted(Sort::Need) }).await, ["cem"]);
        assert!(names(&db, &luka, &Wanted { cohort: Some("c-other"), ..wanted(Sort::Need) }).await.is_empty());

        let allowed = own::<GuideStudents>(&luka);
        let page = following::page(&mut db.read(), &allowed, &wanted(Sort::Need), 50, 0).await.unwrap();
        let (amira, bo, cem) = (&page[0], &page[1], &page[2]);
        assert_eq!((amira.standings[0].best, amira.standings[0].attempts, amira.standings[0].below), (59, 3, 3));
        assert_eq!(needs(&amira.signs, morning()), [Need::Stuck]);
        assert_eq!((bo.standings.len(), bo.signs.below), (0, None), "results are not shared");
        assert_eq!(needs(&bo.signs, morning()), [Need::Silent]);
        assert_eq!((cem.standings[0].best, cem.standings[0].below, cem.signs.seen_at), (90, 0, None));
        let counts = following::counts(&mut db.read(), &allowed, &wanted(Sort::Need)).await.unwrap();
        assert_eq!(counts, Counts { all: 3, answer: 0, stuck: 1, silent: 1 });
        let second = following::page(&mut db.read(), &allowed, &wanted(Sort::Need), 2, 1).await.unwrap();
        assert_eq!(second.iter().map(|s| s.learner.0.as_str()).collect::<Vec<_>>(), ["bo", "cem"]);
    }

    async fn a_learner_changes_what_is_shared_mutes_and_leaves(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira, bo) = (mentor(&db, "luka").await, learner(&db, "amira").await, learner(&db, "bo").await);
        assert!(accept(&db, &amira, &luka, &[Share::Results]).await);
        let (mine, theirs) = (own::<AcceptMentor>(&amira), own::<AcceptMentor>(&bo));
        let bond = guidance::between(&mut db.read(), &luka.id, &amira.id).await.unwrap().unwrap();
        let id = bond.id.clone();
        let later = morning() + TimeDelta::days(1);
        let shares: Shares = [Share::Activity, Share::Email].into();
        committed!(db, |tx| {
            assert!(!guidance::share(&mut tx, &theirs, &id, &shares, later).await?, "not theirs");
            assert!(guidance::share(&mut tx, &mine, &id, &shares, later).await?);
            assert!(guidance::mute(&mut tx, &mine, &id, Some(later)).await?);
            Ok(())
        });
        let bond = guidance::between(&mut db.read(), &luka.id, &amira.id).await.unwrap().unwrap();
        assert_eq!(bond.shares, [Share::Activity, Share::Email].into());
        let follow = policy::permit_guided::<FollowStudent>(&luka.roles, &bond.guidance).unwrap();
        let (id, mine) = (bond.id.clone(), own::<AcceptMentor>(&amira));
        committed!(db, |tx| {
            assert!(!guidance::nudge(&mut tx, &follow, later, later).await?, "muted");
            assert!(guidance::mute(&mut tx, &mine, &id, None).await?);
            assert!(guidance::nudge(&mut tx, &follow, later, later).await?);
            assert!(!guidance::nudge(&mut tx, &follow, later - TimeDelta::days(3), later).await?, "too soon");
            assert!(guidance::leave(&mut tx, &mine, &id, later).await?);
            assert!(!guidance::leave(&mut tx, &mine, &id, later).await?);
            Ok(())
        });
        assert!(guidance::between(&mut db.read(), &luka.id, &amira.id).await.unwrap().is_none());
        assert!(names(&db, &luka, &wanted(Sort::Need)).await.is_empty());
        assert!(policy::permit_guided::<FollowStudent>(&amira.roles, &bond.guidance).is_none(), "no mentor");
    }

    async fn messages_wait_for_an_answer_until_there_is_one(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira) = (mentor(&db, "luka").await, learner(&db, "amira").await);
        accept(&db, &amira, &luka, &[]).await;
        let bond = guidance::between(&mut db.read(), &luka.id, &amira.id).await.unwrap().unwrap();
        let message = |author, nudge, minutes| Message {
            author, nudge, body: "Hello".into(), sent_at: morning() + TimeDelta::minutes(minutes), read_at: None,
        };
        let (mine, id) = (own::<AcceptMentor>(&amira), bond.id.clone());
        committed!(db, |tx| guidance_message::by_learner(&mut tx, &mine, "m1", &id, &message(Author::Learner, false, 0)).await);
        let answer = Wanted { need: Some(Need::Answer), ..wanted(Sort::Need) };
        assert_eq!(names(&db, &luka, &answer).await, ["amira"]);
        let follow = policy::permit_guided::<FollowStudent>(&luka.roles, &bond.guidance).unwrap();
        let id = bond.id.clone();
        committed!(db, |tx| {
            guidance_message::by_mentor(&mut tx, &follow, "m2", &id, &message(Author::Mentor, true, 1)).await?;
            Ok(())
        });
        assert_eq!(names(&db, &luka, &answer).await, ["amira"], "a nudge is no answer");
        let follow = policy::permit_guided::<FollowStudent>(&luka.roles, &bond.guidance).unwrap();
        let id = bond.id.clone();
        committed!(db, |tx| {
            guidance_message::by_mentor(&mut tx, &follow, "m3", &id, &message(Author::Mentor, false, 2)).await?;
            mentor_note::insert(&mut tx, &follow, &id, &mentor_note::Note { id: "n".into(), body: "Likes baking".into(), written_at: morning() }).await
        });
        assert!(names(&db, &luka, &answer).await.is_empty());
        let id = bond.id.clone();
        committed!(db, |tx| guidance_message::seen(&mut tx, &id, Author::Learner, morning()).await);
        let thread = guidance_message::thread(&mut db.read(), &bond.id, 10, 0).await.unwrap();
        assert_eq!(thread.iter().map(|m| (m.author, m.nudge)).collect::<Vec<_>>(),
            [(Author::Mentor, false), (Author::Mentor, true), (Author::Learner, false)]);
        let follow = policy::permit_guided::<FollowStudent>(&luka.roles, &bond.guidance).unwrap();
        assert_eq!(mentor_note::of(&mut db.read(), &follow, &bond.id).await.unwrap()[0].body, "Likes baking");
        let id = bond.id.clone();
        committed!(db, |tx| {
            assert!(!mentor_note::delete(&mut tx, &follow, "another", "n").await?);
            assert!(mentor_note::delete(&mut tx, &follow, &id, "n").await?);
            Ok(())
        });
    }

    async fn an_invitation_is_answered_once_and_a_new_one_replaces_it(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, amira) = (mentor(&db, "luka").await, learner(&db, "amira").await);
        let invite = |id: &str| Invitation {
            id: id.into(), cohort: "c-luka".into(), cohort_name: "Job club".into(), mentor: luka.id.clone(),
            mentor_name: "Person luka".into(), name: "Amira".into(), email: Email::parse("AMIRA@learner.example").unwrap(),
            language: Language::Nl, invited_at: morning(), expires_at: morning() + TimeDelta::days(30), closed: None,
        };
        for id in ["one", "two"] {
            let (allowed, new) = (own::<GuideStudents>(&luka), invite(id));
            committed!(db, |tx| invitation::insert(&mut tx, &allowed, &new, &format!("hash-{}", new.id)).await);
        }
        let found = invitation::by_token(&mut db.read(), "hash-one").await.unwrap().unwrap();
        assert_eq!(found.closed.map(|(_, outcome)| outcome), Some(Outcome::Withdrawn));
        let mine = own::<AcceptMentor>(&amira);
        let waiting = invitation::waiting_for(&mut db.read(), &mine, &amira.email, morning()).await.unwrap();
        assert_eq!(waiting.iter().map(|i| (i.id.as_str(), i.language)).collect::<Vec<_>>(), [("two", Language::Nl)]);
        committed!(db, |tx| {
            assert!(!invitation::answer(&mut tx, "two", Outcome::Accepted, morning() + TimeDelta::days(30)).await?, "too late");
            assert!(invitation::answer(&mut tx, "two", Outcome::Accepted, morning()).await?);
            assert!(!invitation::answer(&mut tx, "two", Outcome::Declined, morning()).await?, "once");
            Ok(())
        });
        let allowed = own::<GuideStudents>(&luka);
        let listed = invitation::of_cohort(&mut db.read(), &allowed, "c-luka", 10, 0).await.unwrap();
        assert_eq!(listed.len(), 2);
        let (allowed, new) = (own::<GuideStudents>(&luka), invite("three"));
        let late = morning() + TimeDelta::days(31);
        committed!(db, |tx| {
            invitation::insert(&mut tx, &allowed, &new, "hash-three").await?;
            invitation::sweep(&mut tx, late).await
        });
        let found = invitation::by_token(&mut db.read(), "hash-three").await.unwrap().unwrap();
        assert_eq!(found.closed, Some((late, Outcome::Expired)));
    }

    async fn a_link_gives_each_place_once(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (luka, other) = (mentor(&db, "luka").await, mentor(&db, "other").await);
        let allowed = own::<GuideStudents>(&luka);
        let until = morning() + TimeDelta::days(1);
        committed!(db, |tx| join_link::insert(&mut tx, &allowed, "code", "c-luka", 1, morning(), until).await);
        let link = join_link::find(&mut db.read(), "code").await.unwrap().unwrap();
        assert!(link.works(morning()) && !link.works(until));
        let amira = learner(&db, "amira").await;
        let (mine, mentor_id) = (own::<AcceptMentor>(&amira), luka.id.clone());
        committed!(db, |tx| {
            join_link::hold(&mut tx, "code").await?;
            { let new = guidance::NewBond { id: "b", mentor: &mentor_id, cohort: "c-luka", join_code: Some("code"), shares: &Shares::new() }; guidance::insert(&mut tx, &mine, &new, morning()).await }
        });
        let link = join_link::find(&mut db.read(), "code").await.unwrap().unwrap();
        assert_eq!((link.taken, link.works(morning())), (1, false));
        let (mine, theirs) = (own::<GuideStudents>(&luka), own::<GuideStudents>(&other));
        assert_eq!(join_link::of_cohort(&mut db.read(), &mine, "c-luka").await.unwrap().len(), 1);
        assert!(join_link::of_cohort(&mut db.read(), &theirs, "c-luka").await.unwrap().is_empty());
        committed!(db, |tx| {
            assert!(!join_link::close(&mut tx, &theirs, "code", morning()).await?);
            assert!(join_link::close(&mut tx, &mine, "code", morning()).await?);
            Ok(())
        });
    }
}
