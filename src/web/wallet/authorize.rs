//! A learner is asked whether a wallet may read their badges (RFC 6749 §4.1.1), and sent back to it with the answer.

use axum::{
    Form,
    extract::{RawQuery, State},
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};

use crate::{
    domain::wallet::{
        Consent, Reach,
        authorization::host,
        scope::{Scope, Scopes},
    },
    services::wallet::consent::{self, Asked, NotAsked},
    ui::pages::wallet::{
        back::{self, Outcome},
        consent as consent_page,
    },
    web::{
        Web,
        errors::PageError,
        frame::{SignedIn, page, page_with},
        parked::{field, fields},
        switch,
    },
};

/// What is asked, or the page that says why nothing is.
async fn asked(signed: &SignedIn, query: Option<&str>) -> Result<Result<Asked, Response>, PageError> {
    let frame = &signed.frame;
    let query = fields(query.unwrap_or_default().as_bytes());
    Ok(match consent::asked(&frame.app, &signed.viewer, &query).await? {
        Ok(asked) => Ok(asked),
        Err(NotAsked::Unknown) => Err(page_with(StatusCode::BAD_REQUEST, frame, || back::unknown(frame))),
        Err(NotAsked::Fault(client, fault)) => {
            // Not by itself: whoever registers a wallet could otherwise send people anywhere with a link to this site
            // (RFC 9700 §4.11.2).
            let href = consent::told(&frame.app, &fault)?;
            let host = host(&fault.redirect_uri);
            let name = client.registration.name().to_owned();
            let data = back::Data { outcome: Outcome::Fault, name, host, href };
            Err(page_with(StatusCode::BAD_REQUEST, frame, || back::page(frame, &data)))
        }
    })
}

fn show(signed: &SignedIn, status: StatusCode, asked: Asked, chosen: consent_page::Chosen, missing: bool) -> Response {
    let frame = &signed.frame;
    let data = consent_page::Data { asked, chosen, missing, path: frame.here.clone() };
    page_with(status, frame, || consent_page::page(frame, &signed.viewer, &data))
}

/// The question.
pub async fn ask(signed: SignedIn, RawQuery(query): RawQuery) -> Result<Response, PageError> {
    let asked = match asked(&signed, query.as_deref()).await? {
        Ok(asked) => asked,
        Err(response) => return Ok(response),
    };
    let chosen = consent_page::Chosen::fresh(&asked.request.scopes);
    Ok(show(&signed, StatusCode::OK, asked, chosen, false))
}

/// What was chosen, as far as it was asked for.
fn chosen(form: &[(String, String)], asked: &Scopes) -> consent_page::Chosen {
    let read = |scope: Scope| form.iter().any(|(name, value)| name == "read" && value == scope.id());
    let later = field(form, "time") == Some(Scope::Offline.id());
    let mut scopes: Vec<Scope> = [Scope::Credentials, Scope::Profile].into_iter().filter(|s| read(*s)).collect();
    scopes.extend(later.then_some(Scope::Offline));
    let scopes: Scopes = scopes.into_iter().collect();
    let reach = field(form, "reach").and_then(Reach::from_id).unwrap_or(Reach::Shown);
    consent_page::Chosen { scopes: scopes.both(asked), reach }
}

/// The answer. The way back is a link on a page, which the browser follows at once by a header: browsers hold a redirect
/// after a form, and all that follow it, against the page's `form-action`, and where a wallet leads on to is not known.
pub async fn answer(
    State(web): State<Web>,
    mut signed: SignedIn,
    RawQuery(query): RawQuery,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut signed.frame, &form).await?;
    let asked = match asked(&signed, query.as_deref()).await? {
        Ok(asked) => asked,
        Err(response) => return Ok(switched.onto(response)),
    };
    let chosen = chosen(&form, &asked.request.scopes);
    if switched.is() {
        return Ok(switched.onto(show(&signed, StatusCode::OK, asked, chosen, false)));
    }
    let app = &signed.frame.app;
    let (outcome, href) = match field(&form, "go") {
        Some("deny") => (Outcome::Denied, consent::deny(app, &asked)?),
        Some("allow") if chosen.scopes.reads() => {
            let consent = Consent { scopes: chosen.scopes, reach: chosen.reach };
            (Outcome::Allowed, consent::allow(app, &signed.viewer, &asked, consent).await?)
        }
        Some("allow") => return Ok(show(&signed, StatusCode::UNPROCESSABLE_ENTITY, asked, chosen, true)),
        _ => return Err(PageError::Malformed),
    };
    let frame = &signed.frame;
    let (name, host) = (asked.client.registration.name().to_owned(), asked.request.host());
    let data = back::Data { outcome, name, host, href: href.clone() };
    let mut response = page(frame, || back::page(frame, &data));
    if let Ok(at_once) = HeaderValue::from_str(&format!("0; url={href}")) {
        response.headers_mut().insert(HeaderName::from_static("refresh"), at_once);
    }
    Ok(response)
}
