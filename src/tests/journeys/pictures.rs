//! Pictures in lessons over HTTP: with a description, seen by the author and the learners alone.

use super::courses::{course, form, join_link, mentor, publish, send};
use crate::tests::{
    support::{browser::Browser, browser::Page, site::TestSite},
    uploads::files::{png, simple_pdf},
};

/// Sends the form of a lesson with a picture.
async fn add(browser: &Browser, lesson: &str, body: &str, alt: &str, file: &[u8]) -> Page {
    let page = browser.get(lesson).await;
    let mut fields = form(&page, "lesson");
    fields.retain(|(name, _)| !["body", "alt"].contains(&name.as_str()));
    fields.extend([("body".to_owned(), body.to_owned()), ("alt".to_owned(), alt.to_owned())]);
    let mut parts: Vec<(&str, Option<&str>, &[u8])> =
        fields.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())).collect();
    parts.push(("picture", Some("photo.png"), file));
    browser.post_parts(&format!("{lesson}/pictures"), &parts).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_has_words_and_is_for_those_who_take_the_course() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    let page = add(&luka, &lesson, "Typed for long.", " ", &png(40, 30)).await;
    page.is(422).says("id=\"alt-error\"").says("\nTyped for long.</textarea>");
    let page = add(&luka, &lesson, "Typed for long.", "A team", b"no picture").await;
    page.is(422).says("id=\"picture-error\"").says("value=\"A team\"").says("\nTyped for long.</textarea>");
    add(&luka, &lesson, "x", "A team", &simple_pdf("x")).await.is(422).says("This is a document");
    add(&luka, &lesson, "x", "A team", b"").await.is(422).says("Choose a file");
    add(&luka, &lesson, "Typed for long.", "A [team] \"at\" work", &png(40, 30))
        .await
        .leads_to(&format!("{lesson}#preview"));
    let page = luka.get(&lesson).await;
    page.says("Typed for long.")
        .says("![A team &quot;at&quot; work](picture:")
        .says("alt=\"A team &quot;at&quot; work\" width=\"40\" height=\"30\"");
    let picture = page.text.split("<img src=\"/courses/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let picture = format!("/courses/{picture}");
    assert!(luka.bytes(&picture).await.starts_with(b"\x89PNG"));
    assert_eq!(luka.header_as(&picture, "*/*", "content-type").await, (200, "image/png".to_owned()));
    assert_eq!(luka.header_as(&picture, "*/*", "x-content-type-options").await.1, "nosniff");

    publish(&luka, &path).await;
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.get(&picture).await.is(404);
    amira.post(&join, &[]).await.is(303);
    assert!(amira.bytes(&picture).await.starts_with(b"\x89PNG"));
    let read = format!("{}/lessons/{}", path.replace("/workspace", ""), lesson.rsplit('/').next().unwrap());
    amira.get(&read).await.says(&format!("<img src=\"{picture}\""));
    amira.post(&format!("{}/leave", path.replace("/workspace", "")), &[]).await.is(303);
    amira.get(&picture).await.is(404);

    // A copy shows the same, and a picture of another course is not shown.
    let copy = luka.post(&format!("{path}/copy"), &[("title", "Copy"), ("go", "make")]).await.location;
    luka.get(&format!("{copy}/preview")).await.is(200);
    let id = picture.rsplit('/').next().unwrap();
    let of_copy = copy.replace("/workspace", "");
    assert!(luka.bytes(&format!("{of_copy}/pictures/{id}")).await.starts_with(b"\x89PNG"));
    let other = course(&luka, "Other").await;
    let elsewhere = send(&luka, &other, "course", &[("go", "new-lesson")]).await.location;
    send(&luka, &elsewhere, "lesson", &[("body", &format!("![words](picture:{id})")), ("go", "save")]).await.is(303);
    luka.get(&elsewhere).await.hides("<img src=\"/courses").says("words");
    luka.post(&format!("{copy}/delete"), &[]).await.is(303);
    assert!(luka.bytes(&picture).await.starts_with(b"\x89PNG"), "the first course still has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_beside_a_picture_outlives_the_session() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    let page = luka.get(&lesson).await;
    let id = site.account("luka@mentor.example").await.id.0;
    site.app.db.run(crate::store::sql::sql("DELETE FROM session WHERE account_id = $1").text(id)).await.unwrap();
    let mut fields = form(&page, "lesson");
    fields.retain(|(name, _)| name != "body");
    fields.push(("body".into(), "Typed for long.".into()));
    let png = png(40, 30);
    let mut parts: Vec<(&str, Option<&str>, &[u8])> =
        fields.iter().map(|(name, value)| (name.as_str(), None, value.as_bytes())).collect();
    parts.push(("picture", Some("photo.png"), &png));
    let away = luka.post_parts(&format!("{lesson}/pictures"), &parts).await;
    assert!(away.location.starts_with("/sign-in?next="), "{}", away.location);
    let password = crate::tests::support::site::PASSWORD;
    luka.post("/sign-in", &[("email", "luka@mentor.example"), ("password", password)]).await.is(303);
    luka.get(&lesson).await.leads_to(&lesson);
    luka.get(&lesson).await.says("\nTyped for long.</textarea>");
}
