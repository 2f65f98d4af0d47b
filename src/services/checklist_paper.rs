//! The checklist as a PDF, in its owner's language.

use tokio::sync::Semaphore;

use super::{App, ServiceError, Viewer, checklist};
use crate::{
    adapters::{
        pdf::{self, About, Fonts},
        texts::{Arg, Value},
    },
    domain::{
        achievement::MODULES,
        checklist::{
            Checklist, Number, Outcome, Ratings, Signature, Status, Strokes,
            paper::{Entry, Face, Measure as _, Paper, Row, Section, pages},
            scan,
        },
        language::Language,
    },
};

/// How many documents are written at once: each takes a core for a moment.
pub(super) static WRITERS: Semaphore = Semaphore::const_new(2);

/// A file to download.
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The viewer's checklist with this number as a PDF: with their ratings, or empty for filling in by hand.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not their newest, or they gave it up.
pub async fn pdf(app: &App, viewer: &Viewer, number: &Number, empty: bool) -> Result<File, ServiceError> {
    let overview = checklist::overview(app, viewer).await?;
    let found = overview
        .checklist
        .as_ref()
        .filter(|c| c.number == *number && c.status != Status::Withdrawn)
        .ok_or(ServiceError::NotFound)?;
    let language = viewer.account.language;
    let paper = paper(app, &viewer.account.name, &overview, found, language, empty);
    let about = About {
        title: format!("{} – {}", paper.title, viewer.account.name),
        number: found.number.to_string(),
        language,
        at: found.changed_at,
    };
    let name = app.texts.say(
        language,
        if empty { "paper-file-empty" } else { "paper-file" },
        &[("number", found.number.plain().into())],
    );
    let _writer = WRITERS.acquire().await.map_err(|_| ServiceError::Broken("no writer of documents"))?;
    let bytes = tokio::task::spawn_blocking(move || {
        let fonts = Fonts::get()?;
        pdf::write(&pages(&paper, fonts), &about)
    })
    .await
    .map_err(|_| ServiceError::Broken("writing a document stopped"))?
    .map_err(|error| {
        tracing::error!(%error, "a checklist was not written");
        ServiceError::Broken("a document that cannot be written")
    })?;
    Ok(File { name, bytes })
}

/// All words of the paper.
#[must_use]
pub fn paper(
    app: &App,
    name: &str,
    overview: &checklist::Overview,
    found: &Checklist,
    language: Language,
    empty: bool,
) -> Paper {
    let t = |key: &str| app.texts.say(language, key, &[]);
    let tv = |key: &str, args: &[Arg]| app.texts.say(language, key, args);
    let confirmed = overview
        .request
        .as_ref()
        .and_then(|request| request.closed.as_ref())
        .filter(|closed| closed.how == Outcome::Confirmed && closed.retracted.is_none() && !empty);
    let signature: Option<&Signature> = confirmed.and_then(|closed| closed.signature.as_ref());
    let entry = |key: &str, value: Option<String>| Entry { label: t(key), value };
    let none = Ratings::new();
    let own = if empty { &none } else { &overview.ratings };
    let employer = if confirmed.is_some() { &overview.employer } else { &none };
    let date = app.texts.day(language, found.changed_at);
    // A name in a script that the fonts lack is written by hand on the first page.
    let has = |sign: char| Fonts::get().is_ok_and(|fonts| fonts.has(Face::Text, sign));
    let printable = name.chars().all(|sign| sign.is_whitespace() || has(sign));
    let shown = if printable { name.to_owned() } else { t("paper-somebody") };
    Paper {
        kicker: "SoftSkills4EU".into(),
        title: t("paper-title"),
        lead: t("paper-lead"),
        name_label: t("name"),
        name: name.to_owned(),
        facts: vec![(t("paper-number"), found.number.to_string()), (t("paper-version"), found.version.to_string())]
            .into_iter()
            .chain((!empty).then(|| (t("paper-date"), date)))
            .collect(),
        number: found.number.to_string(),
        foot: tv("paper-foot", &[("version", found.version.into()), ("name", shown.as_str().into())]),
        page_of: tv("paper-page", &[("n", "#n".into()), ("m", "#m".into())]),
        page_code: scan::code::template(&app.config.base_url, &found.number, found.version),
        how_title: t("paper-how"),
        steps: vec![
            t(if empty { "paper-step-rate" } else { "paper-step-rated" }),
            t("paper-step-employer"),
            t("paper-step-sign"),
        ],
        scale_title: t("paper-scale"),
        // rating-1 to rating-5
        scale: (1..=5).map(|number| t(&format!("rating-{number}"))).collect(),
        code_text: t("paper-code"),
        code: format!("{}/checklist/{}?version={}", app.config.base_url, found.number.plain(), found.version),
        own_head: t("paper-own"),
        employer_head: t("paper-employer"),
        continued: t("paper-continued"),
        sections: sections(app, language, own, employer),
        confirm_title: t("paper-confirm"),
        confirm_text: tv("paper-confirm-text", &[("name", Value::from(shown))]),
        entries: vec![
            entry("paper-signer", signature.map(|s| s.name.clone())),
            entry("paper-function", signature.map(|s| s.function.clone())),
            entry("paper-organisation", signature.map(|s| s.organisation.clone())),
            entry("paper-day", confirmed.map(|closed| app.texts.day(language, closed.at))),
        ],
        remark: entry("paper-remark", confirmed.and_then(|closed| closed.words.clone())),
        signature: if confirmed.is_some() { t("paper-signed-online") } else { t("paper-signature") },
        drawn: confirmed.and(overview.drawn.as_ref()).map(Strokes::lines).unwrap_or_default(),
        stamp: t("paper-stamp"),
        privacy: t("paper-privacy"),
    }
}

fn sections(app: &App, language: Language, own: &Ratings, employer: &Ratings) -> Vec<Section> {
    let framework = app.course.catalogue().framework();
    let modules = MODULES.into_iter().filter_map(|id| framework.module(id));
    modules
        .map(|module| Section {
            module: module.id.clone(),
            title: module.title(language.tag()).to_owned(),
            topics: module
                .topics
                .iter()
                .map(|topic| {
                    let rows = (1..=topic.outcomes.len()).map(|place| {
                        let id = format!("{}-{place}", topic.id);
                        Row {
                            text: app.texts.say(language, &format!("can-{id}"), &[]),
                            own: own.get(&id).map(|r| r.number()),
                            employer: employer.get(&id).map(|r| r.number()),
                        }
                    });
                    (topic.title(language.tag()).to_owned(), rows.collect())
                })
                .collect(),
        })
        .collect()
}
