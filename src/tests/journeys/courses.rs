//! Courses over HTTP: a mentor builds and publishes one, a learner takes it.

use crate::{
    domain::role::Role,
    services::made,
    store::{StoreError, account, award},
    tests::support::{
        browser::{Browser, Page},
        morning,
        site::TestSite,
    },
};

/// Somebody with the role of a mentor, signed in.
pub(super) async fn mentor(site: &TestSite, name: &str, email: &str) -> Browser {
    let browser = site.person(name, email).await;
    let id = site.account(email).await.id;
    site.app
        .db
        .write(move |mut tx| Box::pin(async move { account::found_role(&mut tx, &id, Role::Mentor, morning()).await }))
        .await
        .map_err(|error: StoreError| error)
        .unwrap();
    browser
}

/// A new course; its path in the workspace.
pub(super) async fn course(browser: &Browser, title: &str) -> String {
    let page = browser.post("/workspace/courses/new", &[("title", title), ("language", "en"), ("go", "make")]).await;
    page.is(303);
    assert!(page.location.starts_with("/workspace/courses/"), "{}", page.location);
    page.location
}

/// The fields of the form of a page, by its id, as a browser would send them without pressing a button.
pub(super) fn form(page: &Page, id: &str) -> Vec<(String, String)> {
    let start = page.text.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no form {id} in {}", page.text));
    let form = page.text[start..].split("</form>").next().unwrap();
    let value = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(unescaped(rest.split('"').next().unwrap()))
    };
    let mut fields = Vec::new();
    for rest in form.split('<').skip(1) {
        let (tag, text) = rest.split_once('>').unwrap_or((rest, ""));
        let kind = value(tag, "type").unwrap_or_default();
        let checked = !["checkbox", "radio"].contains(&kind.as_str()) || tag.contains(" checked");
        if tag.starts_with("input") && checked && kind != "file" {
            fields.extend(value(tag, "name").map(|name| (name, value(tag, "value").unwrap_or_default())));
        } else if tag.starts_with("textarea") {
            let text = unescaped(text.strip_prefix('\n').unwrap_or(text));
            fields.extend(value(tag, "name").map(|name| (name, text)));
        } else if tag.starts_with("select") {
            fields.extend(value(tag, "name").map(|name| (name, "\u{0}".to_owned())));
        } else if tag.starts_with("option") {
            let last = fields.last_mut().unwrap();
            if last.1 == "\u{0}" || tag.contains(" selected") {
                last.1 = value(tag, "value").unwrap_or_default();
            }
        }
    }
    fields
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

/// Sends the form of a page with these fields changed or added.
pub(super) async fn send(browser: &Browser, path: &str, id: &str, changes: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    page.is(200);
    send_from(browser, &page, path, id, changes).await
}

/// The same from a page that was opened before.
pub(super) async fn send_from(browser: &Browser, page: &Page, path: &str, id: &str, changes: &[(&str, &str)]) -> Page {
    let mut fields = form(page, id);
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).chain(changes.iter().copied()).collect();
    browser.post(path, &fields).await
}

/// Publishes a course as it is.
pub(super) async fn publish(browser: &Browser, path: &str) {
    let page = browser.get(&format!("{path}/publish")).await;
    let revision = page.text.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    browser.post(&format!("{path}/publish"), &[("revision", revision)]).await.leads_to(path);
}

/// Opens the link to join; its path.
pub(super) async fn join_link(browser: &Browser, path: &str) -> String {
    browser.post(&format!("{path}/join-link"), &[("open", "yes")]).await.is(303);
    let page = browser.get(path).await;
    let link = page.text.split("/join/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    format!("/join/{link}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_is_built_published_and_taken() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    luka.get("/my").await.says("href=\"/workspace/courses\"");
    luka.get("/workspace/courses").await.is(200).says("No courses yet");
    luka.post("/workspace/courses/new", &[("title", " "), ("language", "en")]).await.is(422).says("id=\"title-error\"");
    let path = course(&luka, "Working <together>").await;
    luka.get(&path).await.is(200).says("Working &lt;together&gt;").says("This course has no parts yet");
    luka.get(&format!("{path}/publish")).await.is(200).says("No part is required");

    // Every button saves what was typed.
    let page = send(&luka, &path, "course", &[("summary", "All about **teams**."), ("go", "new-lesson")]).await;
    let lesson = page.is(303).location.clone();
    assert!(lesson.starts_with(&format!("{path}/lessons/")), "{lesson}");
    luka.get(&format!("{path}/publish")).await.says("has no text");
    let text = "# Hello\n\n<script>alert(1)</script>\n\n[no](javascript:x) and [yes](https://a.example)";
    let page = send(&luka, &lesson, "lesson", &[("title", "First steps"), ("body", text), ("go", "course")]).await;
    page.leads_to(&format!("{path}#parts"));
    let page = luka.get(&lesson).await;
    page.says("<h2>Hello</h2>").hides("<script>alert").says("href=\"#\">no</a>");
    send(&luka, &path, "course", &[("lesson", "social/communication"), ("go", "add-lesson")]).await.is(303);
    send(&luka, &path, "course", &[("module", "personal"), ("go", "add-module")]).await.is(303);
    send(&luka, &path, "course", &[("level-2", "good"), ("go", "up-2")]).await.leads_to(&format!("{path}#parts"));
    let page = luka.get(&path).await;
    page.says("All about **teams**.").says("value=\"module/personal\"");
    let fields = form(&page, "course");
    let value = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    assert_eq!((value("part-1"), value("level-1")), (Some("module/personal"), Some("good")));
    assert_eq!(value("part-2"), Some("lesson/social/communication"));
    send(&luka, &path, "course", &[("go", "remove-1")]).await.is(303);
    luka.get(&format!("{path}/preview"))
        .await
        .is(200)
        .says("This is how learners see your course")
        .says("<strong>teams</strong>");

    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    for hidden in [path.clone(), lesson.clone(), format!("{path}/publish"), format!("{path}/preview")] {
        amira.get(&hidden).await.is(404);
    }
    let id = path.rsplit('/').next().unwrap().to_owned();
    let taken = format!("/courses/{id}");
    amira.get(&taken).await.is(404);
    luka.post(&format!("{path}/join-link"), &[("open", "yes")]).await.is(404);
    publish(&luka, &path).await;
    let join = join_link(&luka, &path).await;
    amira.get(&join).await.is(200).says("Working &lt;together&gt;").says("by Luka Kovač");
    amira.post(&join, &[]).await.leads_to(&taken);
    amira.get(&join).await.leads_to(&taken);
    amira.get("/my").await.says("Your courses").says("Next: First steps");
    let page = amira.get(&taken).await;
    page.is(200).says("0 of 2").says("First steps").says("aria-current=\"step\"");
    let read = format!("{taken}/lessons/{}", lesson.rsplit('/').next().unwrap());
    amira.get(&read).await.is(200).says("<h2>Hello</h2>").says("Finished reading?");
    amira.post(&format!("{read}/read"), &[("read", "yes")]).await.leads_to("/modules/social/communication");
    amira.get(&taken).await.says("1 of 2").hides("You completed this course");
    amira.post("/modules/social/communication/read", &[("read", "yes")]).await.is(303);
    amira.get(&taken).await.says("2 of 2").says("You completed this course on 1 June 2026");
    amira.get("/my").await.says("Completed on 1 June 2026");
    luka.get("/workspace/courses").await.says("data-label=\"Learners\" class=\"numeric\">1</td>");
    amira.post(&format!("{taken}/leave"), &[]).await.leads_to("/my");
    amira.get(&taken).await.is(404);
    amira.get("/my").await.hides("Your courses");
    amira.post(&join, &[]).await.leads_to(&taken);
    amira.get(&taken).await.says("2 of 2");
    luka.post(&format!("{path}/join-link"), &[("open", "no")]).await.is(303);
    amira.get(&join).await.is(404);
    luka.post(&format!("{path}/delete"), &[]).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_course_brings_its_badge() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let mira = mentor(&site, "Mira", "mira@mentor.example").await;
    let path = course(&luka, "Listening").await;
    luka.get(&path).await.hides("name=\"badge\"");
    let badge = |name: &'static str| {
        [
            ("name", name),
            ("description", "Listens."),
            ("criteria", "The course."),
            ("language", "en"),
            ("design", "lamp"),
        ]
    };
    for (browser, name) in [(&luka, "Good listener"), (&mira, "Of Mira")] {
        browser.post("/workspace/badges/new", &badge(name)).await.is(303);
    }
    let theirs = made_id(&site, "mira@mentor.example").await;
    let own = made_id(&site, "luka@mentor.example").await;
    send(&luka, &path, "course", &[("lesson", "social/communication"), ("go", "add-lesson")]).await.is(303);
    // A badge of somebody else's cannot be given away.
    send(&luka, &path, "course", &[("badge", &theirs), ("go", "save")]).await.is(303);
    luka.get(&path).await.says("Good listener").hides("Of Mira").hides(&format!("value=\"{own}\" selected"));
    send(&luka, &path, "course", &[("badge", &own), ("go", "save")]).await.is(303);
    luka.get(&path).await.says(&format!("value=\"{own}\" selected"));
    send(&luka, &path, "course", &[("required-0", "yes"), ("go", "save")]).await.is(303);
    publish(&luka, &path).await;
    let join = join_link(&luka, &path).await;

    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    let taken = amira.post(&join, &[]).await.location;
    amira.get(&taken).await.says("Good listener").says(&format!("/achievements/made-{own}"));
    amira.get("/my/badges").await.hides("Good listener");
    amira.post("/modules/social/communication/read", &[("read", "yes")]).await.is(303);
    amira.get(&taken).await.says("You completed this course");
    amira.get("/my/badges").await.says("Good listener");
    let mail = site.mail_to("amira@learner.example").await;
    assert!(mail.body.contains("Good listener"), "{}", mail.body);
    // Once is enough.
    amira.post(&format!("{taken}/leave"), &[]).await.is(303);
    amira.post(&join, &[]).await.is(303);
    let viewer = site.viewer("amira@learner.example").await;
    let awards = award::of(&mut site.app.db.read(), &viewer.account.id).await.unwrap();
    assert_eq!(awards.len(), 1);
    let public = site.browser().get_as(&format!("/credentials/{}", awards[0].id), "application/json").await.text;
    assert!(public.contains("Completed all required parts of the course"), "{public}");
}

/// The one badge that a mentor made.
async fn made_id(site: &TestSite, email: &str) -> String {
    let listed = made::list(&site.app, &site.viewer(email).await, &made::For::Myself).await.unwrap();
    listed[0].made.id.made.0.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_pages_the_second_is_told_and_nothing_is_lost() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    let (old, old_lesson) = (luka.get(&path).await, luka.get(&lesson).await);
    send(&luka, &path, "course", &[("title", "Teams at work"), ("go", "save")]).await.is(303);
    let page = send_from(&luka, &old, &path, "course", &[("title", "My teams"), ("go", "down-0")]).await;
    page.is(409).says("This was changed somewhere else").says("Teams at work").says("value=\"My teams\"");
    luka.get(&path).await.says("value=\"Teams at work\"");
    // Sent once more it replaces the other, which its author has seen now.
    send_from(&luka, &page, &path, "course", &[("go", "save")]).await.is(303);
    luka.get(&path).await.says("value=\"My teams\"");

    send(&luka, &lesson, "lesson", &[("body", "Theirs"), ("go", "save")]).await.is(303);
    let page = send_from(&luka, &old_lesson, &lesson, "lesson", &[("body", "Mine"), ("go", "save")]).await;
    page.is(409).says("Theirs").says("\nMine</textarea>");
    luka.get(&lesson).await.says("\nTheirs</textarea>");
    let page = send(&luka, &lesson, "lesson", &[("body", "![](picture:x)"), ("title", ""), ("go", "save")]).await;
    page.is(422).says("id=\"title-error\"").says("id=\"body-error\"").says("![](picture:x)</textarea>");
    // The same form twice is no conflict.
    let page = luka.get(&lesson).await;
    for _ in 0..2 {
        send_from(&luka, &page, &lesson, "lesson", &[("body", "Both"), ("go", "save")]).await.is(303);
    }
    // A draft that changed while its author looked at it is not published.
    let page = luka.get(&format!("{path}/publish")).await;
    let revision = page.text.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    send(&luka, &path, "course", &[("title", "Later"), ("go", "save")]).await.is(303);
    luka.post(&format!("{path}/publish"), &[("revision", &revision)])
        .await
        .is(409)
        .says("was changed after you opened");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_outlives_the_session() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    let (page, typed) = (luka.get(&path).await, luka.get(&lesson).await);
    luka.post("/sign-out", &[]).await.is(303);
    let parked = send_from(&luka, &page, &path, "course", &[("title", "Typed for long"), ("go", "save")]).await;
    assert!(parked.location.starts_with("/sign-in?next="), "{}", parked.location);
    send_from(&luka, &typed, &lesson, "lesson", &[("body", "A long text"), ("go", "save")]).await.is(303);
    // Somebody else at the same browser does not get it.
    let password = crate::tests::support::site::PASSWORD;
    site.person("Amira", "amira@learner.example").await;
    let sign_in = |email: &'static str| [("email", email), ("password", password)];
    luka.post("/sign-in", &sign_in("amira@learner.example")).await.is(303);
    luka.get(&path).await.is(404);
    luka.post("/sign-out", &[]).await.is(303);
    luka.post("/sign-in", &sign_in("luka@mentor.example")).await.is(303);
    luka.get(&path).await.leads_to(&path);
    luka.get(&path).await.is(200).says("value=\"Typed for long\"");
    luka.get(&lesson).await.is(303);
    luka.get(&lesson).await.says("\nA long text</textarea>");
    // In another language, too.
    let page = send(&luka, &lesson, "lesson", &[("body", "Half a"), ("go", "language-nl")]).await;
    page.is(303);
    luka.get(&lesson).await.says("\nHalf a</textarea>").says("Bewaar");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_no_mentor_tries_where_nobody_sees_it() {
    let site = TestSite::new().await;
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.get("/my").await.hides("href=\"/workspace/courses\"");
    amira.get("/workspace/courses").await.is(200).says("This is your practice space");
    let path = course(&amira, "Trying").await;
    amira.get(&path).await.says("Practice space");
    send(&amira, &path, "course", &[("module", "social"), ("go", "add-module")]).await.is(303);
    publish(&amira, &path).await;
    amira.post(&format!("{path}/join-link"), &[("open", "yes")]).await.is(404);
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    luka.get(&path).await.is(404);
    luka.post(&path, &[("title", "x")]).await.is(404);
    let copy = amira.post(&format!("{path}/copy"), &[("title", "Trying again"), ("go", "make")]).await;
    amira.get(&copy.is(303).location).await.is(200).says("Trying again").says("value=\"module/social\"");
    amira.post(&format!("{path}/archive"), &[("away", "yes")]).await.leads_to("/workspace/courses");
    amira.get("/workspace/courses").await.hides(">Trying<").says("Trying again");
    amira.get("/workspace/courses?status=archived").await.says(">Trying<");
    amira.get("/workspace/courses?q=again&sort=title").await.says("Trying again");
    amira.get("/workspace/courses?q=nothing").await.says("No course fits your search");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_the_learners_choice() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    send(&luka, &lesson, "lesson", &[("title", "One"), ("body", "Old words"), ("go", "save")]).await.is(303);
    publish(&luka, &path).await;
    let join = join_link(&luka, &path).await;
    let taken = format!("/courses/{}", path.rsplit('/').next().unwrap());
    let read = format!("{taken}/lessons/{}", lesson.rsplit('/').next().unwrap());
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    let eva = site.person("Eva", "eva@learner.example").await;
    for browser in [&amira, &eva] {
        browser.post(&join, &[]).await.leads_to(&taken);
    }
    amira.post(&format!("{read}/read"), &[("read", "yes")]).await.leads_to(&taken);
    site.app.clock.advance(chrono::TimeDelta::days(1));
    send(&luka, &lesson, "lesson", &[("body", "New words"), ("go", "save")]).await.is(303);
    amira.get(&read).await.says("Old words");
    publish(&luka, &path).await;
    amira.get(&read).await.says("Old words");
    eva.get(&read).await.says("New words");
    eva.get(&taken).await.hides("There is a newer version");
    amira.get(&taken).await.says("There is a newer version").says("2 June 2026");
    amira.post(&format!("{taken}/newest"), &[]).await.leads_to(&taken);
    amira.get(&read).await.says("New words");
    amira.get(&taken).await.says("1 of 1").hides("There is a newer version");
}
