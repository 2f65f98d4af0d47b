//! What means no good, given to the verifier.

use std::io::Write as _;

use serde_json::{Value, json};

use super::verification::{ask, assertion, outcome};
use crate::{
    domain::{
        open_badges::{
            bake::{Baked, png::bake},
            fixtures::{TINY_PNG, raw_chunk},
        },
        verification::presented::Unread,
    },
    tests::support::site::TestSite,
};

fn with_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let (head, tail) = TINY_PNG.split_at(33);
    [head, &raw_chunk(kind, data), tail].concat()
}

fn baked(text: &str) -> Vec<u8> {
    bake(TINY_PNG, &Baked { assertion: Some(text.to_owned()), credential: None }).unwrap()
}

fn bomb() -> Vec<u8> {
    let mut zip = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..24 {
        zip.write_all(&vec![b' '; 1024 * 1024]).unwrap();
    }
    zip.finish().unwrap()
}

/// Everything that means no good: each gets a verdict and its reason, at once, and the site lives on.
#[tokio::test(flavor = "multi_thread")]
async fn hostile_input_gets_a_clear_answer() {
    // The real web this time, which may not call this machine.
    let site = TestSite::new().await;
    let stranger = site.browser();
    let hosted_at = |url: &str| {
        let mut value = assertion("ana@other.example");
        value["id"] = json!(url);
        value.to_string().into_bytes()
    };
    let bomb = bomb();
    let chunk = |keyword: &str, head: &[u8]| [keyword.as_bytes(), head, &bomb].concat();
    let (head, tail) = TINY_PNG.split_at(33);
    let once = raw_chunk(b"iTXt", b"openbadges\0\0\0\0\0{}");
    let unread: Vec<(&str, Vec<u8>, Unread)> = vec![
        ("nothing", vec![], Unread::Empty),
        ("noise", vec![0xfe; 5000], Unread::Unclear),
        (
            "compressed badge that unpacks to 24 MiB",
            with_chunk(b"iTXt", &chunk("openbadges", &[0, 1, 0, 0, 0])),
            Unread::Compressed,
        ),
        ("the same as zTXt", with_chunk(b"zTXt", &chunk("openbadgecredential", &[0, 0])), Unread::Compressed),
        ("another text that unpacks to 24 MiB", with_chunk(b"zTXt", &chunk("Comment", &[0, 0])), Unread::NoBadge),
        ("two badges", [head, &once, &once, tail].concat(), Unread::BadgeTwice),
        ("a damaged picture", TINY_PNG[..TINY_PNG.len() - 5].to_vec(), Unread::Damaged),
        ("a picture in a picture's badge", baked("\u{89}PNG"), Unread::Unclear),
        ("a page in a picture's badge", baked("<script>alert(1)</script>"), Unread::Page),
        ("a photo cut off", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Unread::Damaged),
        ("SVG with a program", b"<svg><script>alert(1)</script></svg>".to_vec(), Unread::Script),
        ("SVG with an event", b"<svg onload='alert(1)'></svg>".to_vec(), Unread::Script),
        (
            "SVG that laughs",
            br#"<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg>&b;</svg>"#.to_vec(),
            Unread::Entities,
        ),
        (
            "SVG that reads files",
            br#"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>"#.to_vec(),
            Unread::Entities,
        ),
        ("SVG without end", "<svg>".repeat(100_000).into_bytes(), Unread::TooLarge),
        ("JSON without end", "[".repeat(1_000_000).into_bytes(), Unread::TooLarge),
        ("a member twice", br#"{"type":"Assertion","type":"OpenBadgeCredential"}"#.to_vec(), Unread::MemberTwice),
        ("half a badge", br#"{"type":"Assertion","#.to_vec(), Unread::Broken),
        ("a list", b"[{}]".to_vec(), Unread::NotABadge),
        ("a page", b"<!doctype html><html></html>".to_vec(), Unread::Page),
        ("a token of another kind", b"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.".to_vec(), Unread::NotABadge),
    ];
    for (name, body, why) in unread {
        let started = std::time::Instant::now();
        let page = stranger.post_body("/api/verify", "application/octet-stream", body.clone()).await;
        let answer: Value = serde_json::from_str(&page.is(422).text).unwrap();
        assert_eq!((&answer["verdict"], &answer["reason"]), (&json!("unread"), &json!(why)), "{name}: {answer}");
        assert!(!answer["message"].as_str().unwrap().contains("verifier-"), "{name}: {answer}");
        stranger.post_parts("/verify", &[("file", Some("x"), &body)]).await.is(422).says("There is a problem");
        assert!(started.elapsed().as_secs() < 10, "{name} took {:?}", started.elapsed());
    }
    let addresses = [
        ("http://127.0.0.1:1/x", "private"),
        ("http://localhost/x", "private"),
        ("http://169.254.169.254/latest/meta-data/", "private"),
        ("http://[::ffff:10.0.0.1]/", "private"),
        ("http://0x7f.1/", "private"),
        ("https://other.example:22/", "address"),
    ];
    // This site's own address is the one on this machine that is answered, and by this site itself.
    let answer = ask(&stranger, "text/plain", format!("{}/issuer", site.base)).await;
    assert_eq!(answer["reason"], "not_awarded", "{answer}");
    for (url, why) in addresses {
        let answer = ask(&stranger, "text/plain", url).await;
        assert_eq!(answer["reason"], why, "{url}: {answer}");
        let answer = ask(&stranger, "application/json", hosted_at(url)).await;
        assert_eq!(answer["verdict"], "unsure", "{url}: {answer:#}");
        assert_eq!(outcome(&answer, 0, "signature")["unfetched"], why, "{url}: {answer:#}");
    }
    let page = stranger.post_body("/api/verify", "image/png", vec![0; 8 * 1024 * 1024 + 1]).await;
    assert_eq!(page.status, 413, "{}", page.text);
    stranger.get("/healthz").await.is(200);
}
