//! No byte of what was signed can be changed.

use proptest::prelude::*;

use super::super::presented::{Piece, Presented};
use super::*;

/// Changes one byte of a text; what still reads as a badge must not be valid.
fn changed(text: &str, place: prop::sample::Index, with: u8, world: &World) -> Result<(), TestCaseError> {
    let mut bytes = text.as_bytes().to_vec();
    let place = place.index(bytes.len());
    prop_assume!(bytes[place] != with);
    bytes[place] = with;
    if let Ok(pieces) = presented::read(&Presented::File(bytes)) {
        for piece in pieces {
            if let Piece::Badge(badge) = piece {
                let report = world.check(&badge);
                prop_assert!(report.verdict != Verdict::Valid, "{report:#?}");
            }
        }
    }
    Ok(())
}

static SIGNED: LazyLock<(String, World)> = LazyLock::new(|| (signed(|_| {}).to_string(), world()));
static TOKEN: LazyLock<(String, World)> = LazyLock::new(|| {
    let header = json!({"alg": "ES256", "kid": format!("{BASE}/keys/ec.jwk")});
    (jws(&header, &token_payload()), token_world())
});
static SIGNED_2: LazyLock<(String, World)> = LazyLock::new(|| {
    let (world, assertion) = signed_badge();
    (jws(&json!({"alg": "RS256"}), &assertion), world)
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_byte_of_a_credential_can_be_changed(place: prop::sample::Index, with: u8) {
        changed(&SIGNED.0, place, with, &SIGNED.1)?;
    }

    #[test]
    fn no_byte_of_a_token_can_be_changed(place: prop::sample::Index, with in "[A-Za-z0-9_.-]") {
        changed(&TOKEN.0, place, with.as_bytes()[0], &TOKEN.1)?;
    }

    #[test]
    fn no_byte_of_a_signed_assertion_can_be_changed(place: prop::sample::Index, with in "[A-Za-z0-9_.-]") {
        changed(&SIGNED_2.0, place, with.as_bytes()[0], &SIGNED_2.1)?;
    }
}
