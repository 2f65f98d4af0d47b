//! The question bank over HTTP: writing, importing, exporting, copying.

use super::courses::{course, mentor, send, send_from};
use crate::tests::support::{
    browser::{Browser, Page},
    site::TestSite,
};

const BANK: &str = "/workspace/questions";

async fn import(browser: &Browser, text: &str, go: &str, quiz: &str) -> Page {
    let parts = [
        ("text", None, text.as_bytes()),
        ("quiz", None, quiz.as_bytes()),
        ("category", None, b"Unit 1".as_slice()),
        ("go", None, go.as_bytes()),
    ];
    browser.post_parts(&format!("{BANK}/import"), &parts).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_is_written_changed_and_previewed() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    luka.get(BANK).await.is(200).says("No questions yet");
    type Kind = (&'static str, &'static [(&'static str, &'static str)], &'static str);
    let kinds: [Kind; 6] = [
        (
            "single",
            &[("option-0", "Blue"), ("worth-0", "100"), ("option-1", "Red"), ("said-1", "Look <up>")],
            "Look &lt;up&gt;",
        ),
        (
            "multiple",
            &[("option-0", "a"), ("worth-0", "share"), ("option-1", "b"), ("worth-1", "share")],
            "type=\"checkbox\"",
        ),
        ("true-false", &[("truth", "false"), ("said-wrong", "It is not.")], "It is not."),
        ("matching", &[("left-0", "a"), ("right-0", "x"), ("left-1", "b"), ("right-1", "y")], "a → x"),
        ("short", &[("answer-0", "twelve"), ("worth-0", "100")], "twelve"),
        ("numerical", &[("number-0", "1,5"), ("tolerance-0", "0.1"), ("worth-0", "100")], "1.5 ± 0.1"),
    ];
    for (kind, fields, shown) in kinds {
        let new = format!("{BANK}/new?new={kind}");
        let path = format!("{BANK}/new");
        let page = luka.get(&new).await;
        page.is(200);
        let wrong = send_from(&luka, &page, &path, "question", &[("text", ""), ("go", "save")]).await;
        wrong.is(422).says("id=\"text-error\"");
        let more = send_from(&luka, &page, &path, "question", &[("text", "What?"), ("go", "more")]).await;
        more.is(200).says("What?</textarea>");
        let mut changes = vec![("text", "What is **it**?"), ("category", "Sky"), ("go", "preview")];
        changes.extend(fields);
        let made = send_from(&luka, &page, &path, "question", &changes).await;
        let place = made.is(303).location.clone();
        let question = place.strip_suffix("#preview").unwrap().to_owned();
        let page = luka.get(&question).await;
        page.is(200).says("What is <strong>it</strong>?").says(shown);
        // Opened and saved, it stays what it is.
        send_from(&luka, &page, &question, "question", &[("go", "save")]).await.leads_to(&question);
        luka.get(&question).await.says("name=\"revision\" value=\"1\"");
        send_from(&luka, &page, &question, "question", &[("text", "And now?"), ("go", "save")]).await.is(303);
        let late = send_from(&luka, &page, &question, "question", &[("text", "Mine"), ("go", "save")]).await;
        late.is(409).says("This was changed somewhere else").says("And now?").says("Mine</textarea>");
        send_from(&luka, &late, &question, "question", &[("go", "save")]).await.leads_to(&question);
        luka.get(&question).await.says("Mine</textarea>");
        let amira = site.person(kind, &format!("{kind}@learner.example")).await;
        amira.get(&question).await.is(404);
        amira.post(&question, &[("kind", kind), ("revision", "3"), ("text", "x")]).await.is(404);
    }
    luka.get(&format!("{BANK}?kind=short&sort=words"))
        .await
        .says("A word to type")
        .hides("href=\"/workspace/questions/new\"");
    luka.get(&format!("{BANK}?q=nothing")).await.says("No question fits your search");
    let page = luka.get(&format!("{BANK}?category=Sky")).await;
    page.says("Sky (6)");
    let id = page.text.split("href=\"/workspace/questions/").find(|rest| rest.contains("Mine")).unwrap();
    let id = id.split('"').next().unwrap();
    luka.post(&format!("{BANK}/{id}/remove"), &[]).await.leads_to(BANK);
    luka.get(&format!("{BANK}/{id}")).await.is(200).says("not in your bank any more");
    luka.get(BANK).await.says("Sky (5)");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_looked_at_first_and_every_question_has_its_line() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let gift = "::One::Is <b>this</b> so?{T}\n\n::Two::Tell us.{}\n\n::Three::Pick{=a ~b}\n\n::Again::Pick{=a ~b}\n";
    let page = import(&luka, gift, "look", "").await;
    page.is(200).says("GIFT: 4 questions.").says("New: 2").says("Cannot be taken: 1");
    page.says("Only a person can mark").says("Stands in the file twice").says("Take 2 questions into my bank");
    luka.get(BANK).await.says("No questions yet");
    import(&luka, gift, "take", "").await.leads_to(BANK);
    luka.get(BANK).await.says("Unit 1 (2)");
    import(&luka, gift, "look", "").await.says("Already in your bank: 2").says("There is nothing to take");
    import(&luka, gift, "take", "").await.leads_to(BANK);
    luka.get(BANK).await.says("Unit 1 (2)");

    // What goes out comes back as the same.
    let file = luka.get(&format!("{BANK}/export.gift")).await.is(200).text.clone();
    assert!(file.contains("$CATEGORY: Unit 1") && file.contains("Is **this** so?"), "{file}");
    import(&luka, &file, "look", "").await.says("Already in your bank: 2").says("New: 0");
    let amira = site.person("Amira", "amira@learner.example").await;
    import(&amira, &file, "take", "").await.leads_to(BANK);
    let copy = amira.get(&format!("{BANK}/export.gift")).await.text;
    let bare = |text: &str| text.lines().filter(|line| !line.starts_with("//")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(bare(&copy), bare(&file));

    let xml = "<?xml version=\"1.0\"?><quiz><question type=\"truefalse\"><name><text>X</text></name><questiontext format=\"html\">\
         <text><![CDATA[<p>So <img src=\"a.png\">?</p>]]></text></questiontext><answer fraction=\"100\"><text>true</text></answer>\
         <answer fraction=\"0\"><text>false</text></answer></question><question type=\"ddwtos\"><name><text>Drag</text></name>\
         <questiontext><text>x</text></questiontext></question></quiz>";
    let page = import(&luka, xml, "look", "").await;
    page.is(200)
        .says("Moodle XML: 2 questions.")
        .says("Pictures and other media are left out")
        .says("We do not have this kind");
    let bomb = "<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><quiz><question>&b;</question></quiz>";
    import(&luka, bomb, "look", "").await.is(200).says("the file cannot be read");
    import(&luka, " ", "look", "").await.is(422).says("Choose a file, or paste questions");
    let large = "x".repeat(160 * 1024);
    import(&luka, &large, "look", "").await.is(422).says("This is too large");
    let file = [("file", Some("q.gift"), [0xff, 0xfe, 0x00].as_slice()), ("go", None, b"look")];
    luka.post_parts(&format!("{BANK}/import"), &file).await.is(422).says("We found no questions");
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_of_the_platform_are_looked_at_copied_and_put_into_quizzes() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let page = luka.get(&format!("{BANK}/platform?category=social&kind=single")).await;
    let id =
        page.is(200).text.split(&format!("{BANK}/platform/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let question = format!("{BANK}/platform/{id}");
    luka.get(&question).await.is(200).says("What is right, and what learners are told");
    luka.get(&format!("{BANK}/platform/no-such")).await.is(404);
    let copied = luka.post(&question, &[]).await;
    luka.get(&copied.is(303).location).await.is(200).says("Social skills");

    let path = course(&luka, "Teams").await;
    let quiz = send(&luka, &path, "course", &[("go", "new-quiz")]).await.location;
    let choose = format!("{quiz}/choose");
    luka.get(&format!("{choose}?bank=platform&q=zzzz")).await.is(200).says("No question fits");
    luka.get(&format!("{choose}?bank=platform&category=social")).await.says(&format!("value=\"platform/{id}\""));
    luka.post(&choose, &[("go", "add")]).await.leads_to(&choose);
    let platform = format!("platform/{id}");
    luka.post(&choose, &[("pick", &platform), ("go", "add")]).await.leads_to(&format!("{quiz}#questions"));
    luka.get(&format!("{choose}?bank=platform&category=social")).await.says("in this quiz already");
    luka.post(&choose, &[("bank", "own"), ("go", "all")]).await.leads_to(&format!("{quiz}#questions"));
    let page = luka.get(&quiz).await;
    page.says("Questions: 2").says("platform's question").says("your question");
    let of = quiz.strip_prefix("/workspace/courses/").unwrap().replace("/quizzes/", "/");
    import(&luka, "New{T}\n\nBad{}\n", "take", &of).await.leads_to(&format!("{quiz}#questions"));
    luka.get(&quiz).await.says("Questions: 3");
    let amira = site.person("Amira", "amira@learner.example").await;
    amira.get(&quiz).await.is(404);
    amira.post(&choose, &[("pick", &platform), ("go", "add")]).await.is(404);
    import(&amira, "New{T}\n", "take", &of).await.is(404);
    luka.get(&quiz).await.says("Questions: 3");
}
