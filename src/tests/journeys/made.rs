//! A made achievement over HTTP: every form of it, its page, its versions; and that it is awarded once.

use std::io::Cursor;

use serde_json::{Value, json};

use crate::{
    domain::{
        award::Award,
        made::{MadeId, Typed, VersionId},
        open_badges::{canon, evidence::EvidenceFacts, proof},
        role::Role,
    },
    services::{ServiceError, awarding, credential::Reason, made},
    tests::support::{
        database::{Engine, on_both_engines},
        site::TestSite,
    },
};

const LD: &str = "application/ld+json";
const LUKA: &str = "luka@mentor.example";
const AMIRA: &str = "amira@learner.example";

fn typed(name: &str) -> Typed {
    Typed {
        name: name.into(),
        description: "The holder listened.".into(),
        criteria: "- Come to **three** evenings\n- <b>Listen</b>".into(),
        language: "en".into(),
        design: "bridge".into(),
    }
}

/// A mentor's achievement.
async fn make(site: &TestSite) -> MadeId {
    site.person_as(Role::Mentor, "Luka Kovač", LUKA).await;
    let wording = made::check(&site.app, &typed("Listening well")).unwrap();
    made::make(&site.app, &site.viewer(LUKA).await, &made::For::Myself, wording).await.unwrap()
}

async fn give(site: &TestSite, to: &str, id: &MadeId) -> Option<Award> {
    let (app, learner, id) = (site.app.clone(), site.account(to).await, id.clone());
    let reason = Reason {
        narrative: Some("Came *every* time.".into()),
        evidence: vec![EvidenceFacts {
            name: "Three evenings".into(),
            narrative: "In May.".into(),
            genre: Some("Event".into()),
            url: Some("https://evenings.example/may".into()),
        }],
    };
    site.app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                awarding::made(&app, &mut tx, &learner, &id, reason).await.map_err(|error: ServiceError| error)
            })
        })
        .await
        .unwrap()
}

async fn rewrite(site: &TestSite, id: &MadeId, name: &str) -> made::Written {
    let luka = site.viewer(LUKA).await;
    let (present, _) = made::own(&site.app, &luka, &made::For::Myself, id).await.unwrap();
    let wording = made::check(&site.app, &typed(name)).unwrap();
    made::write(&site.app, &luka, &made::For::Myself, id, present.wording, wording).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_made_badge_has_every_form_and_says_who_made_it() {
    let site = TestSite::new().await;
    let id = make(&site).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    browser.get("/badges").await.is(200).says("Badges of courses and events").hides("Listening well");
    let award = give(&site, AMIRA, &id).await.unwrap();
    let slug = award.achievement.slug();
    assert!(give(&site, AMIRA, &id).await.is_none(), "once");
    assert!(site.mail_to(AMIRA).await.body.contains("Listening well"));

    // Its pages.
    browser.get("/badges").await.is(200).says("Listening well");
    browser.get("/my/badges").await.is(200).says("/assets/badges/made-bridge.svg");
    browser.get(&format!("/my/badges/{}", award.id)).await.is(200).says("Listening well");
    let stranger = site.browser();
    let page = stranger.get(&format!("/credentials/{}", award.id)).await;
    page.is(200).says("<strong>three</strong>").says("&lt;b&gt;Listen").says("Came <em>every</em> time.");
    page.says("id=\"maker\"").says("Luka Kovač made this badge").says("https://evenings.example/may");
    stranger.get(&format!("/achievements/{}", id.slug())).await.leads_to(&format!("/achievements/{slug}"));
    stranger.get(&format!("/achievements/{slug}")).await.is(200).says("Luka Kovač made this badge");
    stranger.get(&format!("/achievements/{}-2", id.slug())).await.is(404);

    // Its documents.
    let document = |path: String| {
        let stranger = stranger.clone();
        async move { serde_json::from_str::<Value>(&stranger.get_as(&path, LD).await.is(200).text).unwrap() }
    };
    let achievement = document(format!("/achievements/{slug}")).await;
    assert_eq!(achievement["creator"]["name"], "Luka Kovač");
    assert_eq!(achievement["version"], "1");
    assert!(canon::canonicalise(&achievement).is_ok());
    let class = document(format!("/ob2/badges/{slug}")).await;
    assert_eq!(class["issuer"], format!("{}/ob2/issuer", site.base));
    assert!(class["criteria"]["narrative"].as_str().unwrap().contains("Luka Kovač made this badge"));
    let credential = document(format!("/credentials/{}", award.id)).await;
    assert_eq!(
        credential["credentialSubject"]["achievement"]["creator"]["id"],
        format!("{}/achievements/{slug}#maker", site.base)
    );
    assert_eq!(credential["credentialSubject"]["narrative"], "Came *every* time.");
    assert_eq!(credential["evidence"][0]["id"], "https://evenings.example/may");
    assert!(proof::verify(&credential, &site.app.issuer.keys.current.public).is_ok());
    let assertion = document(format!("/ob2/assertions/{}", award.id)).await;
    assert_eq!(assertion["badge"], format!("{}/ob2/badges/{slug}", site.base));
    for path in [
        "credentials/$.jwt",
        "ob2/assertions/$.jws",
        "credentials/$/badge.png",
        "credentials/$/badge-ob2.svg",
        "credentials/$/badge-ob3.svg",
    ] {
        assert!(!stranger.bytes(&format!("/{}", path.replace('$', &award.id))).await.is_empty(), "{path}");
    }
    stranger.get_as(&format!("/achievements/{slug}/nl"), LD).await.is(404);

    // All of it together.
    let mut zip = zip::ZipArchive::new(Cursor::new(browser.bytes("/my/badges.zip").await)).unwrap();
    for name in ["ob2.json", "ob2.jws", "ob3.json", "ob3.jwt", "badge.png", "badge-ob2.svg", "badge-ob3.svg"] {
        assert!(zip.by_name(&format!("{slug}/{name}")).is_ok(), "{name}");
    }
    assert!(zip.by_name("clr.json").is_ok());

    // A verifier, this site's own.
    let url = format!("{}/credentials/{}", site.base, award.id);
    let verdict = stranger.post_json("/api/verify", &json!({ "badge": url })).await;
    verdict.is(200).says("\"valid\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_that_somebody_holds_never_changes() {
    let site = TestSite::new().await;
    let id = make(&site).await;
    site.person("Amira Haddad", AMIRA).await;
    site.person("Sam Peters", "sam@learner.example").await;
    assert_eq!(rewrite(&site, &id, "Listening").await, saved(&id, 1));
    let award = give(&site, AMIRA, &id).await.unwrap();
    let stranger = site.browser();
    let path = format!("/achievements/{}", award.achievement.slug());
    let before = stranger.get_as(&path, LD).await.text;
    assert_eq!(rewrite(&site, &id, "Listening more").await, saved(&id, 2));
    assert_eq!(stranger.get_as(&path, LD).await.text, before);
    let later = give(&site, "sam@learner.example", &id).await.unwrap();
    let document: Value =
        serde_json::from_str(&stranger.get_as(&format!("/achievements/{}", later.achievement.slug()), LD).await.text)
            .unwrap();
    assert_eq!((&document["version"], &document["name"]), (&json!("2"), &json!("Listening more")));
    assert_eq!(document["related"][0]["id"], format!("{}{path}", site.base));

    // Somebody who began from older words overwrites nothing.
    let luka = site.viewer(LUKA).await;
    let old = made::check(&site.app, &typed("Listening")).unwrap();
    let new = made::check(&site.app, &typed("Something else")).unwrap();
    let written = made::write(&site.app, &luka, &made::For::Myself, &id, old, new).await.unwrap();
    assert!(matches!(written, made::Written::Meanwhile(present) if present.wording.name == "Listening more"));
}

fn saved(id: &MadeId, version: u32) -> made::Written {
    made::Written::Saved(VersionId { made: id.clone(), version })
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_makes_one() {
    let site = TestSite::new().await;
    let id = make(&site).await;
    site.person("Amira Haddad", AMIRA).await;
    site.person_as(Role::Mentor, "Mira", "mira@mentor.example").await;
    site.person_as(Role::Administrator, "Eleni", "eleni@site.example").await;
    let wording = made::check(&site.app, &typed("Another")).unwrap();
    for (who, whose, may) in [
        (AMIRA, made::For::Myself, false),
        (AMIRA, made::For::Site, false),
        (LUKA, made::For::Site, false),
        ("eleni@site.example", made::For::Site, true),
    ] {
        let made = made::make(&site.app, &site.viewer(who).await, &whose, wording.clone()).await;
        assert_eq!(made.is_ok(), may, "{who} {whose:?}");
    }
    for other in ["mira@mentor.example", AMIRA, "eleni@site.example"] {
        let viewer = site.viewer(other).await;
        assert!(matches!(made::own(&site.app, &viewer, &made::For::Myself, &id).await, Err(ServiceError::NotFound)));
        let written = made::write(&site.app, &viewer, &made::For::Myself, &id, wording.clone(), wording.clone()).await;
        assert!(matches!(written, Err(ServiceError::NotFound)), "{other}");
    }
}

on_both_engines! {
    async fn two_awards_of_a_made_badge_at_once_are_one(engine: Engine) {
        let site = std::sync::Arc::new(TestSite::with(engine, crate::domain::attempt::Rules::default()).await);
        let id = make(&site).await;
        site.person("Amira", AMIRA).await;
        let awards: Vec<_> = (0..6).map(|_| {
            let (site, id) = (site.clone(), id.clone());
            tokio::spawn(async move {
                let given = give(&site, AMIRA, &id).await;
                rewrite(&site, &id, &format!("Listening {}", given.is_some())).await;
                given.is_some()
            })
        }).collect();
        let mut given = 0;
        for award in awards {
            given += usize::from(award.await.unwrap());
        }
        assert_eq!(given, 1);
        let award = &crate::store::award::of(&mut site.app.db.read(), &site.account(AMIRA).await.id).await.unwrap()[0];
        let made = award.achievement.made().unwrap();
        let documents = crate::store::award::documents(&mut site.app.db.read(), &award.id).await.unwrap().unwrap();
        let signed: Value = serde_json::from_str(&documents.ob3).unwrap();
        assert_eq!(signed["name"], made.wording.name.as_str(), "what was signed is what is frozen");
    }
}
