//! Assignments over HTTP: a mentor asks, a learner hands in, the mentor marks.

use super::courses::{course, form, join_link, mentor, publish, send, send_from};
use crate::{
    services::assignment::reminding,
    tests::{
        support::{
            browser::{Browser, Page},
            site::TestSite,
        },
        uploads::files::{png, simple_pdf},
    },
};

/// Sends the form of a learner's work as a browser does: with parts, and a file if there is one.
async fn work(browser: &Browser, path: &str, changes: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let page = browser.get(path).await;
    page.is(200);
    work_from(browser, &page, path, changes, file).await
}

async fn work_from(browser: &Browser, page: &Page, path: &str, changes: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let mut fields = form(page, "work");
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let mut parts: Vec<(&str, Option<&str>, &[u8])> =
        fields.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())).collect();
    parts.extend(changes.iter().map(|(name, value)| (*name, None, value.as_bytes())));
    parts.extend(file.map(|bytes| ("file", Some("Amira Haddad.pdf"), bytes)));
    browser.post_parts(path, &parts).await
}

/// A course with one assignment; its path in the workspace, and the assignment's.
async fn asked(luka: &Browser, changes: &[(&str, &str)]) -> (String, String) {
    let path = course(luka, "Teams").await;
    let assignment = send(luka, &path, "course", &[("go", "new-assignment")]).await.location;
    assert!(assignment.starts_with(&format!("{path}/assignments/")), "{assignment}");
    luka.get(&format!("{path}/publish")).await.says("does not say what to do");
    let mut all = vec![("title", "A letter"), ("brief", "Write a **letter**."), ("go", "save")];
    all.extend(changes);
    send(luka, &assignment, "assignment", &all).await.leads_to(&assignment);
    publish(luka, &path).await;
    (path, assignment)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assignment_is_made_done_and_marked() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let (path, assignment) = asked(&luka, &[("again", "")]).await;
    // What is wrong comes back as it was typed.
    let wrong = [("due", "soon"), ("points-0-3", "many"), ("criterion-1", "Tone"), ("go", "save")];
    let page = send(&luka, &assignment, "assignment", &wrong).await;
    page.is(422).says("id=\"due-error\"").says("value=\"many\"").says("Criterion 2 needs at least two levels");
    let more = [
        ("criterion-1", "Tone"),
        ("points-1-0", "0"),
        ("words-1-0", "Rude"),
        ("points-1-1", "20"),
        ("words-1-1", "Kind"),
        ("go", "preview"),
    ];
    let preview = send(&luka, &assignment, "assignment", &more).await.is(303).location.clone();
    luka.get(&preview).await.is(200).says("<strong>letter</strong>").says("Kind").says("at most 120 points");
    publish(&luka, &path).await;

    let join = join_link(&luka, &path).await;
    let taken = path.replace("/workspace", "");
    let mine = assignment.replace("/workspace", "");
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.get(&mine).await.is(404);
    for hidden in [assignment.clone(), format!("{assignment}/works"), preview] {
        amira.get(&hidden).await.is(404);
    }
    amira.post(&join, &[]).await.is(303);
    amira.get(&taken).await.says(&format!("href=\"{mine}\"")).says("To the assignment");
    amira.get(&mine).await.says("not handed in yet").says("Tone").says("There is no date");
    work(&amira, &mine, &[("body", ""), ("go", "hand-in")], None).await.is(422).says("id=\"body-error\"");
    work(&amira, &mine, &[("body", "Dear all"), ("go", "keep")], Some(b"no file"))
        .await
        .is(422)
        .says("Dear all</textarea>");
    work(&amira, &mine, &[("body", "Dear all"), ("go", "keep")], Some(&simple_pdf("x")))
        .await
        .leads_to(&format!("{mine}#yours"));
    let page = amira.get(&mine).await;
    page.says("Dear all</textarea>").says("Amira Haddad.pdf");
    luka.get(&format!("{assignment}/works")).await.says("Nothing waits").says("Amira Haddad").says("not handed in");
    // A page that is behind says so, and shows both.
    work(&amira, &mine, &[("body", "Dear Sanne"), ("go", "keep")], None).await.is(303);
    let behind = work_from(&amira, &page, &mine, &[("body", "Dear Eleni"), ("go", "hand-in")], None).await;
    behind.is(409).says("Dear Sanne").says("Dear Eleni</textarea>");
    work(&amira, &mine, &[("go", "hand-in")], Some(&png(20, 20))).await.leads_to(&mine);
    amira.get(&mine).await.says("Handed in on").says("What you handed in");

    luka.get(&path).await.says("1 work");
    let board = luka.get(&format!("{assignment}/works?stage=waiting")).await;
    board.says("Mark the next one").says("To mark: 1");
    let table = board.text.split(&format!("href=\"{assignment}/works/")).nth(1).unwrap().split('"').next().unwrap();
    let table = format!("{assignment}/works/{table}");
    amira.get(&table).await.is(404);
    let page = luka.get(&table).await;
    page.says("Dear Sanne").says("Mark: Amira Haddad");
    let file = page.text.split(&format!("{table}/files/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(luka.header_as(&format!("{table}/files/{file}"), "*/*", "content-type").await.0, 200);
    assert_eq!(amira.header_as(&format!("{table}/files/{file}"), "*/*", "content-type").await.0, 404);
    send(&luka, &table, "marking", &[("level-0", "2"), ("comment", "Nice"), ("go", "next")])
        .await
        .is(422)
        .says("level-1-error");
    let marks = [("level-0", "1"), ("level-1", "0"), ("comment", "Be *kind*."), ("again", "yes"), ("go", "next")];
    send_from(&luka, &page, &table, "marking", &marks).await.leads_to(&format!("{assignment}/works"));
    // Somebody marked meanwhile: the page that was open before is told, and nothing is overwritten.
    let late = send_from(&luka, &page, &table, "marking", &[("level-0", "3"), ("level-1", "1"), ("go", "save")]).await;
    late.is(409).says("Be <em>kind</em>.").says("Marked with 50 %");
    amira.get("/my/notifications").await.says("Your work for A letter was marked");
    let page = amira.get(&mine).await;
    page.says("50 %. 10 % more for").says("Be <em>kind</em>.").says("You may hand in again");
    amira.get(&taken).await.hides("You completed this course");

    work(&amira, &mine, &[("body", "Dear all, please"), ("go", "hand-in")], None).await.leads_to(&mine);
    let page = luka.get(&table).await;
    page.says("Handed in before").says("50 %");
    send_from(&luka, &page, &table, "marking", &[("level-0", "3"), ("level-1", "1"), ("go", "next")]).await.is(303);
    amira.get(&mine).await.says("100 %: Excellent").hides("id=\"work\"");
    amira.get(&taken).await.says("You completed this course");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_stay_hidden_where_the_mentor_wants_it() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let (path, assignment) = asked(&luka, &[("anonymous", "yes")]).await;
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.post(&join, &[]).await.is(303);
    let mine = assignment.replace("/workspace", "");
    work(&amira, &mine, &[("go", "hand-in")], Some(&simple_pdf("x"))).await.leads_to(&mine);
    let board = luka.get(&format!("{assignment}/works?q=amira")).await;
    board.says("Work ").hides("Amira");
    let table = board.text.split(&format!("href=\"{assignment}/works/")).nth(1).unwrap().split('"').next().unwrap();
    let table = format!("{assignment}/works/{table}");
    let page = luka.get(&table).await;
    page.hides("Amira").says(">1.pdf<");
    let file = page.text.split(&format!("{table}/files/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (_, name) = luka.header_as(&format!("{table}/files/{file}"), "*/*", "content-disposition").await;
    assert!(!name.contains("Amira"), "{name}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_outlives_the_session_and_a_day_before_the_end_somebody_is_told() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let tomorrow = (site.app.clock.now() + chrono::TimeDelta::days(1)).date_naive().to_string();
    let (path, assignment) = asked(&luka, &[("due", &tomorrow)]).await;
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.post(&join, &[]).await.is(303);
    let mine = assignment.replace("/workspace", "");
    assert_eq!(reminding::remind(&site.app).await.unwrap(), 1);
    assert_eq!(reminding::remind(&site.app).await.unwrap(), 0, "nobody is told twice");
    amira.get("/my/notifications").await.says("A letter is due tomorrow");

    let page = amira.get(&mine).await;
    let id = site.account("amira@learner.example").await.id.0;
    site.app.db.run(crate::store::sql::sql("DELETE FROM session WHERE account_id = $1").text(id)).await.unwrap();
    let away = work_from(&amira, &page, &mine, &[("body", "Typed for long."), ("go", "hand-in")], None).await;
    assert!(away.location.starts_with("/sign-in?next="), "{}", away.location);
    let password = crate::tests::support::site::PASSWORD;
    amira.post("/sign-in", &[("email", "amira@learner.example"), ("password", password)]).await.is(303);
    amira.get(&mine).await.leads_to(&format!("{mine}#yours"));
    amira.get(&mine).await.says("\nTyped for long.</textarea>").says("not handed in yet");
    work(&amira, &mine, &[("go", "hand-in")], None).await.leads_to(&mine);
    assert_eq!(reminding::remind(&site.app).await.unwrap(), 0, "nobody who handed in is told");
}
