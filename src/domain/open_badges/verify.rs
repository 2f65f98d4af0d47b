//! The checks that the verification page shows for one of our OB 3.0 credentials (Open Badges 3.0, "OpenBadgeCredential
//! Verification").
//!
//! The proof comes first: whatever the document says about its issuer, dates, status and recipient is read only once a
//! key has vouched for it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::base_url::BaseUrl;
use super::canon::CanonError;
use super::contexts;
use super::identity::RecipientHash;
use super::keys::PublicKey;
use super::proof::{self, ProofError};

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Structure,
    Contexts,
    UnknownMembers,
    Signature,
    Issuer,
    ValidFrom,
    Expiry,
    Status,
    Recipient,
}

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome", content = "reason")]
pub enum Outcome {
    Passed,
    Failed(Failure),
    NotChecked(Skipped),
}

/// Why a check failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// A required member is missing or of the wrong kind.
    NotACredential,
    /// There is no proof, more than one, or one of another kind.
    NoUsableProof,
    /// A context outside the allow-list: terms could mean anything.
    UnknownContext,
    /// A member that no context defines: no signature covers it.
    UnknownMember,
    /// A value that cannot be read as the contexts say.
    Unreadable,
    TooLarge,
    /// The key is not one of the issuer's.
    UnknownKey,
    /// The content is not what was signed.
    Altered,
    OtherIssuer,
    NotYetValid,
    Expired,
    Revoked,
    OtherRecipient,
}

/// Why a check was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skipped {
    /// An earlier check failed.
    EarlierFailure,
    /// The badge says nothing about it.
    Absent,
    /// The status list could not be read.
    Unavailable,
    /// No e-mail address was given.
    NotAsked,
}

/// One line of the verification page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub what: What,
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What the world looks like to the verifier.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Whose badges count as ours.
    pub base: &'a BaseUrl,
    pub now: DateTime<Utc>,
    /// The address of the person who shows the badge, if known.
    pub email: Option<&'a str>,
}

/// A badge is valid if nothing failed and its signature was checked.
#[must_use]
pub fn is_valid(checks: &[Check]) -> bool {
    let signed = checks.iter().any(|check| check.what == What::Signature && check.outcome == Outcome::Passed);
    signed && checks.iter().all(|check| !matches!(check.outcome, Outcome::Failed(_)))
}

/// Checks one credential. `key_of` gives the key behind a verification method URL, `status_of` the bit at an index of a
/// status list URL, if it can be read.
pub fn verify_credential(
    credential: &Value,
    question: &Question<'_>,
    key_of: impl Fn(&str) -> Option<PublicKey>,
    status_of: impl Fn(&str, u32) -> Option<bool>,
) -> Vec<Check> {
    let mut outcomes = Outcomes(Vec::with_capacity(9));
    let Some(read) = Read::of(credential) else {
        outcomes.stop_at(What::Structure, Failure::NotACredential);
        return outcomes.0;
    };
    outcomes.pass(What::Structure);
    if !contexts_allowed(read.members) {
        outcomes.stop_at(What::Contexts, Failure::UnknownContext);
        return outcomes.0;
    }
    outcomes.pass(What::Contexts);
    if read.members.keys().any(|name| !MEMBERS.contains(&name.as_str())) {
        outcomes.stop_at(What::UnknownMembers, Failure::UnknownMember);
        return outcomes.0;
    }
    match check_signature(credential, &key_of) {
        // Members inside are only known to be unknown once the contexts have been applied.
        Err(Failure::UnknownMember) => {
            outcomes.stop_at(What::UnknownMembers, Failure::UnknownMember);
            return outcomes.0;
        }
        Err(failure) => {
            outcomes.pass(What::UnknownMembers);
            outcomes.stop_at(What::Signature, failure);
            return outcomes.0;
        }
        Ok(()) => {
            outcomes.pass(What::UnknownMembers);
            outcomes.pass(What::Signature);
        }
    }
    let ours = read.issuer == question.base.issuer();
    outcomes.add(What::Issuer, if ours { Outcome::Passed } else { Outcome::Failed(Failure::OtherIssuer) });
    outcomes.add(What::ValidFrom, valid_from(&read, question.now));
    outcomes.add(What::Expiry, expiry(&read, question.now));
    outcomes.add(What::Status, status(&read, status_of));
    outcomes.add(What::Recipient, recipient(&read, question.email));
    outcomes.0
}

/// The top-level members of an AchievementCredential ("AchievementCredential").
const MEMBERS: [&str; 18] = [
    "@context",
    "id",
    "type",
    "name",
    "description",
    "image",
    "awardedDate",
    "credentialSubject",
    "endorsement",
    "evidence",
    "issuer",
    "validFrom",
    "validUntil",
    "proof",
    "credentialSchema",
    "credentialStatus",
    "refreshService",
    "termsOfUse",
];

const ORDER: [What; 9] = [
    What::Structure,
    What::Contexts,
    What::UnknownMembers,
    What::Signature,
    What::Issuer,
    What::ValidFrom,
    What::Expiry,
    What::Status,
    What::Recipient,
];

struct Outcomes(Vec<Check>);

impl Outcomes {
    fn add(&mut self, what: What, outcome: Outcome) {
        self.0.push(Check { what, outcome });
    }

    fn pass(&mut self, what: What) {
        self.add(what, Outcome::Passed);
    }

    /// A failure that makes the later checks meaningless.
    fn stop_at(&mut self, what: What, failure: Failure) {
        self.add(what, Outcome::Failed(failure));
        for later in ORDER.iter().skip(self.0.len()) {
            self.add(*later, Outcome::NotChecked(Skipped::EarlierFailure));
        }
    }
}

/// The members that every credential must have.
struct Read<'a> {
    members: &'a Map<String, Value>,
    issuer: &'a str,
    valid_from: DateTime<Utc>,
    subject: &'a Value,
}

impl<'a> Read<'a> {
    fn of(credential: &'a Value) -> Option<Self> {
        let members = credential.as_object()?;
        members.get("id")?.as_str()?;
        let types = members.get("type")?.as_array()?;
        let has = |name: &str| types.iter().any(|class| class == name);
        if !has("VerifiableCredential") || !(has("OpenBadgeCredential") || has("AchievementCredential")) {
            return None;
        }
        let subject = members.get("credentialSubject")?;
        subject.get("achievement")?.get("id")?.as_str()?;
        members.get("proof")?;
        Some(Self {
            members,
            issuer: members.get("issuer")?.get("id")?.as_str()?,
            valid_from: date(members.get("validFrom")?)?,
            subject,
        })
    }
}

fn date(value: &Value) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(value.as_str()?).ok().map(|date| date.to_utc())
}

fn contexts_allowed(members: &Map<String, Value>) -> bool {
    let Some(Value::Array(urls)) = members.get("@context") else { return false };
    urls.first().is_some_and(|first| first == contexts::CREDENTIALS_V2)
        && urls.iter().all(|url| url.as_str().is_some_and(contexts::allowed_in_credential))
}

fn check_signature(credential: &Value, key_of: &impl Fn(&str) -> Option<PublicKey>) -> Result<(), Failure> {
    let proof = proof::proof_of(credential).map_err(|_| Failure::NoUsableProof)?;
    let key = key_of(&proof.verification_method).ok_or(Failure::UnknownKey)?;
    match proof::verify(credential, &key) {
        Ok(_) => Ok(()),
        Err(ProofError::BadSignature) => Err(Failure::Altered),
        Err(ProofError::Canon(CanonError::UndefinedTerm(_))) => Err(Failure::UnknownMember),
        Err(ProofError::Canon(CanonError::ContextNotAllowed(_))) => Err(Failure::UnknownContext),
        Err(ProofError::Canon(CanonError::TooLarge)) => Err(Failure::TooLarge),
        Err(ProofError::Canon(_)) => Err(Failure::Unreadable),
        Err(_) => Err(Failure::NoUsableProof),
    }
}

fn valid_from(read: &Read<'_>, now: DateTime<Utc>) -> Outcome {
    if read.valid_from > now { Outcome::Failed(Failure::NotYetValid) } else { Outcome::Passed }
}

fn expiry(read: &Read<'_>, now: DateTime<Utc>) -> Outcome {
    match read.members.get("validUntil").map(date) {
        None => Outcome::NotChecked(Skipped::Absent),
        Some(None) => Outcome::Failed(Failure::Unreadable),
        Some(Some(end)) if end < now => Outcome::Failed(Failure::Expired),
        Some(Some(_)) => Outcome::Passed,
    }
}

/// "BitstringStatusListEntry". A status of another kind counts as unreadable, not as absent.
fn status(read: &Read<'_>, status_of: impl Fn(&str, u32) -> Option<bool>) -> Outcome {
    let Some(status) = read.members.get("credentialStatus") else { return Outcome::NotChecked(Skipped::Absent) };
    let text = |name: &str| status.get(name).and_then(Value::as_str);
    let entry = match (text("type"), text("statusPurpose"), text("statusListCredential"), text("statusListIndex")) {
        (Some("BitstringStatusListEntry"), Some("revocation"), Some(list), Some(index)) => {
            index.parse().ok().map(|index| (list, index))
        }
        _ => None,
    };
    let Some((list, index)) = entry else { return Outcome::Failed(Failure::Unreadable) };
    match status_of(list, index) {
        None => Outcome::NotChecked(Skipped::Unavailable),
        Some(true) => Outcome::Failed(Failure::Revoked),
        Some(false) => Outcome::Passed,
    }
}

/// The recipient is the one asked for if any hashed e-mail address matches ("Verify the Recipient
/// Using an Identifier").
fn recipient(read: &Read<'_>, email: Option<&str>) -> Outcome {
    let Some(email) = email else { return Outcome::NotChecked(Skipped::NotAsked) };
    let identifiers = read.subject.get("identifier").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let matches = identifiers.iter().any(|identifier| {
        let text = |name: &str| identifier.get(name).and_then(Value::as_str);
        text("identityType") == Some("emailAddress")
            && identifier.get("hashed") == Some(&Value::Bool(true))
            && text("identityHash")
                .is_some_and(|hash| RecipientHash::read(hash, text("salt").unwrap_or_default()).matches(email))
    });
    match (identifiers.is_empty(), matches) {
        (true, _) => Outcome::NotChecked(Skipped::Absent),
        (_, true) => Outcome::Passed,
        (_, false) => Outcome::Failed(Failure::OtherRecipient),
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
