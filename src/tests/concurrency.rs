//! Two things at once: one result, one award, both answers.

use super::support::{
    database::{Engine, on_both_engines},
    site::{TestSite, link_in},
};
use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        attempt::Rules,
        checklist::{Rating, statements},
        response::Response,
        tier::Tier,
    },
    services::{
        assessment, checklist,
        confirmation::{self, Answered, Way},
        sample,
    },
    store::{attempt, award},
};

on_both_engines! {
    async fn two_submissions_at_once_award_once(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        site.person("Amira", "amira@learner.example").await;
        let viewer = site.viewer("amira@learner.example").await;
        sample::answer_without_submitting(&site.app, &viewer, "social", |_| true).await.unwrap();
        let open = assessment::standing(&site.app, &viewer, "social").await.unwrap().open.unwrap();
        let submissions: Vec<_> = (0..8)
            .map(|_| {
                let (app, viewer, id) = (site.app.clone(), viewer.clone(), open.id.clone());
                tokio::spawn(async move { assessment::submit(&app, &viewer, &id).await.unwrap().result })
            })
            .collect();
        let mut results = Vec::new();
        for submission in submissions {
            results.push(submission.await.unwrap());
        }
        results.dedup();
        assert_eq!(results.len(), 1, "one result for all");
        assert_eq!(results[0].percent, 100);
        assert_eq!(award::of(&mut site.app.db.read(), &viewer.account.id).await.unwrap().len(), 1);
        assert_eq!(site.mails_to("amira@learner.example").await, 2, "the verification and one badge");
    }

    /// Each of two modules at once would see only four at Excellent, and neither would bring the Super Badge.
    async fn the_last_two_modules_at_once_bring_one_super_badge(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        site.person("Amira", "amira@learner.example").await;
        let viewer = site.viewer("amira@learner.example").await;
        for module in MODULES.into_iter().take(3) {
            sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
        }
        let mut ids = Vec::new();
        for module in MODULES.into_iter().skip(3) {
            sample::answer_without_submitting(&site.app, &viewer, module, |_| true).await.unwrap();
            ids.push(assessment::standing(&site.app, &viewer, module).await.unwrap().open.unwrap().id);
        }
        let both: Vec<_> = ids
            .into_iter()
            .map(|id| {
                let (app, viewer) = (site.app.clone(), viewer.clone());
                tokio::spawn(async move { assessment::submit(&app, &viewer, &id).await.unwrap() })
            })
            .collect();
        for submission in both {
            submission.await.unwrap();
        }
        let held = award::holdings(&mut site.app.db.read(), &viewer.account.id, site.app.clock.now()).await.unwrap();
        assert!(held.contains(&Achievement::Super), "{held:?}");
        assert_eq!(held.len(), 6);
        assert!(MODULES.into_iter().all(|m| held.contains(&Achievement::Module(m, Tier::Excellent))));
        let awards = award::of(&mut site.app.db.read(), &viewer.account.id).await.unwrap();
        let super_badge = awards.iter().find(|a| a.achievement == Achievement::Super).unwrap();
        let documents = award::documents(&mut site.app.db.read(), &super_badge.id).await.unwrap().unwrap();
        for award in awards.iter().filter(|a| a.achievement != Achievement::Super) {
            assert!(documents.ob3.contains(&award.id), "the five are its evidence");
        }
    }

    /// The link and the account's list at once, eight times over: one badge, one receipt.
    async fn confirmations_at_once_award_once(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        site.person("Amira", "amira@learner.example").await;
        site.person("Sanne", "sanne@bakery.example").await;
        let viewer = site.viewer("amira@learner.example").await;
        let boss = site.viewer("sanne@bakery.example").await;
        for module in MODULES {
            sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
        }
        checklist::begin(&site.app, &viewer).await.unwrap();
        let framework = site.app.course.catalogue().framework();
        let ratings: Vec<_> =
            statements(framework).iter().map(|s| (s.id(), Rating::new(4).unwrap())).collect();
        checklist::rate(&site.app, &viewer, ratings.clone()).await.unwrap();
        checklist::finish(&site.app, &viewer).await.unwrap().unwrap();
        let form = checklist::Employer { email: boss.account.email.as_typed().into(), organisation: "Bakery".into() };
        checklist::ask(&site.app, &viewer, &form, "127.0.0.1").await.unwrap().unwrap();
        let link = link_in(&site.mail_to("sanne@bakery.example").await.body);
        let token = link.rsplit('/').next().unwrap().to_owned();
        let id = confirmation::list(&site.app, &boss).await.unwrap()[0].request.id.clone();
        let typed = confirmation::Typed {
            ratings,
            name: "Sanne".into(),
            organisation: "Bakery".into(),
            function: "owner".into(),
            declared: true,
            ..confirmation::Typed::default()
        };
        let answers: Vec<_> = (0..8)
            .map(|n| {
                let (app, boss, token, id, typed) =
                    (site.app.clone(), boss.clone(), token.clone(), id.clone(), typed.clone());
                tokio::spawn(async move {
                    let way = if n % 2 == 0 { Way::Link(&token, None) } else { Way::Account(&id, &boss) };
                    confirmation::confirm(&app, way, &typed).await.unwrap()
                })
            })
            .collect();
        let mut done = 0;
        for answer in answers {
            match answer.await.unwrap() {
                Answered::Done => done += 1,
                other => assert_eq!(other, Answered::Closed),
            }
        }
        assert_eq!(done, 1);
        let awards = award::of(&mut site.app.db.read(), &viewer.account.id).await.unwrap();
        assert_eq!(awards.iter().filter(|a| a.achievement == Achievement::GoodEmployee).count(), 1);
        assert_eq!(site.mails_to("sanne@bakery.example").await, 3, "the verification, the question, one receipt");
    }

    async fn two_starts_at_once_open_one_attempt(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        site.person("Amira", "amira@learner.example").await;
        let viewer = site.viewer("amira@learner.example").await;
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let (app, viewer) = (site.app.clone(), viewer.clone());
                tokio::spawn(async move { assessment::start(&app, &viewer, "social").await.unwrap() })
            })
            .collect();
        let mut ids = Vec::new();
        for start in starts {
            let assessment::Start::Open(id) = start.await.unwrap() else { panic!("not started") };
            ids.push(id);
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
        assert_eq!(attempt::all_of(&mut site.app.db.read(), &viewer.account.id).await.unwrap().len(), 1);
    }

    async fn ten_answers_in_each_of_two_tabs_are_twenty(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        site.person("Amira", "amira@learner.example").await;
        let viewer = site.viewer("amira@learner.example").await;
        let assessment::Start::Open(id) = assessment::start(&site.app, &viewer, "social").await.unwrap() else { panic!() };
        let right = sample::right_answers(&site.app, &viewer, &id).await.unwrap();
        let tab = |answers: Vec<(u8, Option<Response>, i64)>| {
            let (app, viewer, id) = (site.app.clone(), viewer.clone(), id.clone());
            tokio::spawn(async move {
                for answer in answers {
                    assessment::save(&app, &viewer, &id, vec![answer]).await.unwrap().unwrap();
                }
            })
        };
        let (first, second): (Vec<_>, Vec<_>) = right.into_iter().partition(|(position, _, _)| *position < 10);
        let (one, two) = (tab(first), tab(second));
        one.await.unwrap();
        two.await.unwrap();
        assert_eq!(assessment::submit(&site.app, &viewer, &id).await.unwrap().result.percent, 100);
    }
}
