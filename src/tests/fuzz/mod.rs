//! Hostile input by chance: sound inputs are changed at random, and no reader may fail or hang. Runs for a second a reader
//! with the other tests; `make fuzz` runs it for longer, each time from another seed.
//!
//! It needs nothing but this crate's own tests, so it runs wherever they do. What makes a reader answer in a new way is
//! kept and changed further.

mod runner;

use std::fmt::Debug;

use runner::{fuzz, mend_checksums};
use serde_json::json;

use crate::domain::{
    backpack::picture,
    gift,
    open_badges::{
        assertion::assertion,
        bake::{self, Baked, svg::SvgBadge},
        credential::credential,
        fixtures,
    },
    verification::{
        Badge, Library, Question, json as strict,
        jws::Jws,
        presented::{self, Piece, Presented},
    },
};

/// The kind of an answer, without its content.
fn kind(answer: &impl Debug) -> String {
    format!("{answer:?}").chars().take(60).filter(|c| !c.is_ascii_digit()).collect()
}

fn ob3() -> String {
    let badge = fixtures::module_badge();
    let mut value = json!(credential(&fixtures::base(), &fixtures::issuer(), &fixtures::award(&badge)));
    value["proof"] = json!([{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-03-02T08:00:00Z",
        "verificationMethod": "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi", "proofPurpose": "assertionMethod",
        "proofValue": "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr"}]);
    value.to_string()
}

fn ob2() -> String {
    let badge = fixtures::module_badge();
    json!(assertion(&fixtures::base(), &fixtures::award(&badge))).to_string()
}

/// Checks what was read, in a web that answers everything with the same document.
fn check(badge: &Badge, everywhere: &[u8]) -> String {
    let mut library = Library::default();
    let question = Question { now: fixtures::at("2026-06-01T00:00:00Z"), email: Some("ana@example.org") };
    let mut report = badge.check(&mut library, &question);
    for _ in 0..4 {
        for url in library.take_wanted() {
            let document = crate::domain::verification::Document { body: everywhere.to_vec(), open_line: false };
            library.put(&url, Ok(document));
        }
        report = badge.check(&mut library, &question);
    }
    let outcomes: Vec<_> = report.checks.iter().map(|check| (check.what, check.outcome)).collect();
    format!("{outcomes:?}")
}

fn read_file(bytes: &[u8]) -> String {
    match presented::read(&Presented::File(bytes.to_vec())) {
        Ok(pieces) => pieces
            .iter()
            .map(|piece| match piece {
                Piece::Address(_) => "address".to_owned(),
                Piece::Badge(badge) => check(badge, bytes),
            })
            .collect(),
        Err(why) => kind(&why),
    }
}

const JSON: &[&str] = &[
    "\"@context\":",
    "\"id\":",
    "\"type\":",
    "[",
    "]",
    "{",
    "}",
    "null",
    "1e400",
    "-0",
    "\\u0000",
    "\\ud800",
    "\"proof\":[",
    "\"issuer\":",
    "https://w3id.org/openbadges/v2",
    "_:b0",
    "did:web:",
    "\"credentialStatus\":",
    "\"evidence\":[{}],",
    ",",
];

#[test]
fn json_reader() {
    fuzz("json", vec![ob3().into(), ob2().into(), b"{}".to_vec()], JSON, |input| {
        let strict = strict::read(input);
        // Stricter, never laxer, than the usual reader.
        assert!(
            strict.is_err()
                || serde_json::from_slice::<serde_json::Value>(input.strip_prefix(b"\xef\xbb\xbf").unwrap_or(input))
                    .is_ok()
        );
        format!("{} {}", kind(&strict), read_file(input))
    });
}

#[test]
fn png_reader() {
    let baked = Baked { assertion: Some(ob2()), credential: Some(ob3()) };
    let seeds = vec![
        fixtures::TINY_PNG.to_vec(),
        bake::png::bake(fixtures::TINY_PNG, &baked).unwrap(),
        include_bytes!("../../domain/verification/photos/code.png").to_vec(),
    ];
    let words =
        &["IHDR", "iTXt", "zTXt", "tEXt", "IDAT", "IEND", "openbadges\0", "openbadgecredential\0", "\0\0\0\0", "PLTE"];
    fuzz("png", seeds, words, |input| {
        mend_checksums(input);
        format!("{} {}", read_file(input), picture::small(input, 64).is_some())
    });
}

#[test]
fn jpeg_reader() {
    let seeds = vec![include_bytes!("../../domain/verification/photos/photo.jpg").to_vec()];
    fuzz("jpeg", seeds, &["\u{7f}", "\0\0", "JFIF", "Exif"], |input| {
        format!("{} {}", read_file(input), picture::small(input, 64).is_some())
    });
}

#[test]
fn svg_reader() {
    let seeds = vec![
        bake::svg::bake("<svg/>", SvgBadge::Credential { json: &ob3() }).unwrap().into(),
        bake::svg::bake("<svg><g/></svg>", SvgBadge::Assertion { url: "https://x.example/a", json: &ob2() })
            .unwrap()
            .into(),
        b"<svg xmlns:o='http://openbadges.org'><o:assertion verify='https://x.example/a'/></svg>".to_vec(),
    ];
    let words = &[
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE svg [",
        "<!ENTITY a \"b\">",
        "&a;",
        "<svg",
        "</svg>",
        "xmlns:o=",
        "<!--",
        "<?xml",
        "\u{feff}",
    ];
    fuzz("svg", seeds, words, |input| read_file(input));
}

#[test]
fn jwt_reader() {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
    let token = |header: &str, payload: &str| {
        format!("{}.{}.{}", BASE64.encode(header), BASE64.encode(payload), BASE64.encode([7; 64])).into_bytes()
    };
    let seeds = vec![
        token(r#"{"alg":"ES256","kid":"https://badges.example.org/keys/1"}"#, &ob3()),
        token(r#"{"alg":"RS256","jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"}}"#, &ob2()),
    ];
    fuzz("jwt", seeds, &[".", "=", "eyJhbGciOiJub25lIn0", "-", "_", "e30"], |input| {
        let text = String::from_utf8_lossy(input).into_owned();
        format!("{} {}", kind(&Jws::read(&text)), read_file(input))
    });
}

#[test]
fn gift_reader() {
    let mut seeds =
        vec![b"::t:: Is it? {T}\n\nPick {=a#yes ~%50%b ~c}\n\nMatch {=a -> b =c -> d}\n\nHow many? {#3:1}".to_vec()];
    for folder in ["content/en/social", "content/nl/personal"] {
        for file in std::fs::read_dir(folder).unwrap().flatten() {
            if file.path().extension().is_some_and(|e| e == "gift") {
                seeds.push(std::fs::read(file.path()).unwrap().into_iter().take(3000).collect());
            }
        }
    }
    let words = &[
        "{",
        "}",
        "=",
        "~",
        "#",
        "->",
        "%100%",
        "%-50%",
        "::",
        "// [id:x]",
        "$CATEGORY: a",
        "[html]",
        "\\",
        "\n\n",
        "####",
    ];
    fuzz("gift", seeds, words, |input| {
        let text = String::from_utf8_lossy(input).into_owned();
        let (items, errors) = gift::parse_what_can_be(&text);
        let kinds: Vec<_> = items.iter().map(|item| kind(&item.kind)).collect();
        format!("{kinds:?} {:?}", errors.first().map(|error| kind(&error.message)))
    });
}
