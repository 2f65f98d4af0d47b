//! Forms with files, and the files themselves. What is sent back can do nothing in a browser: it has no scripts, no
//! origin, and a kind that is not guessed; documents are only offered for download.

use std::time::Duration;

use axum::{
    extract::{FromRequest as _, Multipart, Path, Request},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tokio::{sync::Semaphore, time::timeout};

use super::{errors::PageError, frame::SignedIn};
use crate::{
    domain::upload::{FILE_MAX, FILES_MAX, Refused, Upload},
    services::{
        ServiceError,
        uploads::{self, Given},
    },
};

/// The largest form with files that is read.
pub const FORM_MAX: usize = 40 * 1024 * 1024;
/// How many such forms are received at once: each is in memory until its files are stored.
static RECEIVING: Semaphore = Semaphore::const_new(8);
/// How long a form waits for its turn.
const WAITS: Duration = Duration::from_secs(20);
/// The longest field of such a form that is no file, in bytes.
const FIELD_MAX: usize = 160 * 1024;

/// A form with files, received.
#[derive(Debug, Default)]
pub struct Received {
    /// Its fields.
    pub fields: Vec<(String, String)>,
    /// Its files, in the order in which they were chosen.
    pub files: Vec<Given>,
    /// Why its files are not taken.
    pub refused: Option<Refused>,
}

impl Received {
    /// A field.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }
}

/// Reads a form. One that is too large as a whole says so as [`Received::refused`], like a file that is too large.
///
/// # Errors
/// When it is no form.
pub async fn receive(request: Request) -> Result<Received, StatusCode> {
    let Ok(Ok(_place)) = timeout(WAITS, RECEIVING.acquire()).await else {
        return Ok(Received { refused: Some(Refused::Busy), ..Received::default() });
    };
    let mut parts = Multipart::from_request(request, &()).await.map_err(|error| error.status())?;
    let mut received = Received::default();
    loop {
        let mut part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(error) => return too_large(received, error.status()),
        };
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let most = if file.is_some() { FILE_MAX } else { FIELD_MAX };
        let mut bytes = Vec::new();
        loop {
            match part.chunk().await {
                // What is beyond is read to its end, so that the browser hears why it was not taken.
                Ok(Some(_)) if bytes.len() > most => {}
                Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(error) => return too_large(received, error.status()),
            }
        }
        match file {
            None => received.fields.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            // A form sends an empty file where none was chosen.
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(_) if bytes.len() > FILE_MAX => received.refused = Some(Refused::TooLarge),
            Some(_) if received.files.len() == FILES_MAX => received.refused = Some(Refused::TooMany),
            Some(name) => received.files.push(Given { name, bytes }),
        }
    }
    Ok(received)
}

fn too_large(received: Received, status: StatusCode) -> Result<Received, StatusCode> {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        return Ok(Received { refused: Some(Refused::TooLarge), ..received });
    }
    Err(status)
}

/// A file as a response: pictures may be shown, documents only downloaded.
///
/// # Errors
/// A fault of this program.
pub fn served(upload: &Upload, bytes: Vec<u8>) -> Result<Response, ServiceError> {
    let way = if upload.kind.is_picture() { "inline" } else { "attachment" };
    let file = format!("{}.{}", upload.name, upload.kind.id());
    let coded = percent_encoding::utf8_percent_encode(&file, percent_encoding::NON_ALPHANUMERIC);
    let disposition = HeaderValue::from_str(&format!("{way}; filename*=UTF-8''{coded}"))
        .map_err(|_| ServiceError::Broken("a file name that is no header"))?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    let fixed = [
        (header::CONTENT_TYPE, upload.kind.media_type()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// A file of one's own.
pub async fn own(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    let stored = uploads::own(&frame.app, &viewer, &id).await?;
    let bytes = uploads::bytes(&frame.app, &stored).await?;
    Ok(served(&stored.upload, bytes)?)
}
