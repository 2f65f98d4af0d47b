//! Endorsements in both versions: Open Badges 3.0 "EndorsementCredential", unsigned here, and Open Badges 2.0
//! "Endorsement", which counts because its address serves it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::base_url::BaseUrl;
use super::contexts;
use super::endorser::{EndorserFacts, EndorserProfile};
use super::timestamp;

const SCHEMA: &str = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json";

/// What is endorsed, by its address in each version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub ob3: String,
    pub ob2: String,
}

/// Everything that the documents of one endorsement say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndorsementFacts<'a> {
    pub id: String,
    pub endorser: &'a EndorserFacts,
    /// Such as "Endorsement of Social skills: Good".
    pub name: String,
    pub claim: Claim,
    pub comment: String,
    pub given_at: DateTime<Utc>,
    /// Its place in the organisation's status list.
    pub status_index: u32,
}

/// `/endorsements/{uuid}`, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EndorsementCredential {
    #[serde(rename = "@context")]
    context: [&'static str; 3],
    id: String,
    r#type: [&'static str; 2],
    name: String,
    issuer: EndorserProfile,
    valid_from: String,
    awarded_date: String,
    credential_subject: Subject,
    credential_schema: [Schema; 1],
    credential_status: Status,
}

/// "EndorsementSubject".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    id: String,
    r#type: [&'static str; 1],
    endorsement_comment: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Schema {
    id: &'static str,
    r#type: &'static str,
}

/// W3C Bitstring Status List 1.0, "BitstringStatusListEntry": in a list of the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    id: String,
    r#type: &'static str,
    status_purpose: &'static str,
    status_list_index: String,
    status_list_credential: String,
}

/// `/ob2/endorsements/{uuid}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ob2Endorsement {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    claim: Ob2Claim,
    issuer: String,
    issued_on: String,
    verification: Hosted,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Ob2Claim {
    id: String,
    endorsement_comment: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Hosted {
    r#type: &'static str,
}

/// What is served in the place of an endorsement that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawnEndorsement {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    revoked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    revocation_reason: Option<String>,
}

#[must_use]
pub fn endorsement(base: &BaseUrl, facts: &EndorsementFacts<'_>) -> EndorsementCredential {
    let list = base.endorser_status(&facts.endorser.id);
    EndorsementCredential {
        context: contexts::CREDENTIAL,
        id: base.endorsement(&facts.id),
        r#type: ["VerifiableCredential", "EndorsementCredential"],
        name: facts.name.clone(),
        issuer: EndorserProfile::new(base, facts.endorser),
        valid_from: timestamp(facts.given_at),
        awarded_date: timestamp(facts.given_at),
        credential_subject: Subject {
            id: facts.claim.ob3.clone(),
            r#type: ["EndorsementSubject"],
            endorsement_comment: facts.comment.clone(),
        },
        credential_schema: [Schema { id: SCHEMA, r#type: "1EdTechJsonSchemaValidator2019" }],
        credential_status: Status {
            id: format!("{list}#{}", facts.status_index),
            r#type: "BitstringStatusListEntry",
            status_purpose: "revocation",
            status_list_index: facts.status_index.to_string(),
            status_list_credential: list,
        },
    }
}

#[must_use]
pub fn ob2_endorsement(base: &BaseUrl, facts: &EndorsementFacts<'_>) -> Ob2Endorsement {
    Ob2Endorsement {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_endorsement(&facts.id),
        r#type: "Endorsement",
        claim: Ob2Claim { id: facts.claim.ob2.clone(), endorsement_comment: facts.comment.clone() },
        issuer: base.ob2_endorser(&facts.endorser.id),
        issued_on: timestamp(facts.given_at),
        verification: Hosted { r#type: "HostedBadge" },
    }
}

/// For 410 answers.
#[must_use]
pub fn withdrawn_endorsement(base: &BaseUrl, id: &str, reason: Option<&str>) -> WithdrawnEndorsement {
    WithdrawnEndorsement {
        context: contexts::OPEN_BADGES_V2,
        id: base.ob2_endorsement(id),
        r#type: "Endorsement",
        revoked: true,
        revocation_reason: reason.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{canon, endorser::endorser_signer, fixtures, proof};
    use super::*;

    fn facts(endorser: &EndorserFacts) -> EndorsementFacts<'_> {
        let base = fixtures::base();
        EndorsementFacts {
            id: "0190d1a2-0000-7000-8000-0000000000e1".to_owned(),
            endorser,
            name: "Endorsement of Social skills: Good".to_owned(),
            claim: Claim { ob3: base.achievement("social-good"), ob2: base.ob2_badge("social-good") },
            comment: "We look for this in every new colleague.\nIt shows.".to_owned(),
            given_at: fixtures::at("2026-03-02T08:00:00.789Z"),
            status_index: 3,
        }
    }

    #[test]
    fn it_is_signed_by_the_organisation_and_every_change_breaks_it() {
        let (base, endorser, secret) = (fixtures::base(), fixtures::endorser(), fixtures::secret());
        let facts = facts(&endorser);
        let unsigned = endorsement(&base, &facts);
        canon::canonicalise(&serde_json::to_value(&unsigned).unwrap()).unwrap();
        let signer = endorser_signer(&base, &endorser.id, "ed25519-x", &secret);
        let signed = proof::sign(&unsigned, &signer, facts.given_at).unwrap();
        assert!(proof::verify(&signed, &secret.public()).is_ok());
        for (path, value) in [
            ("/name", "x"),
            ("/issuer/name", "x"),
            ("/issuer/id", "https://evil.example"),
            ("/credentialSubject/id", "https://badges.example.org/achievements/super"),
            ("/credentialSubject/endorsementComment", "Nothing."),
            ("/credentialStatus/statusListIndex", "4"),
            ("/validFrom", "2020-01-01T00:00:00Z"),
        ] {
            let mut changed = signed.clone();
            *changed.pointer_mut(path).unwrap() = value.into();
            assert!(proof::verify(&changed, &secret.public()).is_err(), "{path}");
        }
    }

    #[test]
    fn both_versions_claim_the_same() {
        let (base, endorser) = (fixtures::base(), fixtures::endorser());
        let facts = facts(&endorser);
        let three = serde_json::to_value(endorsement(&base, &facts)).unwrap();
        let two = serde_json::to_value(ob2_endorsement(&base, &facts)).unwrap();
        assert_eq!(three["credentialSubject"]["endorsementComment"], two["claim"]["endorsementComment"]);
        assert_eq!(two["claim"]["id"], "https://badges.example.org/ob2/badges/social-good");
        assert_eq!(two["issuedOn"], three["validFrom"]);
        for member in ["id", "type", "claim", "issuer", "issuedOn", "verification"] {
            assert!(two.get(member).is_some(), "{member}");
        }
        let gone = serde_json::to_value(withdrawn_endorsement(&base, &facts.id, None)).unwrap();
        assert_eq!((gone["id"].clone(), gone["revoked"].clone()), (two["id"].clone(), true.into()));
        assert!(gone.get("revocationReason").is_none());
    }
}
