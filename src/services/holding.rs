//! Holding badges: who sees them, how often they are looked at, and withdrawing one.

use super::{App, ServiceError, Viewer, audit, confirmation, credential};
use crate::{
    domain::{
        achievement::Achievement,
        act::Act,
        award::{Award, Visibility},
        language::Language,
        policy::{HoldAward, RevokeAward},
        standing::Record,
    },
    store::{
        attempt,
        award::{self, Documents},
        view::{self, Seen},
    },
};

/// Longest reason for a withdrawal, in characters.
pub const REASON_MAX: usize = 200;

/// The viewer's awards, newest first; withdrawn ones too.
///
/// # Errors
/// The store's.
pub async fn all(app: &App, viewer: &Viewer) -> Result<Vec<Award>, ServiceError> {
    viewer.own::<HoldAward>()?;
    Ok(award::of(&mut app.db.read(), &viewer.account.id).await?)
}

/// What the viewer has reached: for the tree of badges.
///
/// # Errors
/// The store's.
pub async fn record(app: &App, viewer: &Viewer) -> Result<Record, ServiceError> {
    let held = award::holdings(&mut app.db.read(), &viewer.account.id, app.clock.now()).await?;
    let summaries = attempt::summaries(&mut app.db.read(), &viewer.account.id).await?;
    let best = summaries
        .iter()
        .filter_map(|s| Some((crate::domain::achievement::module(&s.module)?, s.best_percent?)))
        .collect();
    Ok(Record { held, best })
}

/// One of the viewer's awards, and how often others looked at it.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn own(app: &App, viewer: &Viewer, id: &str) -> Result<(Award, i64), ServiceError> {
    viewer.own::<HoldAward>()?;
    let award = award::find(&mut app.db.read(), id).await?.filter(|a| is_holder(a, Some(viewer)));
    let award = award.ok_or(ServiceError::NotFound)?;
    let views = view::count(&mut app.db.read(), Seen::Award(id)).await?;
    Ok((award, views))
}

/// Whether it is the viewer's.
#[must_use]
pub fn is_holder(award: &Award, viewer: Option<&Viewer>) -> bool {
    viewer.is_some_and(|viewer| award.account.as_ref() == Some(&viewer.account.id))
}

/// An award with its documents, for whoever may see it: a private one is there for its holder alone.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn shown(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<(Award, Documents), ServiceError> {
    let award = award::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    if award.visibility == Visibility::Private && !is_holder(&award, viewer) {
        return Err(ServiceError::NotFound);
    }
    let documents = award::documents(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    Ok((award, documents))
}

/// Sets who sees an award of the viewer's, and whether its page shows the name.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn set_showing(
    app: &App,
    viewer: &Viewer,
    id: &str,
    visibility: Visibility,
    show_name: bool,
) -> Result<(), ServiceError> {
    let allowed = viewer.own::<HoldAward>()?;
    let id = id.to_owned();
    let changed = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                Ok::<_, ServiceError>(award::set_showing(&mut tx, &allowed, &id, visibility, show_name).await?)
            })
        })
        .await?;
    if changed { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Why a reason is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonError {
    /// Nothing typed.
    Missing,
    /// More than [`REASON_MAX`] characters.
    Long,
    /// Holds an address: the reason stands on a public page.
    Link,
}

/// A reason as it is told to whoever checks the badge.
///
/// # Errors
/// Why it is not taken.
pub fn reason(text: &str) -> Result<String, ReasonError> {
    let reason = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty());
    let reason = reason.collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        Err(ReasonError::Missing)
    } else if reason.chars().count() > REASON_MAX {
        Err(ReasonError::Long)
    } else if reason.contains("://") {
        Err(ReasonError::Link)
    } else {
        Ok(reason)
    }
}

/// Withdraws an award of the viewer's, for good. Twice is once: the first reason stays.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn revoke(app: &App, viewer: &Viewer, id: &str, reason: String) -> Result<(), ServiceError> {
    let (held, _) = own(app, viewer, id).await?;
    let allowed = viewer.own::<RevokeAward>()?;
    let (inner, id, now) = (app.clone(), id.to_owned(), app.clock.now());
    let named = credential::name(app, &held.achievement, Language::En);
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if award::revoke(&mut tx, &allowed, &id, &reason, now).await? {
                    let (actor, act) = (Some(allowed.actor()), Act::RevokeAward);
                    audit::note(&inner, &mut tx, actor, act, &id, Some(&named)).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    credential::renew_status(app).await;
    Ok(())
}

/// Why an award was given, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub name: String,
    /// What it shows.
    pub narrative: String,
    /// Where it can be seen, if it can.
    pub href: Option<String>,
}

/// The evidence of an award, as its signed document has it. `issued` is the day of issue as the reader writes it.
///
/// # Errors
/// The store's.
pub async fn evidence(
    app: &App,
    award: &Award,
    documents: &Documents,
    language: Language,
    issued: String,
) -> Result<Vec<Evidence>, ServiceError> {
    if let Some((_, tier)) = award.achievement.module() {
        let tier = app.texts.say(language, &format!("tier-{tier}"), &[]);
        let args = [("percent", award.percent.unwrap_or(0).into()), ("tier", tier.into()), ("date", issued.into())];
        let name = app.texts.say(language, "badge-evidence-name", &[]);
        return Ok(vec![Evidence { name, narrative: app.texts.say(language, "badge-evidence", &args), href: None }]);
    }
    // What a mentor did was told when it was signed, and is kept nowhere else.
    if award.achievement.made().is_some() || award.achievement == Achievement::Mentor {
        return Ok(signed_evidence(documents));
    }
    let mut told = Vec::new();
    if award.achievement == Achievement::GoodEmployee {
        let confirmed = confirmation::told(app, &award.id, language, issued).await?;
        told.extend(confirmed.or_else(|| first_told(documents)).map(|(name, narrative)| Evidence {
            name,
            narrative,
            href: None,
        }));
    }
    for id in supporting(documents, &app.issuer.base.credential("")) {
        let Some(support) = award::find(&mut app.db.read(), &id).await? else { continue };
        let args = [("percent", support.percent.unwrap_or(0).into())];
        let key = if support.revoked.is_some() { "badge-supporting-withdrawn" } else { "badge-supporting" };
        told.push(Evidence {
            name: credential::name(app, &support.achievement, language),
            narrative: app.texts.say(language, key, &args),
            href: (support.visibility != Visibility::Private).then(|| format!("/credentials/{id}")),
        });
    }
    Ok(told)
}

/// The evidence as it was signed. It has one language.
fn signed_evidence(documents: &Documents) -> Vec<Evidence> {
    let document: serde_json::Value = serde_json::from_str(&documents.ob3).unwrap_or_default();
    let evidence = document.get("evidence").and_then(serde_json::Value::as_array);
    let text = |piece: &serde_json::Value, key: &str| piece.get(key)?.as_str().map(str::to_owned);
    let web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    let pieces = evidence.into_iter().flatten().map(|piece| Evidence {
        name: text(piece, "name").unwrap_or_default(),
        narrative: text(piece, "narrative").unwrap_or_default(),
        href: text(piece, "id").filter(web),
    });
    pieces.take(20).collect()
}

/// What was written about this person, as it was signed (Markdown).
#[must_use]
pub fn narrative(award: &Award, documents: &Documents) -> Option<String> {
    award.achievement.made()?;
    let document: serde_json::Value = serde_json::from_str(&documents.ob3).ok()?;
    Some(document.pointer("/credentialSubject/narrative")?.as_str()?.to_owned())
}

/// The first evidence as it was signed, in English: when what it told of is gone.
fn first_told(documents: &Documents) -> Option<(String, String)> {
    let document: serde_json::Value = serde_json::from_str(&documents.ob3).ok()?;
    let first = document.get("evidence")?.as_array()?.iter().find(|e| e.get("id").is_none())?;
    Some((first.get("name")?.as_str()?.to_owned(), first.get("narrative")?.as_str()?.to_owned()))
}

/// The ids of the awards that an award names as its evidence.
fn supporting(documents: &Documents, prefix: &str) -> Vec<String> {
    let document: serde_json::Value = serde_json::from_str(&documents.ob3).unwrap_or_default();
    let evidence = document.get("evidence").and_then(serde_json::Value::as_array);
    let urls = evidence.into_iter().flatten().filter_map(|e| e.get("id")?.as_str()?.strip_prefix(prefix));
    urls.map(str::to_owned).take(20).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_one_line_without_links() {
        assert_eq!(reason(" I took it\r\n by mistake. "), Ok("I took it by mistake.".into()));
        assert_eq!(reason(" \n "), Err(ReasonError::Missing));
        assert_eq!(reason(&"x".repeat(201)), Err(ReasonError::Long));
        assert_eq!(reason("see https://x.example"), Err(ReasonError::Link));
    }
}
