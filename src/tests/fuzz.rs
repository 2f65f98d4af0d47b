//! Hostile input by chance: sound inputs are changed at random, and no reader may fail or hang. Runs for a second a reader
//! with the other tests; `make fuzz` runs it for longer, each time from another seed.
//!
//! It needs nothing but this crate's own tests, so it runs wherever they do. What makes a reader answer in a new way is
//! kept and changed further.

use std::{
    collections::HashSet,
    fmt::Debug,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::domain::{
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

/// An input that takes longer counts as a hang.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most inputs that are kept.
const KEPT: usize = 400;
/// The largest input that is made.
const LARGEST: usize = 64 * 1024;

/// Repeatable chance (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below a bound; 0 below 0.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).unwrap()
    }
}

fn change(input: &mut Vec<u8>, chance: &mut Chance, words: &[&str], kept: &[Vec<u8>]) {
    for _ in 0..=chance.below(4) {
        let place = chance.below(input.len());
        let end = (place + 1 + chance.below(32)).min(input.len());
        match chance.below(8) {
            0 if !input.is_empty() => input[place] ^= 1 << chance.below(8),
            1 if !input.is_empty() => input[place] = [0, 1, 0x7f, 0x80, 0xff, b'"', b'\\', b'<'][chance.below(8)],
            2 if !input.is_empty() => drop(input.drain(place..end)),
            3 => {
                let piece = input.get(place..end).unwrap_or_default().repeat(1 + chance.below(20));
                input.splice(place..place, piece);
            }
            4 => input.truncate(place),
            5 => {
                let other = &kept[chance.below(kept.len())];
                let from = chance.below(other.len());
                let piece = other.get(from..(from + 200).min(other.len())).unwrap_or_default().to_vec();
                input.splice(place..place, piece);
            }
            _ => {
                let word = words[chance.below(words.len())];
                input.splice(place..place, word.bytes());
            }
        }
    }
    input.truncate(LARGEST);
}

/// A damaged checksum would hide everything behind it.
fn mend_checksums(png: &mut [u8]) {
    let mut place = 8;
    while let Some(length) = png.get(place..place + 4).map(|l| u32::from_be_bytes(l.try_into().unwrap()) as usize) {
        let end = place.saturating_add(8).saturating_add(length);
        let Some(data) = png.get(place + 4..end) else { return };
        let sum = crc32fast::hash(data).to_be_bytes();
        let Some(checksum) = png.get_mut(end..end + 4) else { return };
        checksum.copy_from_slice(&sum);
        place = end + 4;
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Feeds a reader until the time is up.
fn fuzz(name: &'static str, seeds: Vec<Vec<u8>>, words: &'static [&str], read: fn(&mut Vec<u8>) -> String) {
    let seed = number("SOFTSKILLS_FUZZ_SEED", 1);
    let until = Instant::now() + Duration::from_secs(number("SOFTSKILLS_FUZZ_SECONDS", 1));
    let (tell, told) = mpsc::channel::<Option<Vec<u8>>>();
    let worker = std::thread::spawn(move || {
        let mut chance = Chance(seed);
        let (mut kept, mut answers, mut runs) = (seeds, HashSet::new(), 0_u64);
        while Instant::now() < until {
            let mut input = kept[chance.below(kept.len())].clone();
            change(&mut input, &mut chance, words, &kept);
            tell.send(Some(input.clone())).unwrap();
            let answer = catch_unwind(AssertUnwindSafe(|| read(&mut input)));
            let Ok(answer) = answer else { return Err(input) };
            let mut hash = DefaultHasher::new();
            answer.hash(&mut hash);
            if answers.insert(hash.finish()) && kept.len() < KEPT {
                kept.push(input);
            }
            runs += 1;
        }
        tell.send(None).unwrap();
        Ok((runs, answers.len()))
    });
    let mut last = Vec::new();
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(Some(input)) => last = input,
            Ok(None) | Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name} hangs (seed {seed}) on {}", keep(name, &last)),
        }
    }
    match worker.join().unwrap() {
        Ok((runs, answers)) => println!("{name}: {runs} inputs, {answers} different answers, seed {seed}"),
        Err(input) => panic!("{name} fails (seed {seed}) on {}", keep(name, &input)),
    }
}

/// Keeps an input for whoever looks into it.
fn keep(name: &str, input: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("fuzz-{name}"));
    std::fs::write(&path, input).unwrap();
    path.display().to_string()
}

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
        include_bytes!("../domain/verification/photos/code.png").to_vec(),
    ];
    let words =
        &["IHDR", "iTXt", "zTXt", "tEXt", "IDAT", "IEND", "openbadges\0", "openbadgecredential\0", "\0\0\0\0", "PLTE"];
    fuzz("png", seeds, words, |input| {
        mend_checksums(input);
        read_file(input)
    });
}

#[test]
fn jpeg_reader() {
    let seeds = vec![include_bytes!("../domain/verification/photos/photo.jpg").to_vec()];
    fuzz("jpeg", seeds, &["\u{7f}", "\0\0", "JFIF", "Exif"], |input| read_file(input));
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
