//! The two signed texts of an award beside its credential with a proof: Open Badges 2.0, "SignedBadge" (a JWS), and Open
//! Badges 3.0, "JSON Web Token Proof Format" (a VC-JWT). Both are made from the stored documents, so that all forms of an
//! award say the same, whatever became of the account and the achievement since.

use chrono::DateTime;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::base_url::BaseUrl;
use super::rs256::{RsaError, RsaSecret};

/// Why no signed form could be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    #[error("the stored document is not one of ours")]
    Document,
    #[error(transparent)]
    Rsa(#[from] RsaError),
}

/// The signed texts of an award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedForms {
    /// Open Badges 2.0.
    pub jws: String,
    /// Open Badges 3.0.
    pub jwt: String,
}

/// The RSA key that signs.
pub struct FormSigner<'a> {
    pub secret: &'a RsaSecret,
    /// Its name in `/keys/{id}.jwk` and `/ob2/keys/{id}`.
    pub id: &'a str,
    /// Whether it is the first RSA key of this issuer, the one that `/ob2/issuer` names.
    pub first: bool,
}

/// "JOSE Header": these three and no others.
#[derive(Serialize)]
struct JwtHeader {
    alg: &'static str,
    kid: String,
    typ: &'static str,
}

#[derive(Serialize)]
struct JwsHeader {
    alg: &'static str,
}

/// Signs both forms of an award, given its stored assertion and credential.
pub fn signed_forms(base: &BaseUrl, signer: &FormSigner<'_>, ob2: &str, ob3: &str) -> Result<SignedForms, FormError> {
    let read = |text: &str| serde_json::from_str::<Map<String, Value>>(text).map_err(|_| FormError::Document);
    let claims = claims(read(ob3)?).ok_or(FormError::Document)?;
    let assertion = signed_assertion(base, signer, read(ob2)?).ok_or(FormError::Document)?;
    let header = JwtHeader { alg: "RS256", kid: base.key_jwk(signer.id), typ: "JWT" };
    Ok(SignedForms {
        jws: signer.secret.sign(&JwsHeader { alg: "RS256" }, &assertion)?,
        jwt: signer.secret.sign(&header, &claims)?,
    })
}

/// "JWT Payload": the whole credential without its proof, and what it says as registered claims.
fn claims(mut credential: Map<String, Value>) -> Option<Map<String, Value>> {
    credential.remove("proof");
    let issuer = credential.get("issuer")?.get("id")?.clone();
    let subject = credential.get("credentialSubject")?.get("id")?.clone();
    let id = credential.get("id")?.clone();
    let begins = seconds(credential.get("validFrom")?)?;
    let ends = match credential.get("validUntil") {
        Some(date) => Some(seconds(date)?),
        None => None,
    };
    for (name, value) in [("iss", issuer), ("sub", subject), ("jti", id), ("nbf", begins.into())] {
        credential.insert(name.to_owned(), value);
    }
    if let Some(ends) = ends {
        credential.insert("exp".to_owned(), ends.into());
    }
    Some(credential)
}

/// RFC 7519, "NumericDate".
fn seconds(date: &Value) -> Option<i64> {
    DateTime::parse_from_rfc3339(date.as_str()?).ok().map(|date| date.timestamp())
}

/// The assertion, hosted nowhere: named by a URN, and by the key that vouches for it.
fn signed_assertion(
    base: &BaseUrl,
    signer: &FormSigner<'_>,
    mut assertion: Map<String, Value>,
) -> Option<Map<String, Value>> {
    let id = assertion.get("id")?.as_str()?.rsplit('/').next()?.to_owned();
    assertion.insert("id".to_owned(), signed_id(&id).into());
    assertion.insert("verification".to_owned(), json!({"type": "SignedBadge", "creator": base.ob2_key(signer.id)}));
    if !signer.first {
        let slug = assertion.get("badge")?.as_str()?.rsplit('/').next()?;
        let badge = base.ob2_badge_of_key(signer.id, slug);
        assertion.insert("badge".to_owned(), badge.into());
    }
    Some(assertion)
}

/// The id of an award's signed assertion: what a revocation list has to name.
#[must_use]
pub fn signed_id(award: &str) -> String {
    format!("urn:uuid:{award}")
}

#[cfg(test)]
mod tests {
    use super::super::{assertion::assertion, credential::credential, fixtures};
    use super::*;

    fn forms(first: bool) -> SignedForms {
        let badge = fixtures::module_badge();
        let award = fixtures::award(&badge);
        let secret = fixtures::rsa_secret();
        let signer = FormSigner { secret: &secret, id: "rsa-1", first };
        let ob2 = serde_json::to_string(&assertion(&fixtures::base(), &award)).unwrap();
        let mut ob3 = serde_json::to_value(credential(&fixtures::base(), &fixtures::issuer(), &award)).unwrap();
        ob3["proof"] = json!([{"type": "DataIntegrityProof"}]);
        signed_forms(&fixtures::base(), &signer, &ob2, &ob3.to_string()).unwrap()
    }

    fn payload(text: &str) -> Value {
        serde_json::from_slice(&fixtures::rsa_secret().public().unwrap().payload(text).unwrap()).unwrap()
    }

    fn header(text: &str) -> Value {
        use base64::Engine as _;
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text.split('.').next().unwrap()).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn the_token_is_the_credential_with_its_claims() {
        let jwt = forms(true).jwt;
        assert_eq!(
            header(&jwt),
            json!({"alg": "RS256", "typ": "JWT", "kid": "https://badges.example.org/keys/rsa-1.jwk"})
        );
        let badge = fixtures::module_badge();
        let award = fixtures::award(&badge);
        let mut told = payload(&jwt);
        let members = told.as_object_mut().unwrap();
        let mut claim = |name: &str| members.remove(name).unwrap();
        assert_eq!(claim("iss"), "https://badges.example.org/issuer");
        assert_eq!(claim("jti"), "https://badges.example.org/credentials/0190d1a2-0000-7000-8000-000000000001");
        assert_eq!(claim("sub"), "urn:uuid:0190d1a2-0000-7000-8000-000000000001");
        assert_eq!(claim("nbf"), fixtures::at("2026-03-02T08:00:00Z").timestamp());
        assert_eq!(claim("exp"), fixtures::at("2031-03-01T00:00:00Z").timestamp());
        let unsigned = credential(&fixtures::base(), &fixtures::issuer(), &award);
        assert_eq!(told, serde_json::to_value(unsigned).unwrap(), "and nothing else, no proof either");
    }

    #[test]
    fn the_signed_assertion_names_its_key() {
        let told = payload(&forms(true).jws);
        assert_eq!(header(&forms(true).jws), json!({"alg": "RS256"}));
        assert_eq!(told["id"], "urn:uuid:0190d1a2-0000-7000-8000-000000000001");
        assert_eq!(
            told["verification"],
            json!({"type": "SignedBadge", "creator": "https://badges.example.org/ob2/keys/rsa-1"})
        );
        assert_eq!(told["badge"], "https://badges.example.org/ob2/badges/social-good");
        assert_eq!(told["recipient"]["hashed"], true);
        let later = payload(&forms(false).jws);
        assert_eq!(later["badge"], "https://badges.example.org/ob2/keys/rsa-1/badges/social-good");
    }

    #[test]
    fn signing_again_gives_the_same_text_and_other_documents_none() {
        assert_eq!(forms(true), forms(true));
        let secret = fixtures::rsa_secret();
        let signer = FormSigner { secret: &secret, id: "rsa-1", first: true };
        for (ob2, ob3) in [("{}", "{}"), ("", ""), ("[]", "null")] {
            assert_eq!(signed_forms(&fixtures::base(), &signer, ob2, ob3), Err(FormError::Document));
        }
    }
}
