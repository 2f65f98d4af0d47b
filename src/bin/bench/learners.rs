//! The learners that come to the site, and what they will answer.

use softskills::{
    adapters::rng::Rng,
    domain::{
        account::{Account, AccountId},
        achievement::MODULES,
        attempt::{Attempt, Subject},
        checklist::{Number, Rating},
        email::Email,
        kind::Kind,
        language::Language,
        order::Order,
        policy::TakeAssessment,
        response::Response,
        role::Role,
        time::Moment,
    },
    services::{App, ServiceError, Viewer, checklist, courseware::in_language, learning, sample, sign_in},
    store::{
        account,
        attempt::{self, StoredAttempt},
        award,
        sql::sql,
    },
};

/// The domain of their addresses; a database with anybody else in it is left alone.
const DOMAIN: &str = "bench.example";
/// Of four questions one is answered at random: most attempts pass, as those of people who have read the lessons do.
const RIGHT_OF_FOUR: u32 = 3;

/// Somebody with an account and a session.
pub struct Learner {
    /// The session's secret.
    pub session: String,
    /// The id of a badge that they held from the beginning, if they did.
    pub badge: Option<String>,
    viewer: Viewer,
}

/// Makes `count` learners. Half of them have read the social skills and passed their assessment, with mistakes.
pub async fn make(app: &App, count: usize) -> Result<Vec<Learner>, String> {
    let foreign = sql("SELECT COUNT(*) FROM account WHERE email_key NOT LIKE $1")
        .text(format!("%@{DOMAIN}"))
        .first(&mut app.db.read(), |row| row.int(0))
        .await
        .map_err(|e| e.to_string())?;
    if foreign.unwrap_or_default() > 0 {
        return Err("DATABASE_URL: people live in this database; name one that is empty".into());
    }
    let run: String = app.rng.uuid().chars().take(8).collect();
    let mut learners = Vec::with_capacity(count);
    for number in 0..count {
        let mut learner = make_one(app, &format!("learner-{run}-{number}@{DOMAIN}"), number).await?;
        if number % 2 == 0 {
            begin(app, &learner.viewer).await?;
            let awards = award::of(&mut app.db.read(), &learner.viewer.account.id).await.map_err(|e| e.to_string())?;
            learner.badge = awards.into_iter().next().map(|award| award.id);
        }
        learners.push(learner);
    }
    Ok(learners)
}

async fn make_one(app: &App, address: &str, number: usize) -> Result<Learner, String> {
    let new = new_account(app, address, number)?;
    let (id, now) = (new.id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::insert(&mut tx, &new).await?;
                account::verify_email_by_link(&mut tx, &new.id, now).await?;
                account::found_role(&mut tx, &new.id, Role::Learner, now).await
            })
        })
        .await
        .map_err(|e| e.to_string())?;
    let session = sign_in::start_session(app, &id, "make bench").await.map_err(|e| e.to_string())?;
    let viewer = sign_in::viewer(app, &session).await.map_err(|e| e.to_string())?;
    Ok(Learner { session, badge: None, viewer: viewer.ok_or("a learner without a session")? })
}

fn new_account(app: &App, address: &str, number: usize) -> Result<account::NewAccount, String> {
    Ok(account::NewAccount {
        id: AccountId(app.rng.uuid()),
        name: format!("Learner {number}"),
        email: Email::parse(address).ok_or("a learner without an address")?,
        password_hash: None,
        language: Language::En,
        at: app.clock.now(),
    })
}

async fn begin(app: &App, viewer: &Viewer) -> Result<(), String> {
    let module = MODULES.first().copied().ok_or("no modules")?;
    let framework = app.course.catalogue().framework().module(module).ok_or("no such module")?;
    for topic in &framework.topics {
        learning::mark_read(app, viewer, module, &topic.id, true).await.map_err(|e| e.to_string())?;
    }
    sample::answer_module(app, viewer, module, |position| position % 4 != 3).await.map_err(|e| e.to_string())
}

/// Somebody new with all five modules at Excellent, and so six badges.
pub async fn excellent(app: &App) -> Result<Viewer, String> {
    let viewer = make_one(app, &format!("excellent-{}@{DOMAIN}", app.rng.uuid()), 0).await?.viewer;
    for module in MODULES {
        sample::answer_module(app, &viewer, module, |_| true).await.map_err(|e| e.to_string())?;
    }
    Ok(viewer)
}

/// Such a one, who has rated themselves on the whole checklist; and its number.
pub async fn with_checklist(app: &App) -> Result<(Viewer, Number), String> {
    let viewer = excellent(app).await?;
    let finished = async {
        checklist::begin(app, &viewer).await?;
        let statements = checklist::overview(app, &viewer).await?.statements;
        let ratings = statements.iter().zip(Rating::ALL.into_iter().cycle());
        checklist::rate(app, &viewer, ratings.map(|(statement, rating)| (statement.id(), rating)).collect()).await?;
        let _complete = checklist::finish(app, &viewer).await?;
        checklist::overview(app, &viewer).await
    };
    let overview = finished.await.map_err(|e: ServiceError| e.to_string())?;
    let number = overview.checklist.ok_or("a checklist that was not begun")?.number;
    Ok((viewer, number))
}

/// The result of an attempt for which nothing was awarded yet.
pub struct Passed {
    /// Whose.
    pub account: Account,
    /// Of which module.
    pub module: &'static str,
    /// The attempt.
    pub attempt: String,
    /// When it was handed in.
    pub at: Moment,
}

/// Results of `count` new learners in every module.
pub async fn with_results(app: &App, group: usize, count: usize, percent: u8) -> Result<Vec<Passed>, String> {
    let run: String = app.rng.uuid().chars().take(8).collect();
    let mut results = Vec::with_capacity(count * MODULES.len());
    for number in 0..count {
        let new = new_account(app, &format!("bulk-{run}-{group}-{number}@{DOMAIN}"), number)?;
        results.extend(pass(app, new, percent).await.map_err(|e| e.to_string())?);
    }
    Ok(results)
}

async fn pass(app: &App, new: account::NewAccount, percent: u8) -> Result<Vec<Passed>, ServiceError> {
    let (id, at) = (new.id.clone(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::insert(&mut tx, &new).await?;
                account::found_role(&mut tx, &new.id, Role::Learner, at).await
            })
        })
        .await?;
    let account = account::by_id(&mut app.db.read(), &id).await?.ok_or(ServiceError::NotFound)?;
    let viewer = Viewer { account: account.clone(), session: String::new() };
    let allowed = viewer.own::<TakeAssessment>()?;
    let attempts = MODULES.map(|module| StoredAttempt {
        attempt: Attempt {
            id: app.rng.uuid(),
            account: id.clone(),
            subject: Subject::Module(module),
            started_at: at,
            deadline_at: None,
            result: None,
        },
        drawn: Vec::new(),
        version: app.course.catalogue().version().to_owned(),
    });
    let results = MODULES.into_iter().zip(&attempts).map(|(module, stored)| Passed {
        account: account.clone(),
        module,
        attempt: stored.attempt.id.clone(),
        at,
    });
    let results = results.collect();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for stored in &attempts {
                    attempt::insert(&mut tx, &allowed, stored, 20).await?;
                    attempt::close(&mut tx, &allowed, &stored.attempt.id, at).await?;
                    attempt::set_result(&mut tx, &allowed, &stored.attempt.id, 18, percent).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    Ok(results)
}

impl Learner {
    /// What the learner answers to each question of an open attempt of theirs, in the order of the questions.
    ///
    /// They do not read the pages, as that would be the driver's work and not the server's: what was drawn is read from
    /// the database.
    pub async fn answers(&self, app: &App, attempt: &str, rng: &Rng) -> Result<Vec<Response>, String> {
        let allowed = self.viewer.own::<TakeAssessment>().map_err(|e| e.to_string())?;
        let stored = attempt::find(&mut app.db.read(), &allowed, attempt).await.map_err(|e| e.to_string())?;
        let mut answers = Vec::new();
        for drawn in stored.ok_or("an attempt that is not stored")?.drawn {
            let versions = app.course.question(&app.db, &drawn.version).await.map_err(|e| e.to_string())?;
            let question = in_language(&versions, Language::En).ok_or("a question without text")?;
            let right =
                if rng.below(4) < RIGHT_OF_FOUR { sample::right_response(&question.kind, &drawn.order) } else { None };
            answers.push(right.unwrap_or_else(|| any(&question.kind, &drawn.order, rng)));
        }
        Ok(answers)
    }

    /// How many attempts of this learner are submitted in the database.
    pub async fn submitted(&self, app: &App) -> Result<u64, String> {
        let summaries = attempt::summaries(&mut app.db.read(), &self.viewer.account.id).await;
        Ok(summaries.map_err(|e| e.to_string())?.iter().map(|summary| u64::from(summary.submitted)).sum())
    }
}

/// A response of the right kind, and no more.
fn any(kind: &Kind, order: &Order, rng: &Rng) -> Response {
    let pick = |places: &[u8]| {
        let count = u32::try_from(places.len()).unwrap_or(1);
        u8::try_from(rng.below(count)).unwrap_or_default()
    };
    match kind {
        Kind::Single { .. } => Response::Choice(pick(&order.options)),
        Kind::Multiple { .. } => Response::Choices([pick(&order.options)].into()),
        Kind::TrueFalse { .. } => Response::Truth(rng.below(2) == 1),
        Kind::Matching { .. } => Response::Matches(order.options.iter().map(|_| Some(pick(&order.rights))).collect()),
        Kind::Short { .. } | Kind::Numerical { .. } => Response::Text("12".into()),
    }
}
