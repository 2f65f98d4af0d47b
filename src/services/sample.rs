//! Sample people, for trying the site on loopback. Everybody here is invented.

use super::{
    App, ServiceError, Viewer, assessment, backpack, cohorts, collection, collection::Act, guidance, holding, learning,
    sample_course, sample_organisations, self_check,
};
use crate::{
    adapters::fetch::sample as fetch,
    domain::{
        account::{Account, AccountId},
        achievement::{MODULES, module},
        award::Visibility,
        collection::{Item, Words},
        email::Email,
        kind::Kind,
        language::Language,
        mentoring::Share,
        response::Response,
        role::Role,
        self_check::{Phase, Ratings},
        verification::presented::Presented,
    },
    store::account::{self, NewAccount},
};

/// A sample person.
pub struct Sample {
    /// Part of the address of the "sign in as" button.
    pub id: &'static str,
    /// Their name.
    pub name: &'static str,
    /// Their address.
    pub email: &'static str,
    /// Their roles.
    pub roles: &'static [Role],
}

/// The four.
pub const PEOPLE: [Sample; 4] = [
    Sample { id: "learner", name: "Amira Haddad", email: "amira@learner.example", roles: &[Role::Learner] },
    Sample { id: "mentor", name: "Luka Kovač", email: "luka@mentor.example", roles: &[Role::Learner, Role::Mentor] },
    Sample {
        id: "employer",
        name: "Sanne de Wit",
        email: "sanne@employer.example",
        roles: &[Role::Learner, Role::Employer],
    },
    Sample {
        id: "administrator",
        name: "Eleni Georgiou",
        email: "eleni@administrator.example",
        roles: &[Role::Learner, Role::Administrator],
    },
];

/// The account of a sample person.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such person, or the site does not run on samples.
pub async fn person(app: &App, id: &str) -> Result<Account, ServiceError> {
    let sample = PEOPLE.iter().find(|p| p.id == id && app.config.sample).ok_or(ServiceError::NotFound)?;
    let email = Email::parse(sample.email).ok_or(ServiceError::NotFound)?;
    account::by_email(&mut app.db.read(), &email).await?.map(|(account, _)| account).ok_or(ServiceError::NotFound)
}

/// Makes the people, and lets the learner have begun. Does nothing the second time.
///
/// # Errors
/// The store's.
pub async fn seed(app: &App) -> Result<(), ServiceError> {
    let mut fresh = Vec::new();
    for sample in &PEOPLE {
        let email = Email::parse(sample.email).ok_or(ServiceError::Broken("a sample address"))?;
        let now = app.clock.now();
        let new = NewAccount {
            id: AccountId(app.rng.uuid()),
            name: sample.name.into(),
            email,
            password_hash: None,
            language: Language::En,
            at: now,
        };
        let made = app
            .db
            .write(move |mut tx| {
                Box::pin(async move {
                    if !account::insert(&mut tx, &new).await? {
                        return Ok::<_, ServiceError>(false);
                    }
                    account::verify_email_by_link(&mut tx, &new.id, now).await?;
                    for role in sample.roles {
                        account::found_role(&mut tx, &new.id, *role, now).await?;
                    }
                    Ok(true)
                })
            })
            .await?;
        if made {
            fresh.push(sample.id);
        }
    }
    if fresh.contains(&"learner") {
        begin(app).await?;
    }
    if fresh.contains(&"mentor") {
        // A mentor has 90 % or more in every module (IO3 §8.3).
        let mentor = Viewer { account: person(app, "mentor").await?, session: String::new() };
        for module in MODULES {
            answer_module(app, &mentor, module, |position| position != 7).await?;
        }
        guide(app, &mentor).await?;
    }
    if fresh.contains(&"learner") && fresh.contains(&"mentor") {
        sample_course::seed(app).await?;
    }
    if fresh.contains(&"employer") {
        sample_organisations::verified(app).await?;
        sample_organisations::waiting(app).await?;
        sample_organisations::findable(app).await?;
    }
    Ok(())
}

/// The mentor guides the learner, who shares what they do and has written.
async fn guide(app: &App, mentor: &Viewer) -> Result<(), ServiceError> {
    let learner = Viewer { account: person(app, "learner").await?, session: String::new() };
    let Ok(cohort) = cohorts::create(app, mentor, "Job club Oss").await? else { return Ok(()) };
    let Ok(code) = cohorts::make_link(app, mentor, &cohort, "20", "90").await? else { return Ok(()) };
    let shares = [Share::Results, Share::Activity].into();
    if guidance::join(app, &learner, &code, shares).await?.is_ok() {
        for bond in guidance::mentors(app, &learner).await?.bonds {
            let text = "Hello Luka! The lesson about conflict helped me. Which module shall I do next?";
            let _sent = guidance::write(app, &learner, &bond.id, text).await?;
        }
    }
    Ok(())
}

/// The employer earns every badge that assessments bring: each module at each level, and so the Super Badge. For trying
/// every badge in other people's programs.
///
/// # Errors
/// The store's.
pub async fn earn_all(app: &App) -> Result<(), ServiceError> {
    let viewer = Viewer { account: person(app, "employer").await?, session: String::new() };
    for module in MODULES {
        // 60, 80 and 100 % of twenty questions.
        for right in [12, 16, 20] {
            answer_module(app, &viewer, module, |position| position < right).await?;
        }
    }
    Ok(())
}

/// The learner has read a module, rated themselves before and after, passed it with one mistake in four, and started
/// another.
async fn begin(app: &App) -> Result<(), ServiceError> {
    let viewer = Viewer { account: person(app, "learner").await?, session: String::new() };
    let social = module("social").ok_or(ServiceError::NotFound)?;
    let topics = |id: &str| {
        app.course
            .catalogue()
            .framework()
            .module(id)
            .map_or_else(Vec::new, |m| m.topics.iter().map(|t| t.id.clone()).collect())
    };
    for topic in topics("social") {
        learning::mark_read(app, &viewer, "social", &topic, true).await?;
    }
    for topic in topics("co-operative").iter().take(2) {
        learning::mark_read(app, &viewer, "co-operative", topic, true).await?;
    }
    for (module, phase, ratings) in [
        ("social", Phase::Before, [2, 3, 3, 1, 4]),
        ("social", Phase::After, [4, 4, 3, 3, 5]),
        ("co-operative", Phase::Before, [3, 2, 4, 2, 1]),
    ] {
        let ratings = Ratings::new(topics(module).into_iter().zip(ratings)).ok_or(ServiceError::Broken("a rating"))?;
        self_check::save(app, &viewer, module, phase, ratings).await?;
    }
    answer_module(app, &viewer, social, |position| position % 4 != 3).await?;
    show(app, &viewer).await
}

/// The learner keeps a badge of another issuer, and shows it in a collection with their own.
async fn show(app: &App, viewer: &Viewer) -> Result<(), ServiceError> {
    let badge = Presented::Text(fetch::first_aid(viewer.account.email.as_typed()));
    let kept = backpack::import(app, app.fetcher.as_ref(), viewer, badge, "127.0.0.1").await?;
    let kept = kept.map_err(|_| ServiceError::Broken("the sample badge was refused"))?;
    backpack::set_showing(app, viewer, &kept.id, Visibility::Link, true)
        .await?
        .map_err(|_| ServiceError::Broken("the sample badge cannot be shown"))?;
    let say = |key: &str| app.texts.say(Language::En, key, &[]);
    let words = Words {
        title: say("sample-collection"),
        introduction: say("sample-introduction"),
        visibility: Visibility::Link,
        show_name: true,
    };
    let id = collection::create(app, viewer, words.clone())
        .await?
        .map_err(|_| ServiceError::Broken("the sample collection was refused"))?;
    let mut items: Vec<_> = holding::all(app, viewer).await?.into_iter().map(|award| Item::Award(award.id)).collect();
    items.push(Item::Imported(kept.id));
    collection::save(app, viewer, &id, collection::mark_of(&words), words, Act::Add(items)).await?;
    Ok(())
}

/// Takes a module's assessment, rightly where `right` says so. Only the server can: it has the key.
///
/// # Errors
/// The store's.
pub async fn answer_module(
    app: &App,
    viewer: &Viewer,
    module: &'static str,
    right: impl Fn(u8) -> bool,
) -> Result<(), ServiceError> {
    if let Some(id) = answer_without_submitting(app, viewer, module, right).await? {
        assessment::submit(app, viewer, &id).await?;
    }
    Ok(())
}

/// The same up to the last answer. Returns the attempt, unless a pause keeps it from starting.
///
/// # Errors
/// The store's.
pub async fn answer_without_submitting(
    app: &App,
    viewer: &Viewer,
    module: &'static str,
    right: impl Fn(u8) -> bool,
) -> Result<Option<String>, ServiceError> {
    let assessment::Start::Open(id) = assessment::start(app, viewer, module).await? else { return Ok(None) };
    let mut answers = right_answers(app, viewer, &id).await?;
    answers.retain(|(position, _, _)| right(*position));
    assessment::save(app, viewer, &id, answers)
        .await?
        .map_err(|_| ServiceError::Broken("a sample answer was refused"))?;
    Ok(Some(id))
}

/// The right answers of an attempt, as its owner would give them.
///
/// # Errors
/// The store's.
pub async fn right_answers(
    app: &App,
    viewer: &Viewer,
    attempt: &str,
) -> Result<Vec<(u8, Option<Response>, i64)>, ServiceError> {
    let open = assessment::open(app, viewer, attempt).await?;
    let answers = (0u8..).take(open.questions.len()).filter_map(|position| {
        let (question, drawn) = open.question(position, Language::En)?;
        Some((position, right_response(&question.kind, &drawn.order), 0))
    });
    Ok(answers.collect())
}

/// The right response to a question as it was shown.
#[must_use]
pub fn right_response(kind: &Kind, order: &crate::domain::order::Order) -> Option<Response> {
    use crate::domain::points::Points;
    let place = |wanted: usize, places: &[u8]| {
        places.iter().position(|p| usize::from(*p) == wanted).and_then(|p| u8::try_from(p).ok())
    };
    match kind {
        Kind::Single { options } => {
            let best = options.iter().position(|o| o.weight == Points::FULL)?;
            place(best, &order.options).map(Response::Choice)
        }
        Kind::Multiple { options } => {
            let good = options.iter().enumerate().filter(|(_, o)| o.weight > Points::ZERO);
            Some(Response::Choices(good.filter_map(|(i, _)| place(i, &order.options)).collect()))
        }
        Kind::TrueFalse { answer, .. } => Some(Response::Truth(*answer)),
        Kind::Matching { pairs, .. } => {
            let rights = kind.rights();
            let matches = order.options.iter().map(|left| {
                let right = &pairs.get(usize::from(*left))?.right;
                place(rights.iter().position(|r| r == right)?, &order.rights)
            });
            Some(Response::Matches(matches.collect()))
        }
        Kind::Short { answers } => answers.first().map(|a| Response::Text(a.text.clone())),
        Kind::Numerical { answers, .. } => answers.first().map(|a| Response::Text(a.interval.to_string())),
    }
}
