//! Sample events: a C1 training that comes, one that was and that the mentor attended, and a workshop of the employer's
//! organisation. All of it is invented.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::{
    App, ServiceError, Viewer,
    event::{self, Choice, Wanted, attendance, guests},
    made, sample,
};
use crate::{
    domain::{
        event::{EventId, Kind, Typed, field_time},
        made::{Design, Wording},
        policy::AttendEvent,
    },
    store::event_guest,
};

const BROKEN: ServiceError = ServiceError::Broken("the sample events cannot be made");

async fn person(app: &App, id: &str) -> Result<Viewer, ServiceError> {
    Ok(Viewer { account: sample::person(app, id).await?, session: String::new() })
}

/// A C1 training of two days, that begins so many days from now.
async fn training(app: &App, days: i64, place: &str) -> Result<EventId, ServiceError> {
    let now = app.clock.now();
    let begins = now.date_naive().and_hms_opt(8, 0, 0).ok_or(BROKEN)?.and_utc() + TimeDelta::days(days);
    let typed = Typed {
        title: "C1: become a SoftSkills4EU mentor".into(),
        description: "Two days for career counsellors and adult educators.\n\n\
                      - How the five modules and their badges work\n\
                      - Guiding people from their first lesson to their badge\n\
                      - Hands on: make a course and an assignment, enrol a student\n\n\
                      Bring a laptop. Coffee and lunch are there."
            .into(),
        begins: field_time(begins),
        ends: field_time(begins + TimeDelta::hours(32)),
        place: place.into(),
        link: String::new(),
        trainer: "Eleni Georgiou".into(),
        trainer_email: "eleni@administrator.example".into(),
        capacity: "20".into(),
    };
    let details = typed.read().map_err(|_| BROKEN)?;
    let administrator = person(app, "administrator").await?;
    event::hold(app, &administrator, Wanted { kind: Kind::C1, choice: Choice::Site, details, badge: None }).await
}

/// Makes them.
///
/// # Errors
/// The store's.
pub async fn seed(app: &App) -> Result<(), ServiceError> {
    training(app, 20, "Municipal Library, Nicosia").await?;
    let past = training(app, -40, "Cultural Centre, Limassol").await?;
    let mentor = person(app, "mentor").await?;
    let (allowed, of, at) = (mentor.own::<AttendEvent>()?, past.clone(), app.clock.now() - TimeDelta::days(45));
    app.db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(event_guest::insert(&mut tx, &allowed, &of, true, at).await?) })
        })
        .await?;
    let came = BTreeSet::from([mentor.account.id.clone()]);
    attendance::record(app, &person(app, "administrator").await?, &past, came).await?;
    workshop(app).await
}

async fn workshop(app: &App) -> Result<(), ServiceError> {
    let employer = person(app, "employer").await?;
    let choices = event::may(app, &employer).await?.choices;
    let Some(choice) = choices.into_iter().find(|choice| matches!(choice, Choice::Organisation(..))) else {
        return Ok(());
    };
    let now = app.clock.now();
    let begins = now.date_naive().and_hms_opt(18, 0, 0).ok_or(BROKEN)?.and_utc() + TimeDelta::days(6);
    let typed = Typed {
        title: "An evening behind the counter".into(),
        description: "What do customers want to hear, and what do they not say? We play scenes from the shop and talk \
                      about them. Everybody is welcome."
            .into(),
        begins: field_time(begins),
        ends: field_time(begins + TimeDelta::hours(3)),
        place: "Bakkerij De Wit, Heuvel 1, Oss".into(),
        trainer: "Sanne de Wit".into(),
        capacity: "12".into(),
        ..Typed::default()
    };
    let badge = Wording {
        name: "Behind the counter".into(),
        description: "The holder took part in an evening of practice with customers.".into(),
        criteria: app.texts.say(employer.account.language, "event-badge-criteria", &[]),
        language: employer.account.language,
        design: Design::Lamp,
    };
    let badge = made::check(app, &badge.typed()).map_err(|_| BROKEN)?;
    let details = typed.read().map_err(|_| BROKEN)?;
    let id = event::hold(app, &employer, Wanted { kind: Kind::Workshop, choice, details, badge: Some(badge) }).await?;
    guests::sign_up(app, &person(app, "learner").await?, &id).await.map(drop)
}
