//! Badges that expire: they stop to count, and are earned again.

use chrono::TimeDelta;

use crate::{
    domain::achievement::{Achievement, MODULES},
    services::{holding, sample},
    tests::support::site::{PASSWORD, TestSite},
};

const AMIRA: &str = "amira@learner.example";

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_badge_does_not_count_and_is_earned_again() {
    let site = TestSite::set_to(&[("SOFTSKILLS_BADGE_MONTHS", "super=36, social-excellent=36")]).await;
    site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    for module in MODULES {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    let all = || async { holding::all(&site.app, &viewer).await.unwrap() };
    let count = |awards: &[crate::domain::award::Award]| {
        let now = site.app.clock.now();
        awards.iter().filter(|award| award.counts(now)).count()
    };
    assert_eq!(count(&all().await), 6);
    let old = all().await.into_iter().find(|award| award.achievement == Achievement::Super).unwrap().id;

    site.app.clock.advance(TimeDelta::days(3 * 366));
    let browser = site.browser();
    browser.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    assert_eq!(count(&all().await), 4);
    browser.get("/my/badges").await.is(200).says("Expired badges").says("You hold 4 badges");
    browser.get("/my/checklist").await.is(200).says("4 of");
    browser.get(&format!("/my/badges/{old}")).await.is(200).says("This badge has expired");
    let stranger = site.browser();
    stranger.get_as(&format!("/credentials/{old}"), "text/html").await.is(200).says("Expired");

    // The module first; with it, the Super Badge is there again.
    sample::answer_module(&site.app, &viewer, "social", |_| true).await.unwrap();
    assert_eq!(count(&all().await), 6);
    assert_eq!(all().await.len(), 8, "the old ones stay, for whoever was shown them");
    browser.get(&format!("/my/badges/{old}")).await.is(200).says("You earned it again on");
    browser.get("/my/badges").await.is(200).says("and earned again");
    let zip = browser.bytes("/my/badges.zip").await;
    let archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    assert_eq!(archive.len(), 3 + 6 * 7, "a folder for each achievement");
}
