//! The JSON-LD contexts this application knows, embedded by URL.
//!
//! Nothing is ever fetched: a document that names another context is refused (VC Data Integrity 1.0, "Context
//! Validation"). Origins: `assets/contexts/README.md`.

/// W3C Verifiable Credentials Data Model 2.0, "Contexts": always the first context.
pub const CREDENTIALS_V2: &str = "https://www.w3.org/ns/credentials/v2";
/// Open Badges 3.0, "Serialization".
pub const OPEN_BADGES_V3: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// Open Badges 3.0: defines `1EdTechJsonSchemaValidator2019`, without which safe-mode verifiers refuse the credential.
pub const OPEN_BADGES_V3_EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
/// Controlled identifier documents: the first context of `/issuer`, so that verifiers read it without JSON-LD framing.
pub const DID_V1: &str = "https://www.w3.org/ns/did/v1";
/// Controlled Identifiers 1.0, "Multikey".
pub const MULTIKEY_V1: &str = "https://w3id.org/security/multikey/v1";
/// Controlled Identifiers 1.0, "JsonWebKey": named in documents of RSA keys, which are never signed, and so not embedded.
pub const JWK_V1: &str = "https://w3id.org/security/jwk/v1";
/// Comprehensive Learner Record 2.0.
pub const CLR_V2: &str = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
/// Open Badges 2.0: named in OB 2.0 documents, which are never signed here, and so not embedded.
pub const OPEN_BADGES_V2: &str = "https://w3id.org/openbadges/v2";

/// The contexts of every credential issued here, in this order (Open Badges 3.0, "Serialization": order matters).
pub const CREDENTIAL: [&str; 3] = [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_V3_EXTENSIONS];

/// The contexts of a Comprehensive Learner Record, in this order (CLR 2.0, "Serialization").
pub const CLR: [&str; 4] = [CREDENTIALS_V2, CLR_V2, OPEN_BADGES_V3, OPEN_BADGES_V3_EXTENSIONS];

/// Every embedded context: URL and text.
pub const EMBEDDED: &[(&str, &str)] = &[
    (CREDENTIALS_V2, include_str!("../../../assets/contexts/www.w3.org_ns_credentials_v2.json")),
    (OPEN_BADGES_V3, include_str!("../../../assets/contexts/purl.imsglobal.org_spec_ob_v3p0_context-3.0.3.json")),
    (
        OPEN_BADGES_V3_EXTENSIONS,
        include_str!("../../../assets/contexts/purl.imsglobal.org_spec_ob_v3p0_extensions.json"),
    ),
    (CLR_V2, include_str!("../../../assets/contexts/purl.imsglobal.org_spec_clr_v2p0_context-2.0.1.json")),
    // Earlier editions, which badges of other issuers name.
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        include_str!("../../../assets/contexts/purl.imsglobal.org_spec_ob_v3p0_context-3.0.1.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        include_str!("../../../assets/contexts/purl.imsglobal.org_spec_ob_v3p0_context-3.0.2.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        include_str!("../../../assets/contexts/purl.imsglobal.org_spec_ob_v3p0_context.json"),
    ),
    (
        "https://w3id.org/security/data-integrity/v2",
        include_str!("../../../assets/contexts/w3id.org_security_data-integrity_v2.json"),
    ),
    (DID_V1, include_str!("../../../assets/contexts/www.w3.org_ns_did_v1.json")),
    (MULTIKEY_V1, include_str!("../../../assets/contexts/w3id.org_security_multikey_v1.json")),
    #[cfg(test)]
    ("https://www.w3.org/ns/credentials/examples/v2", include_str!("vectors/w3c/credentials-examples-v2.json")),
];

/// The text of an embedded context.
#[must_use]
pub fn text(url: &str) -> Option<&'static str> {
    EMBEDDED.iter().find(|(known, _)| *known == url).map(|(_, text)| *text)
}

/// Whether a credential presented for verification may name this context.
#[must_use]
pub fn allowed_in_credential(url: &str) -> bool {
    CREDENTIAL.contains(&url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_contexts_are_json_objects_with_a_context() {
        for (url, text) in EMBEDDED {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            assert!(value["@context"].is_object(), "{url}");
        }
    }

    #[test]
    fn only_credential_contexts_are_allowed() {
        assert!(allowed_in_credential(CREDENTIALS_V2));
        assert!(!allowed_in_credential(DID_V1));
        assert!(text("https://evil.example/context").is_none());
    }
}
