//! Ed25519 keys as Multikeys (Controlled Identifiers 1.0, "Multikey").

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

/// Multicodec prefix of an Ed25519 public key.
const ED25519_PUB: [u8; 2] = [0xed, 0x01];

/// Why a text is not an Ed25519 Multikey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 Multikey")]
pub struct KeyError;

/// The issuer's secret key. It has no `Debug`, `Clone` or `Serialize`, so that it cannot end up in a log or a dump; the
/// memory is wiped on drop.
pub struct IssuerKey(SigningKey);

impl IssuerKey {
    /// From the 32 secret bytes (RFC 8032, "Key Generation").
    #[must_use]
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// A public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// From the 32 bytes of RFC 8032; weak keys are refused, as signatures under them prove nothing.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError)?;
        if key.is_weak() { Err(KeyError) } else { Ok(Self(key)) }
    }

    #[must_use]
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// `z6Mk…`: base58btc of the codec prefix and the key.
    #[must_use]
    pub fn to_multikey(&self) -> String {
        let mut bytes = ED25519_PUB.to_vec();
        bytes.extend_from_slice(self.0.as_bytes());
        format!("z{}", bs58::encode(bytes).into_string())
    }

    pub fn from_multikey(text: &str) -> Result<Self, KeyError> {
        // 34 bytes are at most 47 base58 characters: a bound before decoding, which is quadratic.
        let encoded = text.strip_prefix('z').filter(|encoded| encoded.len() <= 47).ok_or(KeyError)?;
        let bytes = bs58::decode(encoded).into_vec().map_err(|_| KeyError)?;
        let key = bytes.strip_prefix(ED25519_PUB.as_slice()).ok_or(KeyError)?;
        Self::from_bytes(key.try_into().map_err(|_| KeyError)?)
    }

    /// Strict: refuses malleable signatures and small-order points.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multikey_round_trip() {
        let key = IssuerKey::from_bytes(&[7; 32]).public();
        let text = key.to_multikey();
        assert!(text.starts_with("z6Mk"), "{text}");
        assert_eq!(PublicKey::from_multikey(&text), Ok(key));
    }

    #[test]
    fn refuses_other_texts() {
        let good = IssuerKey::from_bytes(&[7; 32]).public().to_multikey();
        let truncated = &good[..good.len() - 1];
        for bad in ["", "z", "z6Mk", "u6Mk", truncated, &good[1..], &format!("{good}1"), &"z1".repeat(40)] {
            assert_eq!(PublicKey::from_multikey(bad), Err(KeyError), "{bad}");
        }
    }

    #[test]
    fn refuses_weak_keys() {
        let mut identity = [0; 32];
        identity[0] = 1;
        assert_eq!(PublicKey::from_bytes(&identity), Err(KeyError));
    }
}
