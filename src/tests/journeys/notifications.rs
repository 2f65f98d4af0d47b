//! What people are told, in the product and by mail, as they chose.

use chrono::TimeDelta;

use crate::{
    services::{notifying, sample},
    tests::support::{browser::Browser, site::TestSite},
};

const AMIRA: &str = "amira@learner.example";

/// Somebody who has just earned a badge.
async fn with_badge(site: &TestSite, before: &[(&str, &str)]) -> Browser {
    let amira = site.person("Amira", AMIRA).await;
    if !before.is_empty() {
        amira.post("/my/notifications/settings", before).await.leads_to("/my/notifications/settings");
    }
    let viewer = site.viewer(AMIRA).await;
    sample::answer_module(&site.app, &viewer, "social", |position| position < 16).await.unwrap();
    amira
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_is_told_at_once_and_its_mail_can_be_stopped_without_signing_in() {
    let site = TestSite::new().await;
    let amira = with_badge(&site, &[]).await;
    amira.get("/my").await.says("You have 1 new notification.");
    amira.get("/my/notifications").await.is(200).says("You earned the badge").says("New.");
    amira.get("/my").await.hides("new notification");
    let mail = site.mail_to(AMIRA).await;
    let stop =
        mail.body.lines().find_map(|line| line.strip_prefix("No more mails like this one: ")).unwrap().to_owned();
    let stop = site.path_of(&stop);
    let stranger = site.browser();
    stranger.get(&stop).await.is(200).says("You will get no more mails about this: A badge of mine.");
    stranger.get(&stop.replace("/badge", "/nonsense")).await.is(404);
    stranger.get("/notifications/stop/nobody/badge").await.is(404);
    // Looking stops nothing; the button does, and so does a mail program.
    amira.get("/my/notifications/settings").await.says("id=\"badge-now\" checked");
    stranger.post(&stop, &[("List-Unsubscribe", "One-Click")]).await.is(200).says("These mails are stopped");
    amira.get("/my/notifications/settings").await.says("id=\"badge-never\" checked");
    let mails = site.mails_to(AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    sample::answer_module(&site.app, &viewer, "personal", |position| position < 16).await.unwrap();
    assert_eq!(site.mails_to(AMIRA).await, mails, "no mail any more");
    amira.get("/my").await.says("You have 1 new notification.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daily_mail_says_all_of_a_day_once() {
    let site = TestSite::new().await;
    let amira = with_badge(&site, &[("badge", "daily"), ("nonsense", "daily"), ("message", "nonsense")]).await;
    let viewer = site.viewer(AMIRA).await;
    sample::answer_module(&site.app, &viewer, "personal", |position| position < 16).await.unwrap();
    let mails = site.mails_to(AMIRA).await;
    assert_eq!(notifying::send_digests(&site.app).await.unwrap(), 0, "not before the morning");
    site.app.clock.advance(TimeDelta::hours(24));
    let (one, two) = tokio::join!(notifying::send_digests(&site.app), notifying::send_digests(&site.app));
    assert_eq!(one.unwrap() + two.unwrap(), 1, "written once, though two servers look");
    let mail = site.mail_to(AMIRA).await;
    assert_eq!(site.mails_to(AMIRA).await, mails + 1);
    assert!(mail.subject.contains("2 things happened"), "{}", mail.subject);
    assert_eq!(mail.body.matches("You earned the badge").count(), 2, "{}", mail.body);
    assert!(mail.body.contains("/notifications/stop/"), "{}", mail.body);
    assert_eq!(notifying::send_digests(&site.app).await.unwrap(), 0);
    amira.get("/my/notifications").await.says("You earned the badge");
}
