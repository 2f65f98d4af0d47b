//! OAuth 2 for programs: metadata, registration, tokens, revocation. JSON only, kept by nobody.

use std::net::SocketAddr;

use axum::{
    Json,
    body::Bytes,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use crate::{
    domain::wallet::{
        ACCESS_FOR, Client,
        authorization::once,
        metadata::metadata as server_metadata,
        token::{TokenError, basic},
    },
    services::wallet::{
        registration::{self, NotRegistered},
        tokens::{self, Tokens},
    },
    web::{
        Web, address,
        errors::PageError,
        negotiate::{self, JSON, Keep},
        parked::fields,
    },
};

/// The largest registration that is read, in bytes.
const REGISTRATION_MAX: usize = 16 * 1024;

/// The metadata of the authorisation server (RFC 8414).
pub async fn metadata(State(web): State<Web>, headers: HeaderMap) -> Result<Response, PageError> {
    let document = server_metadata(&web.app.config.base_url, &web.app.texts.languages());
    negotiate::json(&headers, JSON, &document, Keep::For(3600))
}

/// An answer that nobody keeps (RFC 6749 §5.1).
fn answer(status: StatusCode, body: &Value) -> Response {
    let mut response = (status, Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

/// Registers a wallet (RFC 7591).
pub async fn register(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, PageError> {
    let refused =
        |code: &str, text: &str| answer(StatusCode::BAD_REQUEST, &json!({"error": code, "error_description": text}));
    if body.len() > REGISTRATION_MAX {
        return Ok(refused("invalid_client_metadata", "The body is too large."));
    }
    let Ok(given) = serde_json::from_slice::<Value>(&body) else {
        return Ok(refused("invalid_client_metadata", "The body must be a JSON object."));
    };
    let from = address::client(&headers, peer);
    Ok(match registration::register(&web.app, &given, &from).await? {
        Ok(registered) => answer(StatusCode::CREATED, &registered),
        Err(NotRegistered::Refused(why)) => refused(why.code(), why.text()),
        Err(NotRegistered::TooMany) => {
            let text = json!({"error": "temporarily_unavailable", "error_description": "Too many registrations."});
            let mut response = answer(StatusCode::TOO_MANY_REQUESTS, &text);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("3600"));
            response
        }
    })
}

/// Why there are no tokens (RFC 6749 §5.2).
fn no_tokens(error: TokenError) -> Response {
    let status = if error == TokenError::Client { StatusCode::UNAUTHORIZED } else { StatusCode::BAD_REQUEST };
    let mut response = answer(status, &json!({"error": error.code()}));
    if error == TokenError::Client {
        let how = HeaderValue::from_static("Basic realm=\"SoftSkills4EU\", charset=\"UTF-8\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
    }
    response
}

/// Who asks, and the fields of the form.
async fn asked(web: &Web, headers: &HeaderMap, body: &[u8]) -> Result<Result<(Client, Form), TokenError>, PageError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.split(';').next().map(str::trim) != Some("application/x-www-form-urlencoded") {
        return Ok(Err(TokenError::Request));
    }
    let named = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(basic);
    let Some((id, secret)) = named else { return Ok(Err(TokenError::Client)) };
    let client = tokens::client(&web.app, &id, &secret).await?;
    Ok(client.map(|client| (client, Form(fields(body)))).ok_or(TokenError::Client))
}

/// The fields of a form; each is asked for once.
struct Form(Vec<(String, String)>);

impl Form {
    fn get(&self, name: &str) -> Result<&str, TokenError> {
        once(&self.0, name).ok_or(TokenError::Request)
    }

    /// One that may be left out, but not be there twice.
    fn optional(&self, name: &str) -> Result<Option<&str>, TokenError> {
        if self.0.iter().any(|(n, _)| n == name) { self.get(name).map(Some) } else { Ok(None) }
    }
}

/// Tokens for a code or for a refresh token (RFC 6749 §4.1.3, §6).
pub async fn token(State(web): State<Web>, headers: HeaderMap, body: Bytes) -> Result<Response, PageError> {
    let (client, form) = match asked(&web, &headers, &body).await? {
        Ok(asked) => asked,
        Err(error) => return Ok(no_tokens(error)),
    };
    let wanted = match wanted(&client, &form) {
        Ok(wanted) => wanted,
        Err(error) => return Ok(no_tokens(error)),
    };
    let given = match wanted {
        Wanted::First { code, redirect_uri, verifier } => {
            tokens::exchange(&web.app, &client, code, redirect_uri, verifier).await?
        }
        Wanted::Next { token, scope } => tokens::refresh(&web.app, &client, token, scope).await?,
    };
    Ok(given.map_or_else(no_tokens, |tokens| answer(StatusCode::OK, &told(&tokens))))
}

/// What a wallet wants tokens for.
enum Wanted<'a> {
    /// For a code.
    First { code: &'a str, redirect_uri: &'a str, verifier: &'a str },
    /// For a refresh token.
    Next { token: &'a str, scope: Option<&'a str> },
}

fn wanted<'a>(client: &Client, form: &'a Form) -> Result<Wanted<'a>, TokenError> {
    match form.get("grant_type")? {
        "authorization_code" => Ok(Wanted::First {
            code: form.get("code")?,
            redirect_uri: form.get("redirect_uri")?,
            verifier: form.get("code_verifier")?,
        }),
        "refresh_token" if !client.registration.renews() => Err(TokenError::Unauthorized),
        "refresh_token" => Ok(Wanted::Next { token: form.get("refresh_token")?, scope: form.optional("scope")? }),
        _ => Err(TokenError::GrantType),
    }
}

fn told(tokens: &Tokens) -> Value {
    let mut told = json!({
        "access_token": tokens.access,
        "token_type": "Bearer",
        "expires_in": ACCESS_FOR.num_seconds(),
        "scope": tokens.scopes.to_string(),
    });
    if let (Some(refresh), Some(members)) = (&tokens.refresh, told.as_object_mut()) {
        members.insert("refresh_token".into(), refresh.as_str().into());
    }
    told
}

/// Takes a token back, and with it the connection (RFC 7009). The hint is not needed.
pub async fn revoke(State(web): State<Web>, headers: HeaderMap, body: Bytes) -> Result<Response, PageError> {
    let (client, form) = match asked(&web, &headers, &body).await? {
        Ok(asked) => asked,
        Err(error) => return Ok(no_tokens(error)),
    };
    let token = match form.get("token") {
        Ok(token) => token,
        Err(error) => return Ok(no_tokens(error)),
    };
    tokens::revoke(&web.app, &client, token).await?;
    Ok(answer(StatusCode::OK, &json!({})))
}
