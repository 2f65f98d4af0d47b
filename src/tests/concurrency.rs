//! Two things at once: one result, one award, both answers.

use super::support::{
    database::{Engine, on_both_engines},
    site::TestSite,
};
use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        attempt::Rules,
        response::Response,
        tier::Tier,
    },
    services::{assessment, sample},
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
        let held = award::holdings(&mut site.app.db.read(), &viewer.account.id).await.unwrap();
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
