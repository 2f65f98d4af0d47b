//! The way to the Mentor Badge over HTTP: three conditions in whatever order, and what comes with the last.

use chrono::TimeDelta;

use super::{
    courses::{course, mentor, send},
    events,
    organisation::administrator,
};
use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        attempt::Rules,
        award::Award,
        course::Space,
        mentor_badge::Step,
    },
    services::{ServiceError, course as courses, event::attendance, holding, mentor_badge, sample},
    tests::support::{
        browser::Browser,
        database::{Engine, on_both_engines},
        site::{PASSWORD, TestSite},
    },
};

const ANA: &str = "ana@counsellor.example";

/// Ninety per cent and more in these modules.
async fn pass(site: &TestSite, modules: &[&'static str]) {
    let viewer = site.viewer(ANA).await;
    for module in modules {
        sample::answer_module(&site.app, &viewer, module, |position| position != 3).await.unwrap();
    }
}

/// A step as the code notes it that does it.
async fn step(site: &TestSite, step: Step) {
    let author = courses::author(&site.viewer(ANA).await, Space::Practice).unwrap();
    let app = site.app.clone();
    site.app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                mentor_badge::practised(&app, &mut tx, &author, step).await.map_err(|error: ServiceError| error)
            })
        })
        .await
        .unwrap();
}

async fn badge(site: &TestSite) -> Option<Award> {
    let mut all = holding::all(&site.app, &site.viewer(ANA).await).await.unwrap();
    all.retain(|award| award.achievement == Achievement::Mentor);
    assert!(all.len() < 2, "once");
    all.pop()
}

/// Puts a lesson into a course and publishes it.
async fn publish(browser: &Browser, path: &str) {
    send(browser, path, "course", &[("lesson", "social/communication"), ("go", "add-lesson")]).await.is(303);
    super::courses::publish(browser, path).await;
}

on_both_engines! {
    async fn the_last_condition_brings_the_badge_whichever_it_is(engine: Engine) {
        for last in 0..3 {
            let site = TestSite::with(engine, Rules::default()).await;
            let eleni = administrator(&site).await;
            let ana = site.person("Ana Silva", ANA).await;
            let event = events::hold(&eleni, "c1", "site", "", &[]).await;
            let code = events::code(&eleni, &event).await;
            ana.get("/my/mentor-badge").await.is(200).says("0 of 3").says("Listening &amp; talking").says("Make my course");
            site.app.clock.advance(TimeDelta::days(1));
            ana.post("/sign-in", &[("email", ANA), ("password", PASSWORD)]).await.is(303);
            for condition in (0..3).filter(|condition| *condition != last).chain([last]) {
                assert!(badge(&site).await.is_none());
                ana.get("/mentor").await.is(404);
                match condition {
                    0 => {
                        ana.post("/events/claim", &[("code", &code)]).await.leads_to(&event);
                    }
                    1 => {
                        pass(&site, &MODULES[..4]).await;
                        assert!(badge(&site).await.is_none());
                        // Not enough, then enough: the best result counts.
                        let viewer = site.viewer(ANA).await;
                        sample::answer_module(&site.app, &viewer, MODULES[4], |position| position < 17).await.unwrap();
                        assert!(badge(&site).await.is_none());
                        ana.get("/my/mentor-badge").await.says("5 % more");
                        pass(&site, &MODULES[4..]).await;
                    }
                    _ => {
                        course(&ana, "My first course").await;
                        step(&site, Step::Assignment).await;
                        assert!(badge(&site).await.is_none());
                        step(&site, Step::Student).await;
                    }
                }
            }
            let award = badge(&site).await.unwrap();
            ana.get("/mentor").await.is(200);
            ana.get("/my/mentor-badge").await.says("You are a mentor").says(&award.id);
            assert!(site.was_mailed(ANA, "You are a mentor now").await);
            ana.get("/my/notifications").await.says("SoftSkills4EU Mentor Badge").says("your workspace is open");
            let page = site.browser().get(&format!("/credentials/{}", award.id)).await;
            page.is(200).says("C1 training").says("Practice on the platform");
        }
    }

    /// Each of three things at once would see only the other two missing, and none would bring the badge.
    async fn three_last_conditions_at_once_bring_one_badge(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        let eleni = administrator(&site).await;
        let ana = site.person("Ana Silva", ANA).await;
        let event = events::hold(&eleni, "c1", "site", "", &[]).await;
        let code = events::code(&eleni, &event).await;
        site.app.clock.advance(TimeDelta::days(1));
        pass(&site, &MODULES[..4]).await;
        course(&ana, "My first course").await;
        step(&site, Step::Assignment).await;
        let viewer = site.viewer(ANA).await;
        sample::answer_without_submitting(&site.app, &viewer, MODULES[4], |_| true).await.unwrap();
        let open = crate::services::assessment::standing(&site.app, &viewer, MODULES[4]).await.unwrap().open.unwrap().id;
        let (a, b, ()) = tokio::join!(
            crate::services::assessment::submit(&site.app, &viewer, &open),
            attendance::claim(&site.app, &viewer, &code, "here"),
            step(&site, Step::Student),
        );
        a.unwrap();
        b.unwrap();
        assert!(badge(&site).await.is_some());
        assert!(site.account(ANA).await.roles.contains(&crate::domain::role::Role::Mentor));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_mentor_badge_asks_for_a_new_proof() {
    let site = TestSite::set_to(&[("SOFTSKILLS_BADGE_MONTHS", "mentor=24")]).await;
    let eleni = administrator(&site).await;
    let ana = site.person("Ana Silva", ANA).await;
    let event = events::hold(&eleni, "c1", "site", "", &[]).await;
    let code = events::code(&eleni, &event).await;
    site.app.clock.advance(TimeDelta::days(1));
    ana.post("/events/claim", &[("code", &code)]).await.leads_to(&event);
    course(&ana, "My first course").await;
    for one in [Step::Assignment, Step::Student] {
        step(&site, one).await;
    }
    pass(&site, &MODULES).await;
    let first = badge(&site).await.unwrap();
    site.app.clock.advance(TimeDelta::days(2 * 366));
    assert!(first.has_expired(site.app.clock.now()));
    ana.post("/sign-in", &[("email", ANA), ("password", PASSWORD)]).await.is(303);
    ana.get("/my/mentor-badge").await.says("has expired").says("3 of 3");
    let viewer = site.viewer(ANA).await;
    sample::answer_module(&site.app, &viewer, "social", |position| position < 17).await.unwrap();
    let live = || async {
        let now = site.app.clock.now();
        let all = holding::all(&site.app, &site.viewer(ANA).await).await.unwrap();
        all.into_iter().filter(|award| award.achievement == Achievement::Mentor && award.counts(now)).count()
    };
    assert_eq!(live().await, 0, "85 % proves nothing");
    pass(&site, &["social"]).await;
    assert_eq!(live().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn students_are_enrolled_on_one_page_in_both_spaces() {
    let site = TestSite::new().await;
    let ana = site.person("Ana Silva", ANA).await;
    let path = course(&ana, "My first course").await;
    ana.get("/workspace/courses").await.says("/my/mentor-badge");
    ana.get(&format!("{path}/students")).await.is(200).says("Publish the course first");
    ana.post(&format!("{path}/students"), &[("student", "first")]).await.is(422).says("takes no students now");
    let assignment = send(&ana, &path, "course", &[("go", "new-assignment")]).await.location;
    let letter = [("title", "A letter"), ("brief", "Write a letter."), ("go", "save")];
    send(&ana, &assignment, "assignment", &letter).await.leads_to(&assignment);
    publish(&ana, &path).await;
    ana.get(&format!("{path}/students")).await.says("Noa Jansen (practice student)");
    ana.post(&format!("{path}/students"), &[("student", "nobody")]).await.is(404);
    let mails = site.mails_to(ANA).await;
    ana.post(&format!("{path}/students"), &[("student", "first")]).await.leads_to(&format!("{path}/students"));
    ana.post(&format!("{path}/students"), &[("student", "first")]).await.is(422).says("takes the course already");
    assert_eq!(site.mails_to(ANA).await, mails);
    let steps = mentor_badge::way(&site.app, &site.viewer(ANA).await).await.unwrap().facts.steps;
    assert_eq!(steps.keys().copied().collect::<Vec<_>>(), Step::ALL);
    ana.get("/my/mentor-badge").await.says("You did this on").hides("Go to my practice courses");

    // A mentor, with a learner who accepted them and one who did not.
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Real course").await;
    publish(&luka, &path).await;
    ana.get(&format!("{path}/students")).await.is(404);
    luka.get(&format!("{path}/students")).await.says("You do not guide anybody yet").hides("practice student");
    luka.post(&format!("{path}/students"), &[("student", "first")]).await.is(404);
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    let id = site.account("amira@learner.example").await.id.0;
    luka.post(&format!("{path}/students"), &[("student", &id)]).await.is(404);
    let cohort = luka.post("/mentor/cohorts", &[("name", "Oss")]).await.location;
    let link = luka.post(&format!("{cohort}/links"), &[("places", "5"), ("days", "5")]).await.location;
    let code = link.rsplit('/').next().unwrap();
    amira.post(&format!("/mentors/{code}"), &[("share", "results")]).await.is(303);
    luka.post(&format!("{path}/students"), &[("student", &id)]).await.leads_to(&format!("{path}/students"));
    luka.get(&format!("{path}/students")).await.says("Amira Haddad").says("All of them take the course");
    assert!(site.was_mailed("amira@learner.example", "Real course").await);
    amira.get("/my").await.says("Real course");
}
