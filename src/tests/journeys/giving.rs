//! A mentor makes badges, gives them by hand, alone and to a list, and takes them back.

use crate::{
    domain::role::Role,
    tests::support::{browser::Browser, site::TestSite},
};

const LUKA: &str = "luka@mentor.example";
const AMIRA: &str = "amira@learner.example";
const BO: &str = "bo@learner.example";

const BADGE: [(&str, &str); 5] = [
    ("name", "Listening well"),
    ("description", "The holder listens."),
    ("criteria", "- Come to **three** evenings"),
    ("language", "en"),
    ("design", "bridge"),
];

async fn make(luka: &Browser) -> String {
    let made = luka.post("/workspace/badges/new", &BADGE).await;
    made.is(303);
    made.location
}

/// A learner whom Luka guides.
async fn guided(site: &TestSite, luka: &Browser, name: &str, address: &str) -> (Browser, String) {
    let here = luka.post("/mentor/cohorts", &[("name", "Job club")]).await.location;
    luka.post(&format!("{here}/links"), &[("places", "5"), ("days", "5")]).await.is(303);
    let page = luka.get(&here).await;
    let code = page.text.split(&format!("{here}/links/")).nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    let learner = site.person(name, address).await;
    learner.post(&format!("/mentors/{code}"), &[("share", "results")]).await.is(303);
    (learner, here.rsplit('/').next().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_is_made_given_and_taken_back() {
    let site = TestSite::new().await;
    let luka = site.person_as(Role::Mentor, "Luka Kovač", LUKA).await;
    luka.get("/workspace/badges").await.is(200).says("You have not made a badge yet");
    let bad = luka.post("/workspace/badges/new", &[("name", "SoftSkills4EU star"), ("criteria", "X")]).await;
    bad.is(422).says("sounds like a badge of the site").says("Say what the badge means").says("Choose one");
    let here = make(&luka).await;
    luka.get("/workspace/badges").await.says("Listening well").says("nobody holds it");
    let (amira, cohort) = guided(&site, &luka, "Amira", AMIRA).await;
    let id = site.account(AMIRA).await.id.0;

    // Choosing from a group; the words are checked; nothing is given before it is said.
    let give = format!("{here}/give");
    let page = luka.get(&format!("{give}?from=cohort:{cohort}")).await;
    page.is(200).says(&id).says("What you write here is public").hides(AMIRA);
    luka.post(&give, &[("go", "look")]).await.is(422).says("Choose somebody").says("Say what they did for it");
    let said = [("narrative", "Led *three* talks."), ("evidence", "Report"), ("address", "https://club.example/may")];
    let group = format!("cohort:{cohort}");
    let chosen = [("person", id.as_str()), ("from", group.as_str())].to_vec();
    let mut form = [said.to_vec(), chosen].concat();
    let looked = luka.post(&give, &form).await;
    looked.is(200).says("Give it to 1 person").says("Led *three* talks.");
    assert_eq!(site.mails_to(AMIRA).await, 1, "only that of the sign-up");
    form.push(("go", "give"));
    luka.post(&give, &form).await.leads_to(&here);
    assert!(site.mail_to(AMIRA).await.subject.contains("badge"));
    amira.get("/my/badges").await.says("Listening well");
    luka.post(&give, &form).await.is(422).says("Holds this badge already");

    // Everybody can check it; then it is taken back, with a reason that they read.
    let page = luka.get(&here).await;
    let award = page.text.split("/credentials/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    site.browser().get(&format!("/credentials/{award}")).await.is(200).says("three").says("https://club.example/may");
    let take = format!("{here}/holders/{award}");
    luka.get(&take).await.is(200).says("Take the badge back from Amira");
    luka.post(&take, &[("reason", " ")]).await.is(422).says("Say why you take it back");
    luka.post(&take, &[("reason", "Given by mistake.")]).await.leads_to(&here);
    assert!(site.mail_to(AMIRA).await.body.contains("Given by mistake."));
    site.browser().get(&format!("/credentials/{award}")).await.says("Given by mistake.");
    luka.get(&here).await.says("Taken back").says("Given by mistake.");
    // It can be given again, and the log knows all of it.
    luka.post(&give, &form).await.leads_to(&here);
    let ada = site.person_as(Role::Administrator, "Ada", "ada@admin.example").await;
    let log = ada.get("/administration/log?q=listening").await;
    log.says("Badge given by hand").says("Badge taken back").says("Luka Kovač").hides(AMIRA);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_looked_at_first_and_gives_to_all_or_nobody() {
    let site = TestSite::new().await;
    let luka = site.person_as(Role::Mentor, "Luka", LUKA).await;
    let here = make(&luka).await;
    let give = format!("{here}/give");
    for (name, address) in [("Amira", AMIRA), ("Bo", BO)] {
        site.person(name, address).await;
    }
    let list = format!("{AMIRA}\nno address\nnobody@learner.example\nBo <{BO}>\n{AMIRA}\n{LUKA}\n");
    let form = |list: &str, go: &str| {
        [("narrative", "Came."), ("list", list), ("go", go)].map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec()
    };
    for go in ["look", "give"] {
        let fields = form(&list, go);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = luka.post(&give, &fields).await;
        page.is(422)
            .says("4 lines are wrong")
            .says("no e-mail address in this line")
            .says("stands in the list already");
        page.says("or it is your own").says("Bo &lt;");
    }
    luka.get(&here).await.says("Nobody holds it yet");
    let good = format!("{AMIRA}\n{BO}");
    let fields = [("narrative", "Came."), ("list", good.as_str()), ("go", "look")];
    luka.post(&give, &fields).await.is(200).says("Give it to 2 people");
    let fields = [("narrative", "Came."), ("list", good.as_str()), ("go", "give")];
    luka.post(&give, &fields).await.leads_to(&here);
    luka.get(&here).await.says("Amira").says("Bo");
    let mail = [("narrative", "Ask bo@learner.example"), ("list", good.as_str()), ("go", "give")];
    luka.post(&give, &mail).await.is(422).says("Leave e-mail addresses out");
    // Retired, it is given to nobody.
    luka.post(&format!("{here}/retire"), &[("end", "yes")]).await.leads_to(&here);
    luka.get(&give).await.is(404);
    luka.post(&give, &fields).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gives_or_takes_what_is_not_theirs_and_nothing_is_overwritten() {
    let site = TestSite::new().await;
    let luka = site.person_as(Role::Mentor, "Luka", LUKA).await;
    let here = make(&luka).await;
    let mira = site.person_as(Role::Mentor, "Mira", "mira@mentor.example").await;
    let amira = site.person("Amira", AMIRA).await;
    for other in [&mira, &amira] {
        for path in [here.clone(), format!("{here}/edit"), format!("{here}/give"), format!("{here}/holders/x")] {
            other.get(&path).await.is(404);
        }
        other.post(&format!("{here}/give"), &[("narrative", "Came."), ("list", AMIRA)]).await.is(404);
        other.post(&format!("{here}/retire"), &[("end", "yes")]).await.is(404);
        other.post(&format!("{here}/holders/x"), &[("reason", "x")]).await.is(404);
    }
    amira.get("/workspace/badges").await.is(404);
    amira.get("/workspace/badges/new").await.is(404);

    // Two pages of the same badge: the second is told and sees both.
    let base = BADGE.map(|(name, value)| (format!("base-{name}"), value.to_owned()));
    let base: Vec<(&str, &str)> = base.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let with = |name: &'static str| [vec![("name", name)], BADGE[1..].to_vec(), base.clone()].concat();
    let edit = format!("{here}/edit");
    luka.post(&edit, &with("Hearing people")).await.leads_to(&here);
    let second = luka.post(&edit, &with("Giving people time")).await;
    second.is(409).says("This was changed somewhere else").says("Hearing people").says("value=\"Giving people time\"");
    luka.get(&here).await.says("Hearing people").hides("Giving people time");
}
