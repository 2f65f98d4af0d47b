//! What a request gives to be verified: a form with or without a file, JSON, or the badge itself as the body.

use axum::{
    extract::{FromRequest as _, Multipart, Request},
    http::{StatusCode, header},
};
use serde_json::Value;

use crate::domain::verification::{
    json,
    presented::{MAX_FILE, Presented},
};

/// What was given.
#[derive(Debug, Default)]
pub struct Given {
    /// What was typed or pasted.
    pub text: String,
    /// What was uploaded.
    pub file: Option<Vec<u8>>,
    /// Whose badge it should be.
    pub email: String,
    /// The button with which the form was sent.
    pub go: String,
}

impl Given {
    /// A file, where there is one: it goes before what was typed.
    pub fn presented(self) -> Presented {
        match self.file {
            Some(file) => Presented::File(file),
            None => Presented::Text(self.text),
        }
    }
}

fn kind(request: &Request) -> String {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

async fn bytes(request: Request) -> Result<Vec<u8>, StatusCode> {
    let body = axum::body::to_bytes(request.into_body(), MAX_FILE).await;
    body.map(|bytes| bytes.to_vec()).map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)
}

/// From the page's form.
pub async fn from_form(request: Request) -> Result<Given, StatusCode> {
    if kind(&request) == "multipart/form-data" {
        return from_multipart(request).await;
    }
    let body = bytes(request).await?;
    let mut given = Given::default();
    for (name, value) in url::form_urlencoded::parse(&body) {
        match name.as_ref() {
            "badge" => given.text = value.into_owned(),
            "email" => given.email = value.into_owned(),
            "go" => given.go = value.into_owned(),
            _ => {}
        }
    }
    Ok(given)
}

/// From a program: a form, `{"badge": …, "email": …}`, or the badge itself.
pub async fn from_program(request: Request) -> Result<Given, StatusCode> {
    match kind(&request).as_str() {
        "multipart/form-data" | "application/x-www-form-urlencoded" => from_form(request).await,
        "application/json" => {
            let body = bytes(request).await?;
            Ok(wrapped(&body).unwrap_or(Given { file: Some(body), ..Given::default() }))
        }
        _ => Ok(Given { file: Some(bytes(request).await?), ..Given::default() }),
    }
}

/// A badge in an object that is no badge itself: as an address or signed text, or as JSON.
fn wrapped(body: &[u8]) -> Option<Given> {
    let value = json::read(body).ok()?;
    let members = value.as_object()?;
    if !members.contains_key("badge") || members.keys().any(|name| name != "badge" && name != "email") {
        return None;
    }
    let text = match members.get("badge")? {
        Value::String(text) => text.clone(),
        badge => badge.to_string(),
    };
    let email = members.get("email").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Given { text, email, ..Given::default() })
}

async fn from_multipart(request: Request) -> Result<Given, StatusCode> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|error| error.status())?;
    let mut given = Given::default();
    while let Some(part) = parts.next_field().await.map_err(|error| error.status())? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| error.status())?;
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "badge" => given.text = text(),
            "email" => given.email = text(),
            "go" => given.go = text(),
            // A form sends an empty file where none was chosen.
            "file" if !bytes.is_empty() => given.file = Some(bytes.to_vec()),
            _ => {}
        }
    }
    Ok(given)
}
