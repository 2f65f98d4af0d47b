//! Open Badges 2.0 hosted "Assertion", its revoked form and the "Revocation List".

use serde::Serialize;

use super::award::AwardFacts;
use super::base_url::BaseUrl;
use super::contexts;
use super::evidence::Ob2Evidence;
use super::identity::Ob2Recipient;
use super::signed_forms::signed_id;
use super::timestamp;

/// `/ob2/assertions/{uuid}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assertion {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    recipient: Ob2Recipient,
    badge: String,
    verification: Verification,
    issued_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    image: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    narrative: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Ob2Evidence>,
}

/// "HostedBadge Verification": what counts is the document that is served at the Assertion's `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Verification {
    r#type: &'static str,
}

#[must_use]
pub fn assertion(base: &BaseUrl, award: &AwardFacts<'_>) -> Assertion {
    Assertion {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_assertion(&award.id),
        r#type: "Assertion",
        recipient: award.recipient().into(),
        badge: base.ob2_badge(&award.achievement.slug),
        verification: Verification { r#type: "HostedBadge" },
        issued_on: timestamp(award.awarded_at),
        expires: award.valid_until.map(timestamp),
        image: base.credential_image(&award.id),
        narrative: award.narrative.clone(),
        evidence: award.evidence.iter().map(Ob2Evidence::from).collect(),
    }
}

/// The body of the `410 Gone` answer for a revoked Assertion ("Revoking Hosted Assertions": only `id` and `revoked` are
/// required). Nothing of the Assertion may be repeated: 1EdTech's validator looks neither at 410 nor at `revoked`, and
/// refuses the badge only because the rest is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevokedAssertion {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    revoked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    revocation_reason: Option<String>,
}

#[must_use]
pub fn revoked_assertion(base: &BaseUrl, id: &str, reason: Option<&str>) -> RevokedAssertion {
    RevokedAssertion {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_assertion(id),
        r#type: "Assertion",
        revoked: true,
        revocation_reason: reason.map(str::to_owned),
    }
}

/// `/ob2/revocations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevocationList {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    issuer: String,
    revoked_assertions: Vec<RevokedEntry>,
}

/// Only the id: the reason is told by the badge's own page and assertion, to those who have its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RevokedEntry {
    id: String,
}

/// Names that no award has, in the form of a random UUID. 1EdTech's validator reads a list of exactly one entry as empty,
/// so two are always there; and it refuses names of another form.
const DUMMIES: [&str; 2] =
    ["urn:uuid:00000000-0000-4000-8000-000000000000", "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff"];

/// The list of revoked awards, each under the names of both its forms: hosted and signed.
#[must_use]
pub fn revocation_list<'a>(base: &BaseUrl, revoked: impl IntoIterator<Item = &'a str>) -> RevocationList {
    let awards = revoked.into_iter().flat_map(|id| [base.ob2_assertion(id), signed_id(id)]);
    RevocationList {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_revocations(),
        r#type: "RevocationList",
        issuer: base.ob2_issuer(),
        revoked_assertions: DUMMIES
            .map(str::to_owned)
            .into_iter()
            .chain(awards)
            .map(|id| RevokedEntry { id })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use serde_json::json;

    #[test]
    fn an_assertion_is_hosted_on_the_issuers_origin_and_hides_the_address() {
        let badge = fixtures::module_badge();
        let text = serde_json::to_string(&assertion(&fixtures::base(), &fixtures::award(&badge))).unwrap();
        assert!(!text.contains("ana@example.org"));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        for member in ["id", "badge", "image"] {
            assert!(value[member].as_str().unwrap().starts_with("https://badges.example.org/"), "{member}");
        }
        assert_eq!(value["verification"], json!({"type": "HostedBadge"}));
        assert_eq!(value["issuedOn"], "2026-03-01T09:30:00Z");
        assert_eq!(value["recipient"]["hashed"], true);
    }

    #[test]
    fn a_revoked_assertion_says_so_and_nothing_else() {
        let value = serde_json::to_value(revoked_assertion(&fixtures::base(), "u", Some("Awarded in error"))).unwrap();
        assert_eq!(
            value,
            json!({
                "@context": "https://w3id.org/openbadges/v2",
                "id": "https://badges.example.org/ob2/assertions/u",
                "type": "Assertion",
                "revoked": true,
                "revocationReason": "Awarded in error",
            })
        );
    }

    #[test]
    fn the_revocation_list_never_has_exactly_one_entry_and_tells_no_reasons() {
        let list = |revoked: &[&str]| {
            serde_json::to_value(revocation_list(&fixtures::base(), revoked.iter().copied())).unwrap()
        };
        assert_eq!(list(&[])["revokedAssertions"].as_array().unwrap().len(), 2);
        let one = list(&["u"]);
        let entries = one["revokedAssertions"].as_array().unwrap();
        assert_eq!(
            entries[2..],
            [json!({"id": "https://badges.example.org/ob2/assertions/u"}), json!({"id": "urn:uuid:u"})]
        );
    }
}
