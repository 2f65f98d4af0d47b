//! Revocation of OB 3.0 credentials: W3C Bitstring Status List 1.0.

use std::io::{Read, Write};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde::Serialize;
use serde_json::Value;

use super::base_url::BaseUrl;
use super::contexts;
use super::timestamp;

/// At least 131 072 entries, so that looking one up does not tell which.
pub const MIN_BITS: u32 = 131_072;
/// More is refused when reading: a bound against decompression bombs.
const MAX_BYTES: u64 = 2 * 1024 * 1024;
/// More is refused before decompression.
const MAX_ENCODED: usize = 1024 * 1024;

/// Where an award stands in the status lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusPlace {
    /// The list's number, from 1.
    pub list: u32,
    /// The place in it.
    pub index: u32,
}

impl StatusPlace {
    /// The place of the award with this number: when a list is full, the next one begins.
    #[must_use]
    pub const fn of(number: u32) -> Self {
        Self { list: number / MIN_BITS + 1, index: number % MIN_BITS }
    }
}

/// The numbers of the awards in a list; `None` for a list that cannot be.
#[must_use]
pub fn numbers_in(list: u32) -> Option<std::ops::Range<u32>> {
    let first = list.checked_sub(1)?.checked_mul(MIN_BITS)?;
    Some(first..first.checked_add(MIN_BITS)?)
}

/// Why a status list could not be made or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatusListError {
    #[error("the index is outside the list")]
    OutOfRange,
    #[error("the list is too large")]
    TooLarge,
    #[error("the list is not multibase base64url of GZIP")]
    Malformed,
    #[error("the list is smaller than 131072 entries")]
    TooSmall,
}

/// The bits of a list; bit 0 is the leftmost of the first byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList(Vec<u8>);

impl Default for StatusList {
    fn default() -> Self {
        Self(vec![0; (MIN_BITS / 8) as usize])
    }
}

impl StatusList {
    /// A list of the least size in which these indices are set.
    pub fn with(revoked: impl IntoIterator<Item = u32>) -> Result<Self, StatusListError> {
        let mut list = Self::default();
        for index in revoked {
            let byte = list.0.get_mut((index / 8) as usize).ok_or(StatusListError::OutOfRange)?;
            *byte |= 0x80 >> (index % 8);
        }
        Ok(list)
    }

    /// Whether an entry is set.
    pub fn get(&self, index: u32) -> Result<bool, StatusListError> {
        let byte = self.0.get((index / 8) as usize).ok_or(StatusListError::OutOfRange)?;
        Ok(byte & (0x80 >> (index % 8)) != 0)
    }

    /// "Bitstring Generation Algorithm": multibase `u`, base64url without padding, of the GZIP of the bits.
    pub fn encode(&self) -> Result<String, StatusListError> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&self.0).map_err(|_| StatusListError::Malformed)?;
        let compressed = encoder.finish().map_err(|_| StatusListError::Malformed)?;
        Ok(format!("u{}", URL_SAFE_NO_PAD.encode(compressed)))
    }

    /// "Bitstring Expansion Algorithm", with bounds.
    pub fn decode(encoded: &str) -> Result<Self, StatusListError> {
        if encoded.len() > MAX_ENCODED {
            return Err(StatusListError::TooLarge);
        }
        let base64 = encoded.strip_prefix('u').ok_or(StatusListError::Malformed)?;
        let compressed = URL_SAFE_NO_PAD.decode(base64).map_err(|_| StatusListError::Malformed)?;
        let mut bits = Vec::new();
        let mut decoder = MultiGzDecoder::new(compressed.as_slice()).take(MAX_BYTES + 1);
        decoder.read_to_end(&mut bits).map_err(|_| StatusListError::Malformed)?;
        if bits.len() as u64 > MAX_BYTES {
            return Err(StatusListError::TooLarge);
        }
        if bits.len() < (MIN_BITS / 8) as usize {
            return Err(StatusListError::TooSmall);
        }
        Ok(Self(bits))
    }
}

/// `/status/{n}`, before it is signed ("BitstringStatusListCredential").
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusListCredential {
    #[serde(rename = "@context")]
    context: [&'static str; 1],
    id: String,
    r#type: [&'static str; 2],
    /// A plain URL: the list's one context does not know `Profile`.
    issuer: String,
    valid_from: String,
    credential_subject: Subject,
}

/// Its type is a string: the Digital Bazaar library compares it as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    id: String,
    r#type: &'static str,
    status_purpose: &'static str,
    encoded_list: String,
    /// For how many milliseconds a copy counts as fresh.
    ttl: i64,
}

/// The list as a credential, to be signed. `valid_from` is when this state of the list was made, and `ttl` for how long
/// others may keep it.
pub fn status_list_credential(
    base: &BaseUrl,
    number: u32,
    list: &StatusList,
    valid_from: DateTime<Utc>,
    ttl: TimeDelta,
) -> Result<StatusListCredential, StatusListError> {
    listed(base.status_list(number), base.issuer(), list, valid_from, ttl)
}

fn listed(
    id: String,
    issuer: String,
    list: &StatusList,
    valid_from: DateTime<Utc>,
    ttl: TimeDelta,
) -> Result<StatusListCredential, StatusListError> {
    Ok(StatusListCredential {
        context: [contexts::CREDENTIALS_V2],
        r#type: ["VerifiableCredential", "BitstringStatusListCredential"],
        issuer,
        valid_from: timestamp(valid_from),
        credential_subject: Subject {
            id: format!("{id}#list"),
            r#type: "BitstringStatusList",
            status_purpose: "revocation",
            encoded_list: list.encode()?,
            ttl: ttl.num_milliseconds(),
        },
        id,
    })
}

/// The list of an organisation that endorses, to be signed with its own key.
pub fn endorser_status_list(
    base: &BaseUrl,
    organisation: &str,
    list: &StatusList,
    valid_from: DateTime<Utc>,
    ttl: TimeDelta,
) -> Result<StatusListCredential, StatusListError> {
    listed(base.endorser_status(organisation), base.endorser(organisation), list, valid_from, ttl)
}

/// Reads an entry from a status list credential, whose proof the caller has checked.
pub fn read_entry(credential: &Value, index: u32) -> Result<bool, StatusListError> {
    let encoded = credential
        .get("credentialSubject")
        .and_then(|subject| subject.get("encodedList"))
        .and_then(Value::as_str)
        .ok_or(StatusListError::Malformed)?;
    StatusList::decode(encoded)?.get(index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The specification's own example: the published list of 131 072 zeros.
    #[test]
    fn a_full_list_is_followed_by_the_next() {
        let table = [(0, 1, 0), (1, 1, 1), (131_071, 1, 131_071), (131_072, 2, 0), (300_000, 3, 37_856)];
        for (number, list, index) in table {
            assert_eq!(StatusPlace::of(number), StatusPlace { list, index }, "{number}");
            let numbers = numbers_in(list).unwrap();
            assert!(numbers.contains(&number) && number - numbers.start == index, "{number}");
        }
        assert_eq!((numbers_in(0), numbers_in(u32::MAX)), (None, None));
    }

    #[test]
    fn reads_the_published_empty_list() {
        let list = StatusList::decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA").unwrap();
        assert_eq!(list, StatusList::default());
    }

    #[test]
    fn the_first_entry_is_the_leftmost_bit() {
        let list = StatusList::with([0, 15]).unwrap();
        assert_eq!(&list.0[..3], &[0x80, 0x01, 0]);
    }

    #[test]
    fn refuses_bombs_and_other_texts() {
        let zip = |size: usize| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&vec![0; size]).unwrap();
            format!("u{}", URL_SAFE_NO_PAD.encode(encoder.finish().unwrap()))
        };
        assert_eq!(StatusList::decode(&zip(64 * 1024 * 1024)), Err(StatusListError::TooLarge));
        assert_eq!(StatusList::decode(&zip(100)), Err(StatusListError::TooSmall));
        for bad in ["", "u", "zabc", "u!!!", "uAAAA"] {
            assert!(StatusList::decode(bad).is_err(), "{bad}");
        }
        assert_eq!(StatusList::with([MIN_BITS]), Err(StatusListError::OutOfRange));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn survives_encoding(revoked in proptest::collection::btree_set(0..MIN_BITS, 0..40)) {
            let list = StatusList::with(revoked.iter().copied()).unwrap();
            let read = StatusList::decode(&list.encode().unwrap()).unwrap();
            for index in (0..MIN_BITS).step_by(997).chain(revoked.iter().copied()) {
                prop_assert_eq!(read.get(index).unwrap(), revoked.contains(&index));
            }
        }
    }
}
