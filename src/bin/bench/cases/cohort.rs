//! A mentor whose cohort has five thousand learners: who needs me today, and the lists beside it.

use softskills::{
    domain::{account::AccountId, email::Email, language::Language, role::Role},
    services::{App, sign_in},
    store::{
        StoreError,
        account::{self, NewAccount},
        sql::sql,
    },
};

use super::{Aim, At, Case, Limit, Work, World};
use crate::{client::Request, worker::Worker};

/// How many learners the cohort has.
const COHORT: i64 = 5_000;
const BOARD: &str = "mentor's board, 5,000 learners";
const LISTS: &str = "the same, searched and sorted";
const COHORTS: &str = "the cohort's own page";

/// Look at the board, at what it filters, and at the cohort. The aim is 100 ms for each.
pub const CASE: Case = Case {
    id: "cohort",
    at: At::Server,
    aim: Some(Aim { what: BOARD, rate: None, limit: Limit::Bare }),
    work: |world, _| Box::new(Look { mentor: world.runtime.block_on(mentor(&world.app)), round: 0 }),
};

/// A mentor's session, and the path of their cohort.
struct Mentor {
    session: String,
    cohort: String,
}

struct Look {
    mentor: Result<Mentor, String>,
    round: usize,
}

impl Work for Look {
    fn once(&mut self, _world: &World, worker: &mut Worker) -> bool {
        let Mentor { session, cohort } = match &self.mentor {
            Ok(mentor) => mentor,
            Err(error) => {
                eprintln!("{error}");
                return false;
            }
        };
        self.round += 1;
        let (what, path) = match self.round % 6 {
            0 => (LISTS, "/mentor?need=stuck&sort=results".to_owned()),
            1 => (LISTS, "/mentor?q=learner+49&sort=name".to_owned()),
            2 => (LISTS, "/mentor?sort=seen&page=90".to_owned()),
            3 => (COHORTS, format!("/mentor/cohorts/{cohort}")),
            _ => (BOARD, "/mentor".to_owned()),
        };
        worker.ask(what, Request::get(&path, session), 200);
        true
    }
}

/// Makes a mentor with a cohort of their own, for each of those who are there at once.
async fn mentor(app: &App) -> Result<Mentor, String> {
    let text = |error: StoreError| error.to_string();
    let run: String = app.rng.uuid().chars().take(8).collect();
    let (id, cohort, now) = (AccountId(app.rng.uuid()), app.rng.uuid(), app.clock.now());
    let new = NewAccount {
        id: id.clone(),
        name: "Mentor".into(),
        email: Email::parse(&format!("mentor-{run}@bench.example")).ok_or("a mentor without an address")?,
        password_hash: None,
        language: Language::En,
        at: now,
    };
    let (mentor, into) = (id.clone(), cohort.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::insert(&mut tx, &new).await?;
                account::verify_email_by_link(&mut tx, &new.id, now).await?;
                account::found_role(&mut tx, &new.id, Role::Learner, now).await?;
                account::found_role(&mut tx, &new.id, Role::Mentor, now).await?;
                sql("INSERT INTO cohort (id, mentor_id, name, created_at) VALUES ($1, $2, 'Five thousand', $3)")
                    .text(into.as_str())
                    .text(new.id.0.as_str())
                    .int(now.timestamp_millis())
                    .run(&mut tx)
                    .await?;
                Ok::<_, StoreError>(())
            })
        })
        .await
        .map_err(text)?;
    let (into, millis) = (cohort.clone(), now.timestamp_millis());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                // Each statement takes the run's name, the mentor, the cohort, the time and how many.
                let statements = [
                                sql("WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
                         INSERT INTO account (id, name, email, email_key, email_verified_at, language, created_at) \
                         SELECT $2 || i, 'Learner ' || i, $2 || i || '@bench.example', $2 || i || '@bench.example', $3, 'en', $3 FROM n"),
                                sql("WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
                         INSERT INTO account_role (account_id, role, granted_at) SELECT $2 || i, 'learner', $3 FROM n"),
                                sql("WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
                         INSERT INTO guidance (id, mentor_id, learner_id, cohort_id, accepted_at, results_since, activity_since, waiting_since) \
                         SELECT $2 || 'b' || i, $4, $2 || i, $5, $3, $3, $3, CASE WHEN i % 11 = 0 THEN $3 END FROM n"),
                                sql("WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
                         INSERT INTO learner_state (account_id, seen_at, below, excellent, total) \
                         SELECT $2 || i, $3 - 86400000 * (i % 30), i % 5, i % 6, i % 400 FROM n"),
                                sql("WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
                         INSERT INTO module_standing (account_id, module, best, attempts, below, last_at) \
                         SELECT $2 || i, m.id, 40 + i % 60, 1 + i % 4, i % 4, $3 FROM n \
                         CROSS JOIN (SELECT 'social' AS id UNION ALL SELECT 'personal' UNION ALL SELECT 'co-operative') m"),
                ];
                for (place, statement) in statements.into_iter().enumerate() {
                    let mut statement = statement.int(COHORT).text(run.as_str()).int(millis);
                    if place == 2 {
                        statement = statement.text(mentor.0.as_str()).text(into.as_str());
                    }
                    statement.run(&mut tx).await?;
                }
                Ok::<_, StoreError>(())
            })
        })
        .await
        .map_err(text)?;
    let session = sign_in::start_session(app, &id, "make bench").await.map_err(|error| error.to_string())?;
    Ok(Mentor { session, cohort })
}
