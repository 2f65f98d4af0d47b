//! Style sheet, scripts and pictures: built into the program, except the browser bundle, which lies beside it.

use std::{collections::BTreeMap, io::Write as _, path::Path, sync::Arc};

use axum::{
    extract::{Path as UrlPath, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::Embed;
use sha2::{Digest as _, Sha256};

use super::Web;
use crate::{
    adapters::content,
    ui::frame::{AssetLinks, IslandLinks},
};

#[derive(Embed)]
#[folder = "style/"]
struct Styles;

#[derive(Embed)]
#[folder = "assets/"]
#[include = "badges/*"]
#[include = "icons/*"]
struct Pictures;

/// The loader of islands.
static BOOT: &str = include_str!("../../assets/boot.js");
/// What pages that may be kept do for reading without a connection.
static OFFLINE: &str = include_str!("../../assets/offline.js");
/// The worker that keeps them. It lies at the root, as it may answer only for addresses below its own.
static WORKER: &str = include_str!("../../assets/worker.js");
/// Its address.
const WORKER_PATH: &str = "/worker.js";

/// A file as it is served.
#[derive(Clone)]
struct File {
    kind: &'static str,
    plain: Arc<[u8]>,
    brotli: Option<Arc<[u8]>>,
    tag: String,
}

/// Everything that is served as it is.
pub struct Assets {
    /// Their addresses, for pages.
    pub links: Arc<AssetLinks>,
    /// Changes with any file, with the words and with the program's version.
    pub version: String,
    files: BTreeMap<String, File>,
}

impl Assets {
    /// Reads the embedded files, and the browser bundle from `site/pkg` if it was built.
    #[must_use]
    pub fn load(site: &Path) -> Self {
        let mut files = BTreeMap::new();
        let style = File::new("text/css; charset=utf-8", style_sheet("main.css").into_bytes());
        let boot = File::new("text/javascript; charset=utf-8", BOOT.as_bytes().to_vec());
        let offline = File::new("text/javascript; charset=utf-8", OFFLINE.as_bytes().to_vec());
        let mut links = AssetLinks {
            style: format!("/assets/{}/style.css", style.tag),
            offline: format!("/assets/{}/offline.js", offline.tag),
            islands: None,
        };
        files.insert(links.offline.clone(), offline);
        files.insert(WORKER_PATH.to_owned(), File::new("text/javascript; charset=utf-8", WORKER.as_bytes().to_vec()));
        let boot_path = format!("/assets/{}/boot.js", boot.tag);
        files.insert(links.style.clone(), style);
        for path in Pictures::iter() {
            if let Some(file) = Pictures::get(&path) {
                files.insert(format!("/assets/{path}"), File::new(kind_of(&path), file.data.into_owned()));
            }
        }
        let read = |name: &str| std::fs::read(site.join("pkg").join(name)).ok();
        if let (Some(glue), Some(wasm)) = (read("softskills.js"), read("softskills.wasm")) {
            let version = tag(&[glue.as_slice(), wasm.as_slice()].concat());
            let glue_path = format!("/pkg/{version}/softskills.js");
            let wasm_path = format!("/pkg/{version}/softskills.wasm");
            files.insert(glue_path.clone(), File::new("text/javascript; charset=utf-8", glue));
            files.insert(wasm_path.clone(), File::new("application/wasm", wasm));
            links.islands = Some(IslandLinks { boot: boot_path.clone(), glue: glue_path, wasm: wasm_path });
        }
        files.insert(boot_path, boot);
        let version = version(&files);
        Self { links: Arc::new(links), version, files }
    }
}

impl File {
    fn new(kind: &'static str, bytes: Vec<u8>) -> Self {
        let tag = tag(&bytes);
        let brotli = (!kind.starts_with("image/png")).then(|| compress(&bytes)).flatten();
        Self { kind, plain: bytes.into(), brotli, tag }
    }
}

fn compress(bytes: &[u8]) -> Option<Arc<[u8]>> {
    let mut out = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 9, 22);
        writer.write_all(bytes).ok()?;
    }
    (out.len() < bytes.len()).then(|| out.into())
}

fn version(files: &BTreeMap<String, File>) -> String {
    let words = content::files().filter(|(path, _)| path.ends_with(".ftl")).map(|(_, text)| text);
    let tags = files.iter().map(|(path, file)| format!("{path} {}", file.tag));
    let all: Vec<String> = tags.chain(words).chain([env!("CARGO_PKG_VERSION").to_owned()]).collect();
    tag(all.concat().as_bytes())
}

fn tag(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes)).chars().take(12).collect()
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// A style sheet with what it imports in its place.
fn style_sheet(name: &str) -> String {
    let Some(file) = Styles::get(name) else { return String::new() };
    let mut out = String::new();
    for line in String::from_utf8_lossy(&file.data).lines() {
        let import = line.trim().strip_prefix("@import").map(|rest| {
            rest.trim()
                .trim_end_matches(';')
                .trim_start_matches("url(")
                .trim_matches(['"', '\'', '(', ')', ' '])
                .trim_start_matches("./")
                .to_owned()
        });
        match import {
            Some(name) => out.push_str(&style_sheet(&name)),
            None => {
                out.push_str(line.trim_start());
                out.push('\n');
            }
        }
    }
    out
}

/// `/assets/…`.
pub async fn asset(State(web): State<Web>, UrlPath(path): UrlPath<String>, headers: HeaderMap) -> Response {
    serve(&web, &format!("/assets/{path}"), &headers)
}

/// `/pkg/<version>/…`.
pub async fn bundle(
    State(web): State<Web>,
    UrlPath((version, file)): UrlPath<(String, String)>,
    headers: HeaderMap,
) -> Response {
    serve(&web, &format!("/pkg/{version}/{file}"), &headers)
}

/// `/worker.js`.
pub async fn worker(State(web): State<Web>, headers: HeaderMap) -> Response {
    serve(&web, WORKER_PATH, &headers)
}

fn serve(web: &Web, path: &str, headers: &HeaderMap) -> Response {
    let Some(file) = web.assets.files.get(path) else { return StatusCode::NOT_FOUND.into_response() };
    let etag = format!("\"{}\"", file.tag);
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    // Addresses with the content's hash never change; badge pictures and icons may.
    let cache = if path == WORKER_PATH {
        "no-cache"
    } else if path.contains(&file.tag) || path.starts_with("/pkg/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=86400"
    };
    let mut response = if text(header::IF_NONE_MATCH).contains(&etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let brotli = text(header::ACCEPT_ENCODING).contains("br").then_some(file.brotli.as_ref()).flatten();
        let bytes = brotli.unwrap_or(&file.plain);
        let mut response = axum::body::Bytes::from_owner(bytes.clone()).into_response();
        if brotli.is_some() {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
        response
    };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if path.starts_with("/assets/badges/") {
        // Wallets show the pictures on pages of their own.
        out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

/// What robots may read: the public pages. Pages of badges say themselves whether they may be listed; the makers of
/// previews, such as LinkedIn's, must be able to read them.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /account\nDisallow: /attempts\nDisallow: /my\nDisallow: /ob2\n"
}
