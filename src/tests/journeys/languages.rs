//! The language is changed where one is, and nothing that was typed or chosen is lost.

use super::checklist::{asked, excellent};
use crate::tests::support::{browser::Browser, site::TestSite};

const AMIRA: &str = "amira@learner.example";
const DUTCH: (&str, &str) = ("go", "language-nl");

/// The first value of a field on a page.
fn value<'a>(page: &'a str, field: &str) -> &'a str {
    page.split(&format!("name=\"{field}\" value=\"")).nth(1).unwrap().split('"').next().unwrap()
}

async fn amira(site: &TestSite) -> (Browser, String) {
    (site.person("Amira", AMIRA).await, site.account(AMIRA).await.id.0)
}

#[tokio::test]
async fn in_a_lesson_answers_come_along() {
    let site = TestSite::new().await;
    let (amira, id) = amira(&site).await;
    let lesson = "/modules/social/communication";
    amira.get(lesson).await.says("value=\"language-nl\" form=\"reflections\"");
    let reflect = format!("{lesson}/reflect");
    // Nothing typed: back to the lesson.
    amira.post(&reflect, &[("owner", &id), ("answer-1", ""), DUTCH]).await.leads_to(lesson);
    amira.get(lesson).await.says("<html lang=\"nl\"").says("Denk erover na");
    // Typed: saved, and back to what was typed.
    let english = ("go", "language-en");
    amira
        .post(&reflect, &[("owner", &id), ("answer-1", "een gedachte"), english])
        .await
        .leads_to(&format!("{lesson}#reflect"));
    amira.get(lesson).await.says("<html lang=\"en\"").says("een gedachte</textarea>").says("Your answers are saved.");
    // Too long: told in the new language, and kept.
    let long = "x".repeat(4001);
    amira.post(&reflect, &[("owner", &id), ("answer-2", &long), DUTCH]).await.is(422).says("4001 tekens").says(&long);
    // A visitor has nothing to lose: their buttons lead back to the page.
    site.browser().get(lesson).await.says("name=\"language\" value=\"nl\"");
}

#[tokio::test]
async fn in_practice_the_question_and_the_choice_stay() {
    let site = TestSite::new().await;
    let visitor = site.browser();
    let path = |number: usize| format!("/modules/social/communication/practice?question={number}");
    let mut number = 1;
    while !visitor.get(&path(number)).await.is(200).text.contains("data-answer=\"c\"") {
        number += 1;
    }
    let path = &path(number);
    visitor.get(path).await.says("value=\"language-nl\" form=\"practice\"");
    let page = visitor.post(path, &[("answer", "1"), DUTCH]).await;
    page.is(200)
        .says("<html lang=\"nl\"")
        .says(&format!("Vraag {number} van"))
        .says("value=\"1\" checked")
        .hides("class=\"verdict\"");
    // Answered, it is explained again, and so in the other language.
    let page = visitor.post(path, &[("answer", "1")]).await;
    page.is(200).says("<html lang=\"nl\"").says("class=\"verdict\"");
    assert_eq!(value(&page.text, "answer"), "1");
    let page = visitor.post(path, &[("answer", "1"), ("shown", "yes"), ("go", "language-en")]).await;
    page.is(200).says("<html lang=\"en\"").says("class=\"verdict\"").says(&format!("Question {number} of"));
    // Nothing chosen is no mistake then.
    visitor.post(path, &[DUTCH]).await.is(200).hides("answer-error").says("<html lang=\"nl\"");
    visitor.post(path, &[]).await.is(422);
    visitor.post(path, &[("answer", "1"), ("go", "language-el")]).await.is(200).says("<html lang=\"nl\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_an_assessment_the_step_is_saved_and_shown_again() {
    let site = TestSite::new().await;
    let (amira, _) = amira(&site).await;
    let attempt = amira.post("/modules/social/assessment", &[]).await.is(303).location.clone();
    let step = amira.get(&format!("{attempt}?step=2")).await;
    step.says("value=\"language-nl\" form=\"answers\"");
    // The first single choice of the step.
    let position = step.text.split("data-answer=\"c\"").next().unwrap().rsplit("id=\"q").next().unwrap();
    let question = format!("q{}", position.split('"').next().unwrap());
    let page = amira.post(&attempt, &[("step", "2"), (&question, "1"), DUTCH]).await;
    page.leads_to(&format!("{attempt}?step=2"));
    let page = amira.get(&page.location).await;
    page.says("<html lang=\"nl\"").says(&format!("id=\"{question}-1\" name=\"{question}\" value=\"1\" checked"));
    // On the page that asks before handing in, the language buttons must not hand in.
    amira.get(&format!("{attempt}/submit")).await.says("name=\"language\" value=\"en\"").hides("value=\"language-en\"");
}

#[tokio::test]
async fn in_a_self_check_what_is_chosen_stays() {
    let site = TestSite::new().await;
    let (amira, id) = amira(&site).await;
    let path = "/modules/social/self-check";
    let form = [("owner", id.as_str()), ("when", "before"), ("rate-communication", "4"), DUTCH];
    amira
        .post(path, &form)
        .await
        .is(200)
        .says("<html lang=\"nl\"")
        .says("Vóór de lessen")
        .says("id=\"rate-communication-4\" name=\"rate-communication\" value=\"4\" checked")
        .hides("class=\"error\"");
    amira.get(path).await.says("value=\"before\"").hides(" checked");
}

/// Slovenian has neither courses nor words so far: all of it is there in English, and says so.
#[tokio::test]
async fn what_is_not_translated_is_shown_in_english_with_a_note() {
    use crate::{
        domain::language::Language,
        services::practice,
        ui::{
            frame::Frame,
            pages::{lesson, practice as practice_page},
            shell,
        },
    };
    let site = TestSite::new().await;
    let app = &site.app;
    let catalogue = app.course.catalogue();
    assert!(!catalogue.languages().iter().any(|tag| tag == "sl"), "the test wants a language without courses");
    let frame = Frame {
        app: app.clone(),
        language: Language::Sl,
        viewer: None,
        here: "/modules/social/communication".into(),
        flash: None,
        assets: std::sync::Arc::default(),
    };
    let module = catalogue.framework().module("social").unwrap();
    let topic = module.topics.iter().find(|topic| topic.id == "communication").unwrap();
    let (text, language) = catalogue.lesson("social", "communication", frame.tag()).unwrap();
    assert_eq!(language, "en");
    let data = lesson::Data {
        module,
        topic,
        lesson: text,
        language,
        html: app.course.lesson_html("social", "communication", frame.language).unwrap(),
        read: None,
        reflections: None,
        questions: 12,
    };
    let html = shell::render(&frame, || lesson::page(&frame, &data));
    assert!(html.contains("<html lang=\"sl\"") && html.contains("id=\"lesson\" lang=\"en\""), "{html}");
    assert!(html.contains("This lesson is not in your language yet. You see it in English."));
    let question = practice::question(app, "social", "communication", 1, frame.language).unwrap();
    let html = shell::render(&frame, || practice_page::page(&frame, &question, &practice_page::Stage::Asked(None)));
    assert!(html.contains("These questions are not in your language yet. You see them in English."));
    assert!(html.contains("<div lang=\"en\">"));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_checklist_ratings_and_what_an_employer_typed_come_along() {
    let site = TestSite::new().await;
    let learner = excellent(&site, "Amira", AMIRA).await;
    learner.post("/my/checklist", &[]).await.is(303);
    let module = "/my/checklist/modules/social";
    learner.get(module).await.says("value=\"language-nl\" form=\"rating\"");
    let statement = "conflict-management-1";
    learner.post(module, &[(statement, "2"), DUTCH]).await.leads_to(module);
    let chosen = format!("id=\"{statement}-2\" name=\"{statement}\" value=\"2\" checked");
    learner.get(module).await.says("<html lang=\"nl\"").says(&chosen);

    let path = asked(&site, &learner).await;
    let employer = site.browser();
    employer.get(&path).await.is(200).says("value=\"language-nl\" form=\"confirm\"");
    let typed = [(statement, "1"), ("remark", "Altijd op tijd"), ("name", "Sanne de Wit"), ("declared", "yes"), DUTCH];
    let page = employer.post(&path, &typed).await;
    page.is(200)
        .says("<html lang=\"nl\"")
        .says("Altijd op tijd</textarea>")
        .says("Sanne de Wit")
        .hides("error-summary");
    // Nothing was confirmed by it.
    employer.get(&path).await.is(200).says("form=\"confirm\"");
}
