//! Events over HTTP: holding one, signing up, moving up, who was there, and the badge that follows.

use chrono::TimeDelta;

use super::{courses::mentor, organisation::administrator};
use crate::{
    domain::role::Role,
    services::holding,
    store::{StoreError, account},
    tests::support::{browser::Browser, site::TestSite},
};

const AMIRA: &str = "amira@learner.example";
const SAM: &str = "sam@learner.example";

/// An event of 2 June 2026, nine to twelve; tests begin on 1 June at nine.
fn fields<'f>(kind: &'f str, holder: &'f str, capacity: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("kind", kind),
        ("holder", holder),
        ("title", "Listening & talking"),
        ("description", "We **listen**. <b>Really</b>."),
        ("begins", "2026-06-02T09:00"),
        ("ends", "2026-06-02T12:00"),
        ("place", "Library, Oss"),
        ("link", "https://meet.example/room"),
        ("trainer", "Tom"),
        ("trainer-email", "tom@trainer.example"),
        ("capacity", capacity),
    ]
}

pub(super) async fn hold(browser: &Browser, kind: &str, holder: &str, capacity: &str, more: &[(&str, &str)]) -> String {
    let page = browser.post("/events/new", &[fields(kind, holder, capacity), more.to_vec()].concat()).await;
    page.is(303);
    assert!(page.location.starts_with("/events/"), "{}", page.location);
    page.location
}

/// The code, as the page for the room shows it.
pub(super) async fn code(browser: &Browser, event: &str) -> String {
    let page = browser.get(&format!("{event}/code")).await;
    page.is(200).says("<svg");
    page.text.split("/events/claim/").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn tick(site: &TestSite, browser: &Browser, event: &str, address: &str) -> u16 {
    let id = site.account(address).await.id.0;
    browser.post(&format!("{event}/attendance"), &[("guest", &id)]).await.status
}

const BADGE: [(&str, &str); 4] = [
    ("badge", "yes"),
    ("badge-name", "Listens well"),
    ("badge-description", "The holder took part in an evening about listening."),
    ("badge-design", "lamp"),
];

#[tokio::test(flavor = "multi_thread")]
async fn places_move_on_and_who_came_has_the_badge() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let other = mentor(&site, "Mira", "mira@mentor.example").await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    let sam = site.person("Sam Peters", SAM).await;
    let event = hold(&luka, "workshop", "myself", "1", &BADGE).await;

    let stranger = site.browser();
    stranger.get("/events").await.is(200).says("Listening &amp; talking").hides("Hold an event");
    let page = stranger.get(&event).await;
    page.is(200)
        .says("<strong>listen</strong>")
        .says("&lt;b&gt;Really")
        .says("Library, Oss, or online")
        .says("Luka Kovač");
    page.says("1 of 1 free").says("earns the badge").hides("meet.example").hides("tom@trainer.example");
    let ics = stranger.get(&format!("{event}/event.ics")).await;
    ics.is(200).says("DTSTART:20260602T090000Z").hides("meet.example");
    stranger.post(&format!("{event}/sign-up"), &[]).await.is(303);
    for path in ["edit", "attendance", "code", "cancel"] {
        other.get(&format!("{event}/{path}")).await.is(404);
        amira.get(&format!("{event}/{path}")).await.is(404);
    }

    amira.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    amira.get(&event).await.says("You have a place").says("https://meet.example/room");
    amira.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    sam.get(&event).await.says("All places are taken");
    sam.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    sam.get(&event).await.says("You are on the waiting list").hides("meet.example");

    // The place goes on in the same moment, and Sam is told.
    amira.post(&format!("{event}/leave"), &[]).await.leads_to(&event);
    amira.post(&format!("{event}/leave"), &[]).await.is(404);
    sam.get(&event).await.says("See you there").says("meet.example");
    let mail = site.mail_to(SAM).await;
    assert!(mail.subject.contains("You have a place") && mail.body.contains("2 June 2026"), "{}", mail.body);
    sam.get("/my/notifications").await.says("You have a place at Listening &amp; talking");
    amira.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    amira.get(&event).await.says("You are on the waiting list");

    // Nobody was there before it begins.
    luka.get(&format!("{event}/attendance")).await.is(200).says("Sam Peters").hides("type=\"checkbox\"");
    assert_eq!(tick(&site, &luka, &event, SAM).await, 404);
    site.app.clock.advance(TimeDelta::days(1));
    let trainer = site.person("Tom", "tom@trainer.example").await;
    trainer.get(&format!("{event}/edit")).await.is(404);
    trainer.get(&format!("{event}/attendance")).await.is(200).says("type=\"checkbox\"");
    assert_eq!(tick(&site, &other, &event, SAM).await, 404);
    assert_eq!(tick(&site, &trainer, &event, SAM).await, 303);
    assert_eq!(tick(&site, &luka, &event, SAM).await, 303, "again does nothing");
    luka.get(&format!("{event}/attendance")).await.says("Recorded on the list");
    let awards = holding::all(&site.app, &site.viewer(SAM).await).await.unwrap();
    assert_eq!(awards.len(), 1);
    assert_eq!(awards[0].achievement.made().unwrap().wording.name, "Listens well");
    let shown = stranger.get(&format!("/credentials/{}", awards[0].id)).await;
    shown.is(200).says("Listening &amp; talking").says("2026-06-02");
    assert!(holding::all(&site.app, &site.viewer(AMIRA).await).await.unwrap().is_empty(), "who waits was not there");
    sam.post(&format!("{event}/leave"), &[]).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_during_the_event_alone_and_is_not_guessed() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    let event = hold(&luka, "meeting", "myself", "", &BADGE).await;
    let code = code(&luka, &event).await;
    assert_eq!(code.len(), 12);
    site.browser().get(&format!("/events/claim/{code}")).await.is(303);
    amira.get(&format!("/events/claim/{code}")).await.is(200).says(&code);
    let claim = |code: &str| {
        let (amira, code) = (amira.clone(), code.to_owned());
        async move { amira.post("/events/claim", &[("code", &code)]).await }
    };
    claim(&code).await.is(422).says("only during the event").says(&code);
    claim("nothing").await.is(422).says("no event with this code");
    site.app.clock.advance(TimeDelta::days(1));
    let spaced = format!(" {} {}-{} ", &code[..4].to_uppercase(), &code[4..8], &code[8..]);
    claim(&spaced).await.leads_to(&event);
    claim(&code).await.leads_to(&event);
    amira.get(&event).await.says("You were there");
    luka.get(&format!("{event}/attendance")).await.says("Recorded with the code");
    assert_eq!(holding::all(&site.app, &site.viewer(AMIRA).await).await.unwrap().len(), 1);
    for _ in 0..15 {
        claim("guess").await;
    }
    claim("guess").await.is(429).says("Too many tries");
    site.app.clock.advance(TimeDelta::hours(4));
    let sam = site.person("Sam Peters", SAM).await;
    sam.post("/events/claim", &[("code", &code)]).await.is(422).says("only during the event");
    sam.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    sam.get(&event).await.says("This event is over").hides("See you there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_training_is_held_by_the_administrator_or_a_named_trainer() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let eleni = administrator(&site).await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    amira.get("/events/new").await.is(404);
    amira.post("/events/new", &fields("workshop", "myself", "")).await.is(404);
    luka.get("/events/new").await.is(200).hides("value=\"c1\"");
    luka.post("/events/new", &fields("c1", "myself", "")).await.is(404);
    luka.post("/events/new", &fields("workshop", "site", "")).await.is(422);
    let event = hold(&eleni, "c1", "myself", "", &[]).await;
    site.browser().get(&event).await.is(200).says("C1 training").says("SoftSkills4EU");
    luka.get(&format!("{event}/attendance")).await.is(404);

    // The administrator names a trainer.
    let id = site.account(AMIRA).await.id.0;
    eleni.post(&format!("/people/{id}/roles"), &[("role", "trainer"), ("held", "yes")]).await.is(303);
    amira.get("/events/new").await.is(200).says("value=\"c1\"");
    let own = hold(&amira, "c1", "", "", &[]).await;
    amira.get(&format!("{own}/attendance")).await.is(200);
    amira.get(&format!("{event}/attendance")).await.is(404);
    eleni.get(&format!("{own}/attendance")).await.is(200);
    // Without the role there is no say in it any more.
    let who = site.account(AMIRA).await.id;
    let db = site.app.db.clone();
    let eleni_account = site.account("eleni@site.example").await;
    let allowed = crate::domain::policy::permit(&eleni_account.id, &eleni_account.roles, &who).unwrap();
    db.write(move |mut tx| Box::pin(async move { account::take_role(&mut tx, &allowed, Role::Trainer).await }))
        .await
        .map_err(|error: StoreError| error)
        .unwrap();
    amira.get(&format!("{own}/attendance")).await.is(404);
    amira.get(&format!("{own}/edit")).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let mut wrong = fields("workshop", "myself", "many");
    wrong.retain(|(name, _)| !["title", "ends"].contains(name));
    wrong.extend([
        ("ends", "2026-06-02T08:00"),
        ("title", " "),
        ("badge", "yes"),
        ("badge-name", "SoftSkills4EU Super"),
    ]);
    let page = luka.post("/events/new", &wrong).await;
    page.is(422).says("Give the event a title").says("must lie after the beginning").says("Enter a number");
    page.says("Choose another name").says("Fill this in").says("Library, Oss").says("value=\"many\"");
    let past = [("begins", "2026-05-01T09:00"), ("ends", "2026-05-01T10:00")];
    let mut typed = fields("workshop", "myself", "");
    typed.retain(|(name, _)| !["begins", "ends"].contains(name));
    luka.post("/events/new", &[typed, past.to_vec()].concat()).await.is(422).says("not in the past");
    let switched =
        luka.post("/events/new", &[fields("workshop", "myself", ""), vec![("go", "language:nl")]].concat()).await;
    assert!([200, 303].contains(&switched.status), "{}", switched.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn more_places_and_the_end_of_an_event_are_told() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    let sam = site.person("Sam Peters", SAM).await;
    let event = hold(&luka, "other", "myself", "1", &[]).await;
    for browser in [&amira, &sam] {
        browser.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    }
    let form = luka.get(&format!("{event}/edit")).await;
    form.is(200).says("2026-06-02T09:00").says("tom@trainer.example").hides("name=\"kind\"");
    luka.post(&format!("{event}/edit"), &fields("", "", "2")).await.leads_to(&event);
    sam.get(&event).await.says("See you there");
    // Whoever deletes their account gives the place back.
    luka.post(&format!("{event}/edit"), &fields("", "", "1")).await.leads_to(&event);
    let tom = site.person("Tom", "tom@trainer.example").await;
    tom.post(&format!("{event}/sign-up"), &[]).await.leads_to(&event);
    tom.get(&event).await.says("You are on the waiting list");
    let password = crate::tests::support::site::PASSWORD;
    for (browser, seated) in [(&amira, false), (&sam, true)] {
        let form = [("password", password), ("badges", "keep"), ("sure", "yes")];
        browser.post("/account/delete", &form).await.is(303);
        let page = tom.get(&event).await;
        assert_eq!(page.text.contains("See you there"), seated, "{}", page.text);
    }
    luka.get(&format!("{event}/cancel")).await.is(200).says("One person is signed up");
    luka.post(&format!("{event}/cancel"), &[]).await.leads_to(&event);
    assert!(site.was_mailed("tom@trainer.example", "Called off").await);
    site.browser().get(&event).await.says("was called off");
    site.browser().get("/events").await.hides("Listening");
    tom.get("/events").await.says("Called off");
    let data = tom.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(data)).unwrap();
    let told: serde_json::Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
    assert_eq!(told["events"][0]["event"], "Listening & talking");
}
