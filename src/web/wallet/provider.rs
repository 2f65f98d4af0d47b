//! The reading half of the Open Badges 3.0 API: what a connected wallet gets, for a token in the header.

use axum::{
    Json,
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::json;

use crate::{
    domain::wallet::{paging::Part, scope::Scope, token::bearer},
    services::wallet::reading::{self, NotRead},
    store::wallet_token::Access,
    web::{
        Web,
        errors::PageError,
        negotiate::{JSON, Keep, LD, choose, serve},
        parked::fields,
    },
};

/// Where the list of badges is.
const CREDENTIALS: &str = "/ims/ob/v3p0/credentials";

/// The description of the service (Open Badges 3.0 API §6.2; OpenAPI 3.0).
pub async fn discovery(State(web): State<Web>, headers: HeaderMap) -> Response {
    let text = include_str!("../../../assets/openapi-wallet.json")
        .replace("https://badges.example.org", &web.app.config.base_url);
    serve(&headers, JSON, text, Keep::For(3600))
}

/// Why there is no answer (`Imsx_StatusInfo`), and how to get one (RFC 6750 §3).
fn refused(status: StatusCode, minor: &str, text: &str, challenge: Option<String>) -> Response {
    let body = json!({
        "imsx_codeMajor": "failure",
        "imsx_severity": "error",
        "imsx_description": text,
        "imsx_codeMinor": {"imsx_codeMinorField": [
            {"imsx_codeMinorFieldName": "TargetEndSystem", "imsx_codeMinorFieldValue": minor},
        ]},
    });
    let mut response = (status, Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(challenge) = challenge.and_then(|text| HeaderValue::from_str(&text).ok()) {
        headers.insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}

/// What the token in the header may read. A token in the address is refused: addresses end up in logs.
async fn access(
    web: &Web,
    headers: &HeaderMap,
    query: &[(String, String)],
    wanted: Scope,
) -> Result<Result<Access, Response>, PageError> {
    let challenge = |error: &str| Some(format!("Bearer realm=\"SoftSkills4EU\", error=\"{error}\""));
    if query.iter().any(|(name, _)| name == "access_token") {
        let text = "The token belongs in the Authorization header.";
        return Ok(Err(refused(
            StatusCode::BAD_REQUEST,
            "invalid_query_parameter",
            text,
            challenge("invalid_request"),
        )));
    }
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(bearer);
    let Some(token) = token else {
        let challenge = Some("Bearer realm=\"SoftSkills4EU\"".to_owned());
        return Ok(Err(refused(StatusCode::UNAUTHORIZED, "unauthorizedrequest", "A token is needed.", challenge)));
    };
    Ok(match reading::access(&web.app, token, wanted).await? {
        Ok(access) => Ok(access),
        Err(NotRead::Token) => {
            let text = "The token is unknown or has expired, or the learner has cut the wallet off.";
            Err(refused(StatusCode::UNAUTHORIZED, "unauthorizedrequest", text, challenge("invalid_token")))
        }
        Err(NotRead::Scope(scope)) => {
            let challenge =
                challenge("insufficient_scope").map(|challenge| format!("{challenge}, scope=\"{}\"", scope.uri()));
            Err(refused(StatusCode::FORBIDDEN, "forbidden", "The learner has not allowed this.", challenge))
        }
    })
}

/// The learner's badges, a page at a time.
pub async fn credentials(
    State(web): State<Web>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let query = fields(query.unwrap_or_default().as_bytes());
    let access = match access(&web, &headers, &query, Scope::Credentials).await? {
        Ok(access) => access,
        Err(response) => return Ok(response),
    };
    let Some(part) = Part::read(&query) else {
        let text = "limit, offset or since is not what it should be.";
        return Ok(refused(StatusCode::BAD_REQUEST, "invalid_query_parameter", text, None));
    };
    let (body, total) = reading::credentials(&web.app, &access, &part).await?;
    let mut response = serve(&HeaderMap::new(), choose(&headers, &[JSON, LD]), body, Keep::Not);
    let out = response.headers_mut();
    out.insert("x-total-count", HeaderValue::from(total));
    let links = part.links(&format!("{}{CREDENTIALS}", web.app.config.base_url), total);
    if let Ok(links) = HeaderValue::from_str(&links) {
        out.insert(header::LINK, links);
    }
    Ok(response)
}

/// Who the learner is.
pub async fn profile(
    State(web): State<Web>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let query = fields(query.unwrap_or_default().as_bytes());
    let access = match access(&web, &headers, &query, Scope::Profile).await? {
        Ok(access) => access,
        Err(response) => return Ok(response),
    };
    let profile = reading::profile(&web.app, &access).await?;
    Ok(serve(&HeaderMap::new(), choose(&headers, &[JSON, LD]), profile.to_string(), Keep::Not))
}
