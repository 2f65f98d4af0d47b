//! The Soft Skills Passport over HTTP: made, shown, replaced by a newer one, hidden, deleted; as page, PDF and JSON.

use serde_json::Value;

use crate::{
    services::{assessment, holding, sample},
    tests::support::{browser::Browser, site::TestSite},
};

const AMIRA: &str = "amira@learner.example";
const MINE: &str = "/my/passport";

/// A learner with 80 % in these modules, and the ids of the awards.
async fn learner(site: &TestSite, modules: &[&'static str]) -> (Browser, Vec<String>) {
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    for module in modules {
        let attempt = sample::answer_without_submitting(&site.app, &viewer, module, |p| p < 16).await.unwrap().unwrap();
        assessment::submit(&site.app, &viewer, &attempt).await.unwrap();
    }
    let held = holding::all(&site.app, &viewer).await.unwrap();
    (browser, held.into_iter().map(|award| award.id).collect())
}

/// The addresses of the versions, newest first.
async fn editions(browser: &Browser) -> Vec<String> {
    let page = browser.get(MINE).await;
    let links = page.text.split("href=\"/passport/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    links.filter(|id| !id.contains('.')).map(|id| format!("/passport/{id}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_learner_makes_one_and_anyone_with_the_link_reads_it_in_their_language() {
    let site = TestSite::new().await;
    let (browser, ids) = learner(&site, &["social", "personal"]).await;
    browser.get("/my/badges").await.says("href=\"/my/passport\"");
    browser.get(MINE).await.is(200).says("Make your passport").says("value=\"social\" checked").says("80 %");
    let form = [
        ("name", "yes"),
        ("words", "I look for work <b>in care</b>.\n\nFrom March."),
        ("skill", "social"),
        ("skill", "creative-thinking"),
        ("words-social", "I calmed a busy waiting room."),
        ("words-personal", "This is not chosen."),
        ("visibility", "link"),
        ("go", "make"),
    ];
    browser.post(MINE, &form).await.leads_to(MINE);
    browser.get(MINE).await.says("Your passport is ready.").says("Version 1").says("Make a new version");
    let path = editions(&browser).await.remove(0);

    let stranger = site.browser();
    let page = stranger.get(&path).await;
    page.is(200)
        .says("Soft Skills Passport of Amira Haddad")
        .says("I look for work &lt;b&gt;in care")
        .says("From March.")
        .says("I calmed a busy waiting room.")
        .says("Described by the holder, not assessed here")
        .hides("This is not chosen.")
        .hides("Personal skills")
        .hides(AMIRA);
    let social = holding::all(&site.app, &site.viewer(AMIRA).await).await.unwrap();
    let social = social.into_iter().find(|award| award.achievement.slug() == "social-good").unwrap();
    page.says(&format!("/credentials/{}", social.id)).says("Good");
    // What somebody at B can do, and not what takes a C.
    let framework = site.app.course.catalogue().framework();
    let all = crate::domain::passport::can_do(framework, "social", crate::domain::tier::Tier::Good);
    let more = crate::domain::passport::can_do(framework, "social", crate::domain::tier::Tier::Excellent);
    let count = |can: &[(String, Vec<usize>)]| can.iter().map(|(_, places)| places.len()).sum::<usize>();
    assert!(count(&all) > 0 && count(&all) < count(&more));
    assert_eq!(stranger.header_as(&path, "text/html", "x-robots-tag").await, (200, "noindex".into()));

    // The words of the site in Dutch; the learner's stay as they are.
    let dutch = site.browser();
    dutch.post("/language", &[("language", "nl"), ("next", "/")]).await.is(303);
    dutch.get(&path).await.says("Soft Skills Paspoort van Amira Haddad").says("I calmed a busy waiting room.");

    let pdf = stranger.bytes(&format!("{path}.pdf?language=nl")).await;
    assert!(pdf.starts_with(b"%PDF-1.7") && pdf.len() < 900_000, "{}", pdf.len());
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    assert_eq!(file.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"nl");

    let json: Value = serde_json::from_str(&stranger.get(&format!("{path}.json")).await.text).unwrap();
    let europass = &json["SkillsPassport"];
    assert_eq!(europass["DocumentInfo"]["DocumentType"], "ESP");
    assert_eq!(europass["LearnerInfo"]["Identification"]["PersonName"]["FirstName"], "Amira Haddad");
    assert!(europass["LearnerInfo"]["Skills"]["Communication"]["Description"].as_str().unwrap().contains("B: Good"));
    let own = &json["SoftSkillsPassport"];
    assert_eq!((&own["skills"][0]["module"], &own["skills"][1]["level"]), (&"creative-thinking".into(), &"B".into()));
    assert!(own["skills"][1]["esco"][0]["uri"].as_str().unwrap().starts_with("http://data.europa.eu/esco/skill/"));
    assert!(own["newerVersion"].is_null());
    // The signed record holds the badges that are in, and no others.
    let record = &json["ClrCredential"];
    assert_eq!(record["credentialSubject"]["verifiableCredential"].as_array().unwrap().len(), 1);
    assert!(!record.to_string().contains(ids.iter().find(|id| **id != social.id).unwrap()));
    let clr = site.path_of(record["id"].as_str().unwrap());
    let served: Value = serde_json::from_str(&stranger.get_as(&clr, "application/json").await.is(200).text).unwrap();
    assert_eq!(&served, record);
    let same: Value = serde_json::from_str(&stranger.get_as(&path, "application/json").await.text).unwrap();
    assert_eq!(same, json);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_version_stays_as_it_was_and_says_that_there_is_a_newer_one() {
    let site = TestSite::new().await;
    let (browser, ids) = learner(&site, &["social"]).await;
    let form = |words: &'static str, visibility: &'static str| {
        [("skill", "social"), ("words", words), ("visibility", visibility), ("go", "make")]
    };
    browser.post(MINE, &form("The first.", "link")).await.leads_to(MINE);
    let first = editions(&browser).await.remove(0);
    let stranger = site.browser();
    stranger.get(&first).await.is(200).hides("There is a newer version").hides("Amira");

    browser.get(MINE).await.says("The first.");
    browser.post(MINE, &form("The second.", "private")).await.leads_to(MINE);
    let second = editions(&browser).await.remove(0);
    stranger.get(&second).await.is(404);
    stranger.get(&format!("{second}.pdf")).await.is(404);
    stranger.get(&format!("{second}.json")).await.is(404);
    stranger.get(&second.replace("/passport/", "/clr/")).await.is(303);
    browser.get(&second).await.is(200).says("Only you can see this.");
    // There is one, but it is not theirs to see.
    stranger.get(&first).await.says("The first.").says("There is a newer version").hides(&second);
    let path = second.replace("/passport/", "/my/passport/");
    browser.post(&path, &[("visibility", "public")]).await.leads_to(MINE);
    stranger.get(&first).await.says(&format!("href=\"{second}\""));
    stranger.get(&second).await.is(200).says("The second.").hides("There is a newer version").hides("noindex");

    // A badge that is withdrawn later says so in both.
    browser.post(&format!("/my/badges/{}/revoke", ids[0]), &[("reason", "A mistake"), ("sure", "yes")]).await.is(303);
    stranger.get(&first).await.says("does not count any more since");

    let luka = site.person("Luka", "luka@learner.example").await;
    luka.post(&path, &[("visibility", "private")]).await.is(404);
    luka.post(&format!("{path}/remove"), &[]).await.is(404);
    luka.post(&format!("{path}/remove"), &[("sure", "yes")]).await.leads_to(MINE);
    stranger.get(&second).await.is(200);
    browser.post(&format!("{path}/remove"), &[]).await.is(200).says("Delete version 2?");
    browser.post(&format!("{path}/remove"), &[("sure", "yes")]).await.leads_to(MINE);
    browser.post(&format!("{path}/remove"), &[("sure", "yes")]).await.leads_to(MINE);
    stranger.get(&second).await.is(404);
    stranger.get(&first).await.is(200).hides("There is a newer version");

    let password = crate::tests::support::site::PASSWORD;
    browser.post("/account/delete", &[("password", password), ("badges", "keep")]).await.is(303);
    stranger.get(&first).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_are_told_and_nothing_typed_is_lost() {
    let site = TestSite::new().await;
    let (browser, ids) = learner(&site, &["social"]).await;
    let page = browser.post(MINE, &[("words", "Kept."), ("visibility", "public"), ("go", "make")]).await;
    page.is(422).says("Choose at least one skill or badge").says("Kept.").says("value=\"public\" checked");
    let long = "x".repeat(801);
    let form = [("skill", "social"), ("words-social", long.as_str()), ("visibility", "link"), ("go", "make")];
    browser.post(MINE, &form).await.is(422).says("id=\"words-social-error\"").says(&long);
    let form = [("skill", "personal"), ("words", "Kept."), ("visibility", "link"), ("go", "language-nl")];
    browser.post(MINE, &form).await.is(200).says("Maak je paspoort").says("Kept.").says("value=\"personal\" checked");
    assert!(editions(&browser).await.is_empty());

    // A private badge gives no level: nobody could check it.
    browser.post(&format!("/my/badges/{}", ids[0]), &[("visibility", "private")]).await.is(303);
    browser.get(MINE).await.says("Je badge hiervoor is privé");
    browser.post(MINE, &[("skill", "social"), ("visibility", "link"), ("go", "make")]).await.leads_to(MINE);
    let path = editions(&browser).await.remove(0);
    site.browser().get(&path).await.is(200).hides(&ids[0]).says("not assessed here");
    let json: Value = serde_json::from_str(&site.browser().get(&format!("{path}.json")).await.text).unwrap();
    assert!(json["ClrCredential"].is_null());
    // No badge at all, and no name.
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.get(MINE).await.is(200).says("You have no badge for this yet");
    site.browser().get("/passport/nothing").await.is(404);
}
