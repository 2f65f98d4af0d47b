//! A mentor invites learners and follows them; a learner decides what is seen, and leaves.

use crate::{
    domain::role::Role,
    services::{Viewer, sample},
    store::account,
    tests::support::{browser::Browser, site::TestSite, site::link_in},
};

const LUKA: &str = "luka@mentor.example";
const AMIRA: &str = "amira@learner.example";

/// Somebody with the mentor's role, signed in.
async fn mentor(site: &TestSite, name: &str, email: &str) -> Browser {
    let browser = site.person(name, email).await;
    let id = site.account(email).await.id;
    let now = site.app.clock.now();
    let db = site.app.db.clone();
    db.write(move |mut tx| Box::pin(async move { account::found_role(&mut tx, &id, Role::Mentor, now).await }))
        .await
        .unwrap();
    browser
}

/// A cohort's path.
async fn cohort(browser: &Browser) -> String {
    let made = browser.post("/mentor/cohorts", &[("name", "Job club Oss")]).await;
    made.is(303);
    made.location
}

async fn id_of(site: &TestSite, email: &str) -> String {
    site.account(email).await.id.0
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_invitation_to_leaving() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka", LUKA).await;
    luka.get("/mentor").await.is(200).says("You do not guide anyone yet");
    luka.post("/mentor/cohorts", &[("name", "  ")]).await.is(422).says("Give the group a name");
    let here = cohort(&luka).await;
    let bad = luka.post(&format!("{here}/invite"), &[("name", "Amira"), ("email", "amira@nowhere")]).await;
    bad.is(422).says("value=\"amira@nowhere\"").says("value=\"Amira\"");
    luka.post(&format!("{here}/invite"), &[("name", "Luka"), ("email", LUKA)]).await.is(422).says("your own address");
    luka.post(&format!("{here}/invite"), &[("name", "Amira"), ("email", AMIRA)]).await.leads_to(&here);
    luka.get(&here).await.says("No answer yet");

    // The link works without an account; answering needs one.
    let invitation = site.path_of(&link_in(&site.mail_to(AMIRA).await.body));
    site.browser().get(&invitation).await.is(200).says("Luka would like to be your mentor").says("First, your account");
    let amira = site.person("Amira", AMIRA).await;
    amira.get("/my").await.says("A mentor has invited you.");
    amira.post(&invitation, &[]).await.is(422).says("Tick at least one thing");
    amira.post(&invitation, &[("share", "results"), ("share", "activity")]).await.leads_to("/my/mentors");
    amira.post(&invitation, &[("share", "results")]).await.is(404).says("does not work any more");
    amira.get("/my/mentors").await.says("Luka").says("Sees: My results and badges, When I am here");

    // The mentor follows.
    let viewer = site.viewer(AMIRA).await;
    sample::answer_module(&site.app, &viewer, "social", |position| position < 16).await.unwrap();
    assert!(site.mail_to(AMIRA).await.subject.contains("earned a badge"));
    let student = format!("/mentor/students/{}", id_of(&site, AMIRA).await);
    luka.get("/mentor").await.says(&student).says("80 %").says("today");
    luka.get(&student).await.is(200).says("Earned the badge").says("Social skills: 80 %").hides(AMIRA);
    let report = luka.get(&format!("{here}/report")).await;
    report.is(200).says("One learner shares results with you").says("1. Social skills").says(">80 %<");
    amira.get(&format!("{here}/report")).await.is(404);
    amira.post("/my/mentors/unknown/share", &[]).await.is(404);
    let bond = bond_of(&amira).await;
    amira.post(&format!("{bond}/share"), &[("share", "email")]).await.leads_to("/my/mentors");
    luka.get(&student).await.says(AMIRA).hides("80 %").hides("Earned the badge");
    luka.get(&format!("{here}/report")).await.says("0 learners share").says("There are no results yet");

    // Messages both ways, a nudge, and no nudges.
    luka.post(&format!("{student}/message"), &[("message", " ")]).await.is(422).says("Write something");
    luka.post(&format!("{student}/message"), &[("message", "How <b>are</b> you?")]).await.leads_to(&student);
    assert!(site.mail_to(AMIRA).await.subject.contains("Luka has written to you"));
    amira.get("/my").await.says("new notification");
    amira.get(&bond).await.says("How &lt;b&gt;are&lt;/b&gt; you?");
    amira.get("/my/notifications").await.says("Luka has written to you.");
    amira.get("/my").await.hides("new notification");
    amira.post(&bond, &[("message", "Fine, but stress is hard.")]).await.leads_to(&bond);
    luka.get("/mentor").await.says("Waiting for an answer (1)");
    luka.post(&format!("{student}/settle"), &[]).await.leads_to(&student);
    luka.get("/mentor").await.says("Waiting for an answer (0)");
    luka.post(&format!("{student}/nudge"), &[]).await.leads_to(&student);
    assert_eq!(site.mail_to(AMIRA).await.subject, "Shall we go on?");
    let mails = site.mails_to(AMIRA).await;
    luka.post(&format!("{student}/nudge"), &[]).await.leads_to(&student);
    luka.get(&student).await.says("in the last three days");
    amira.post(&format!("{bond}/mute"), &[("mute", "yes")]).await.leads_to("/my/mentors");
    site.app.clock.advance(chrono::TimeDelta::days(4));
    luka.post(&format!("{student}/nudge"), &[]).await.leads_to(&student);
    luka.get(&student).await.says("They do not want nudges");
    assert_eq!(site.mails_to(AMIRA).await, mails, "no nudge came");

    // A note is the mentor's alone; after leaving nothing is seen.
    luka.post(&format!("{student}/notes"), &[("note", "Likes baking")]).await.leads_to(&student);
    luka.get(&student).await.says("Likes baking");
    amira.get(&bond).await.hides("Likes baking");
    amira.post(&format!("{bond}/leave"), &[]).await.leads_to("/my/mentors");
    luka.get(&student).await.is(404);
    luka.post(&format!("{student}/message"), &[("message", "Hello?")]).await.is(404);
    luka.get("/mentor").await.hides("Amira");
}

/// The path of the learner's first bond.
async fn bond_of(learner: &Browser) -> String {
    let page = learner.get("/my/mentors").await;
    let rest = page.text.split("/my/mentors/").nth(1).unwrap();
    format!("/my/mentors/{}", rest.split(['"', '/']).next().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_checked_first_and_invites_all_or_nobody() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka", LUKA).await;
    let here = cohort(&luka).await;
    let list = format!("{here}/list");
    let bad = "Amira,amira@learner.example\nBo,bo@nowhere\n";
    let page = luka.post_parts(&list, &[("list", None, bad.as_bytes())]).await;
    page.is(422).says("This e-mail address cannot be right.").says("One line is wrong").says("Bo, bo@nowhere");
    luka.post(&format!("{list}/send"), &[("list", bad)]).await.is(422).says("Nobody was invited");
    assert_eq!(site.mails_to(AMIRA).await, 0);
    luka.post_parts(&list, &[("list", None, b"")]).await.is(422).says("There is nobody in the list");
    luka.post_parts(&list, &[("list", None, b""), ("file", Some("x.xlsx"), &[0xff, 0xfe, 0x00])])
        .await
        .is(422)
        .says("no text");

    let good = "naam;e-mail;taal\nAmira;amira@learner.example;nl\nBo;bo@learner.example;\n";
    let page =
        luka.post_parts(&list, &[("list", None, b"nonsense"), ("file", Some("list.csv"), good.as_bytes())]).await;
    page.is(200).says("2 lines, and all of them are fine").says("Invite 2 people");
    assert_eq!(site.mails_to(AMIRA).await, 0, "not before it is said");
    luka.post(&format!("{list}/send"), &[("list", good)]).await.leads_to(&here);
    assert!(site.mail_to(AMIRA).await.subject.contains("wil graag je mentor zijn"));
    assert_eq!(site.mails_to("bo@learner.example").await, 1);
    // Sent again, the earlier link stops working.
    let first = site.path_of(&link_in(&site.mail_to(AMIRA).await.body));
    luka.post(&format!("{list}/send"), &[("list", good)]).await.leads_to(&here);
    site.browser().get(&first).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_joins_by_a_code_until_its_places_are_taken() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka", LUKA).await;
    let here = cohort(&luka).await;
    luka.post(&format!("{here}/links"), &[("places", "0"), ("days", "x")])
        .await
        .is(422)
        .says("from 1 to 1000")
        .says("from 1 to 180");
    let shown = luka.post(&format!("{here}/links"), &[("places", "1"), ("days", "2")]).await;
    shown.is(303);
    luka.get(&shown.location).await.is(200).says("role=\"img\"").says("0 of 1 places taken");
    let code = format!("/mentors/{}", shown.location.rsplit('/').next().unwrap());
    luka.post(&code, &[("share", "results")]).await.is(422).says("This is your own link");
    let (amira, bo) = (site.person("Amira", AMIRA).await, site.person("Bo", "bo@learner.example").await);
    let (one, two) = tokio::join!(amira.post(&code, &[("share", "results")]), bo.post(&code, &[("share", "results")]));
    let mut outcomes = [one.status, two.status];
    outcomes.sort_unstable();
    assert_eq!(outcomes, [303, 404], "the last place is given once");
    site.browser().get(&code).await.is(404);
    site.browser().get("/mentors/nonsense").await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_mentor_and_a_learner_find_nothing() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka", LUKA).await;
    let other = mentor(&site, "Olga", "olga@mentor.example").await;
    let here = cohort(&luka).await;
    luka.post(&format!("{here}/invite"), &[("name", "Amira"), ("email", AMIRA)]).await.leads_to(&here);
    assert!(site.mail_to(AMIRA).await.subject.contains("your mentor"));
    let amira = site.person("Amira", AMIRA).await;
    let page = amira.get("/my/mentors").await;
    let path = page.text.split("href=\"/my/mentors/invitations/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = format!("/my/mentors/invitations/{path}");
    other.post(&answer, &[("share", "results")]).await.is(404);
    amira.post(&answer, &[("share", "results")]).await.leads_to("/my/mentors");
    let student = format!("/mentor/students/{}", id_of(&site, AMIRA).await);
    luka.get(&student).await.is(200);
    for path in [student.as_str(), &here, &format!("{here}/list")] {
        other.get(path).await.is(404);
        amira.get(path).await.is(404);
    }
    for path in ["message", "nudge", "settle", "notes", "cohort", "end"] {
        let form = [("message", "x"), ("note", "x"), ("cohort", "x")];
        other.post(&format!("{student}/{path}"), &form).await.is(404);
    }
    for path in ["invite", "links", "name", "away"] {
        let form =
            [("name", "x"), ("email", "x@learner.example"), ("places", "1"), ("days", "1"), ("cohort-name", "x")];
        other.post(&format!("{here}/{path}"), &form).await.is(404);
    }
    amira.get("/mentor").await.is(404);
    // A mentor whose role was taken sees nobody any more.
    let viewer: Viewer = site.viewer(LUKA).await;
    let allowed = crate::domain::policy::permit::<crate::domain::policy::ManagePeople>(
        &viewer.account.id,
        &[Role::Administrator].into(),
        &viewer.account.id,
    )
    .unwrap();
    site.app
        .db
        .write(move |mut tx| Box::pin(async move { account::take_role(&mut tx, &allowed, Role::Mentor).await }))
        .await
        .unwrap();
    luka.get(&student).await.is(404);
    luka.get("/mentor").await.is(404);
}
