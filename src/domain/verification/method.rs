//! The key that a badge names, and whether it is the issuer's.
//!
//! A document can claim any issuer, and a key document any controller: a key counts as the issuer's only if the issuer's
//! own document lists it, or it lies on the issuer's own origin and names the issuer.

use serde_json::Value;

use super::address::{did_web, same_origin, web, without_fragment};
use super::check::{Failure, Skipped, Stop};
use super::key::Key;
use super::library::Library;
use super::plain::items;

/// The members of a controller document in which keys stand (Controlled Identifiers 1.0; Open Badges 2.0 "publicKey").
const LISTS: [&str; 3] = ["assertionMethod", "verificationMethod", "publicKey"];

/// A key, and why it is the issuer's or not known to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub key: Key,
    pub tie: Result<(), Stop>,
}

/// Finds the key behind a verification method.
pub fn find(library: &mut Library, method: &str, issuer: &str) -> Result<Found, Stop> {
    if let Some(name) = method.strip_prefix("did:key:") {
        return self_named(library, method, name, issuer);
    }
    let home = match controller(method) {
        Some(url) => url,
        None => return Err(Stop::skipped(Skipped::Unsupported).about(method)),
    };
    let is_did = method.starts_with("did:");
    let document = library.json(&home);
    if !is_did && !method.contains('#') {
        let document = document.map_err(|why| Stop::unavailable(&home, why))?;
        let key = Key::of_document(&document).ok_or_else(|| Stop::failed(Failure::UnknownKey).about(method))?;
        let tie = match document.get("controller").and_then(Value::as_str) {
            Some(other) if other != issuer => Err(Stop::failed(Failure::OtherIssuer).about(other)),
            _ if same_origin(method, issuer) => Ok(()),
            _ => listed(library, issuer, method, &key),
        };
        return Ok(Found { key, tie });
    }
    let document = match document {
        Ok(document) => document,
        // Open Badges 3.0 lets the fragment be the key itself: the signature can be checked, its maker cannot.
        Err(why) => {
            let unavailable = Stop::unavailable(&home, why);
            return match key_in_fragment(method) {
                Some(key) => Ok(Found { key, tie: Err(unavailable) }),
                None => Err(unavailable),
            };
        }
    };
    let owner = without_fragment(method);
    match entry(&document, method) {
        Some(entry) if document.get("id").and_then(Value::as_str) == Some(owner) || !is_did => {
            let key = Key::of_document(entry).ok_or_else(|| Stop::skipped(Skipped::Unsupported).about(method))?;
            // As above: on the issuer's own origin, it is enough that the key names the issuer.
            let named = entry.get("controller").and_then(Value::as_str) == Some(issuer);
            let theirs = owner == issuer || (named && same_origin(method, issuer));
            let tie = if theirs { Ok(()) } else { listed(library, issuer, method, &key) };
            Ok(Found { key, tie })
        }
        Some(_) => Err(Stop::failed(Failure::UnknownKey).about(method)),
        None => match key_in_fragment(method) {
            Some(key) if !is_did && LISTS.iter().all(|list| document.get(*list).is_none()) => {
                Ok(Found { key, tie: Err(Stop::skipped(Skipped::SelfAsserted).about(owner)) })
            }
            _ => Err(Stop::failed(Failure::UnknownKey).about(method)),
        },
    }
}

/// The key of a signature that names it by `kid`, brings it as `jwk`, or leaves it to the issuer.
pub fn find_for_jws(
    library: &mut Library,
    kid: Option<&str>,
    jwk: Option<&Value>,
    issuer: &str,
) -> Result<Found, Stop> {
    match (kid, jwk) {
        (Some(kid), _) if kid.starts_with("did:") || web(kid).is_some() => find(library, kid, issuer),
        (_, Some(jwk)) => {
            let key = Key::of_jwk(jwk).ok_or_else(|| Stop::failed(Failure::NoProof).about("jwk"))?;
            let tie = if controller(issuer).is_some() {
                listed(library, issuer, "", &key)
            } else {
                Err(Stop::skipped(Skipped::SelfAsserted).about(issuer))
            };
            Ok(Found { key, tie })
        }
        (Some(kid), None) => find(library, &format!("{issuer}#{}", kid.trim_start_matches('#')), issuer),
        (None, None) if issuer.starts_with("did:key:") => find(library, issuer, issuer),
        (None, None) => Err(Stop::failed(Failure::NoProof).about("kid")),
    }
}

/// `did:key`: the key is the name. It proves that the same hand signed, not whose hand.
fn self_named(library: &mut Library, method: &str, name: &str, issuer: &str) -> Result<Found, Stop> {
    let (name, fragment) = name.split_once('#').unwrap_or((name, name));
    let key = Key::of_multikey(name).ok_or_else(|| Stop::skipped(Skipped::Unsupported).about(method))?;
    if fragment != name {
        return Err(Stop::failed(Failure::UnknownKey).about(method));
    }
    let tie = if without_fragment(method) == issuer {
        Err(Stop::skipped(Skipped::SelfAsserted).about(issuer))
    } else {
        listed(library, issuer, method, &key)
    };
    Ok(Found { key, tie })
}

/// Where the document lies that says which keys are whose.
fn controller(name: &str) -> Option<String> {
    if name.starts_with("did:web:") { did_web(name) } else { web(name).map(|_| without_fragment(name).to_owned()) }
}

/// Whether the issuer's own document lists this key.
fn listed(library: &mut Library, issuer: &str, method: &str, key: &Key) -> Result<(), Stop> {
    let other = || Stop::failed(Failure::OtherIssuer).about(issuer);
    let home = controller(issuer).ok_or_else(other)?;
    let document = library.json(&home).map_err(|why| Stop::unavailable(&home, why))?;
    let names_itself = document.get("id").and_then(Value::as_str) == Some(issuer);
    let lists = LISTS.iter().flat_map(|list| items(document.get(*list))).any(|entry| match entry.as_str() {
        Some(name) => name == method,
        None => Key::of_document(entry).as_ref() == Some(key),
    });
    if names_itself && lists { Ok(()) } else { Err(other()) }
}

/// The entry of a key in a document; where the document says which keys may vouch for statements, it must be one.
fn entry<'d>(document: &'d Value, method: &str) -> Option<&'d Value> {
    let fragment = method.split_once('#').map(|(_, fragment)| format!("#{fragment}"));
    let is_it = |name: &str| name == method || Some(name) == fragment.as_deref();
    let named = |value: &Value| super::plain::id_of(value).is_some_and(is_it);
    let may = document.get("assertionMethod");
    if may.is_some() && !items(may).iter().any(named) {
        return None;
    }
    LISTS.iter().flat_map(|list| items(document.get(*list))).find(|value| value.is_object() && named(value))
}

fn key_in_fragment(method: &str) -> Option<Key> {
    method.split_once('#').and_then(|(_, fragment)| Key::of_multikey(fragment))
}
