//! Open Badges 2.0 assertions, hosted and signed ("Verification").

use serde_json::Value;

use super::address::{same_origin, web};
use super::check::{Checks, Failure, Skipped, Stop, What};
use super::facts;
use super::jws::Jws;
use super::key::Key;
use super::library::{Library, Unfetched};
use super::original::same;
use super::plain::{id_of, is_a, items};
use super::{Form, Question, Report, policy, status};

/// Whether a document is meant to be one.
#[must_use]
pub fn is_assertion(document: &Value) -> bool {
    is_a(document, "Assertion") || (document.get("badge").is_some() && document.get("recipient").is_some())
}

/// The member that says how to verify: its name in 2.0, and in 1.1.
fn verification(document: &Value) -> Option<&Value> {
    document.get("verification").or_else(|| document.get("verify"))
}

/// Whether it says that it is signed: then a document alone proves nothing.
fn is_signed(assertion: &Value) -> bool {
    verification(assertion).is_some_and(|how| is_a(how, "SignedBadge") || is_a(how, "signed"))
}

/// The BadgeClass and the issuer, each embedded or at its own address.
struct Chain {
    badge: Value,
    issuer: Value,
}

/// Follows an assertion to its issuer.
fn chain(library: &mut Library, assertion: &Value) -> Result<Chain, Stop> {
    let missing = |name: &str| Stop::failed(Failure::Incomplete).about(name);
    let badge = part(library, assertion.get("badge").ok_or_else(|| missing("badge"))?)?;
    badge.get("name").and_then(Value::as_str).ok_or_else(|| missing("badge.name"))?;
    let issuer = part(library, badge.get("issuer").ok_or_else(|| missing("issuer"))?)?;
    issuer.get("name").and_then(Value::as_str).ok_or_else(|| missing("issuer.name"))?;
    Ok(Chain { badge, issuer })
}

/// What is embedded, or what lies at the address, if it is about itself.
fn part(library: &mut Library, value: &Value) -> Result<Value, Stop> {
    let Some(url) = value.as_str() else { return Ok(value.clone()) };
    let document = library.json(url).map_err(|why| Stop::unavailable(url, why))?;
    if document.get("id").is_some_and(|id| id != url) {
        return Err(Stop::failed(Failure::Contradiction).about(url));
    }
    Ok(document)
}

/// Checks a hosted assertion. What counts is what its address serves; what was shown only says where to look.
pub fn check(library: &mut Library, shown: &Value, question: &Question<'_>) -> Report {
    let mut checks = Checks::default();
    let form = Form::Ob2Hosted;
    let nothing = Value::Null;
    if is_signed(shown) {
        checks.pass(What::Form);
        checks.note(What::Signature, Err(Stop::failed(Failure::NoProof)));
        return Report::new(form, checks, facts::of_assertion(shown, &nothing, &nothing), library);
    }
    let Some(id) = shown.get("id").and_then(Value::as_str).filter(|id| web(id).is_some()) else {
        checks.note(What::Form, Err(Stop::failed(Failure::Incomplete).about("id")));
        return Report::new(form, checks, facts::of_assertion(shown, &nothing, &nothing), library);
    };
    let hosted = match library.json(id) {
        Ok(hosted) => hosted,
        Err(why) => {
            checks.pass(What::Form);
            match why {
                Unfetched::Gone => checks.note(What::Status, Err(Stop::failed(Failure::Revoked))),
                Unfetched::NotFound | Unfetched::Malformed => {
                    checks.note(What::Signature, Err(Stop::failed(Failure::NotThere).about(id)));
                }
                why => checks.note(What::Signature, Err(Stop::unavailable(id, why))),
            }
            return Report::new(form, checks, facts::of_assertion(shown, &nothing, &nothing), library);
        }
    };
    if hosted.get("revoked") == Some(&Value::Bool(true)) {
        let reason = hosted.get("revocationReason").and_then(Value::as_str);
        let stop = Stop::failed(Failure::Revoked);
        checks.note(What::Status, Err(reason.map_or(stop.clone(), |reason| stop.about(reason))));
    }
    if hosted.get("id").and_then(Value::as_str) != Some(id) || !is_assertion(&hosted) {
        checks.pass(What::Form);
        checks.note(What::Signature, Err(Stop::failed(Failure::NotThere).about(id)));
        return Report::new(form, checks, facts::of_assertion(shown, &nothing, &nothing), library);
    }
    let chain = match chain(library, &hosted) {
        Ok(chain) => chain,
        Err(stop) => {
            checks.note(What::Form, Err(stop));
            return Report::new(form, checks, facts::of_assertion(&hosted, &nothing, &nothing), library);
        }
    };
    checks.pass(What::Form);
    checks.pass(What::Signature);
    checks.note(What::Original, same(shown, &hosted, &chain.badge));
    checks.note(What::Issuer, hosts(library, id, &chain));
    rest(&mut checks, &hosted, question);
    if hosted.get("revoked") != Some(&Value::Bool(true)) {
        checks.pass(What::Status);
    }
    Report::new(form, checks, facts::of_assertion(&hosted, &chain.badge, &chain.issuer), library)
}

fn rest(checks: &mut Checks, assertion: &Value, question: &Question<'_>) {
    checks.note(What::Issued, policy::issued(assertion.get("issuedOn"), question.now));
    checks.note(What::Expiry, policy::expiry(assertion.get("expires"), question.now));
    checks.note(What::Recipient, policy::recipient2(assertion.get("recipient"), question.email));
}

/// "Hosted verification": assertion and BadgeClass lie where the issuer says that its badges lie; if it says nothing, on
/// the origin of its profile. Another site's word about what an issuer says does not count.
fn hosts(library: &mut Library, id: &str, chain: &Chain) -> Result<(), Stop> {
    let other = |named: &str| Stop::failed(Failure::OtherIssuer).about(named);
    let issuer = chain.issuer.get("id").and_then(Value::as_str).filter(|issuer| web(issuer).is_some());
    let issuer = issuer.ok_or(Stop::skipped(Skipped::SelfAsserted))?;
    // What lies at the issuer's address counts, not what the badge says about it: many may share an origin.
    let profile = part(library, &Value::String(issuer.to_owned()))?;
    let rules = verification(&profile);
    let rule = |name: &str| -> Vec<&str> {
        items(rules.and_then(|rules| rules.get(name))).iter().filter_map(Value::as_str).collect()
    };
    let (starts, origins) = (rule("startsWith"), rule("allowedOrigins"));
    let host = |url: &str| web(url).and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let allowed = |url: &str| {
        if starts.is_empty() && origins.is_empty() {
            return same_origin(url, issuer);
        }
        // Compared as a browser reads them: neither `..` nor a longer host slips through.
        let starts_so = starts.iter().any(|start| {
            same_origin(start, url)
                && web(url).zip(web(start)).is_some_and(|(url, start)| url.as_str().starts_with(start.as_str()))
        });
        starts_so || origins.iter().any(|origin| *origin == host(url) || same_origin(origin, url))
    };
    let badge = chain.badge.get("id").and_then(Value::as_str).filter(|badge| web(badge).is_some());
    match [Some(id), badge].into_iter().flatten().find(|url| !allowed(url)) {
        Some(elsewhere) => Err(other(elsewhere)),
        None => Ok(()),
    }
}

/// Checks a signed assertion ("SignedBadge").
pub fn check_signed(library: &mut Library, jws: &Jws, question: &Question<'_>) -> Report {
    let mut checks = Checks::default();
    let (form, assertion) = (Form::Ob2Signed, &jws.payload);
    let chain = match chain(library, assertion) {
        Ok(chain) => chain,
        Err(stop) => {
            checks.note(What::Form, Err(stop));
            return Report::new(form, checks, facts::of_assertion(assertion, &Value::Null, &Value::Null), library);
        }
    };
    let facts = facts::of_assertion(assertion, &chain.badge, &chain.issuer);
    checks.pass(What::Form);
    // What the badge embeds is signed by whoever signed it: the profile that counts lies at the issuer's own address.
    let issuer = chain.issuer.get("id").cloned().unwrap_or_default();
    let result = match part(library, &issuer) {
        Ok(profile) if profile.is_object() => signature(library, jws, &profile).map(|tie| (profile, tie)),
        Ok(_) => Err(Stop::failed(Failure::Incomplete).about("issuer.id")),
        Err(stop) => Err(stop),
    };
    match result {
        Err(stop) => checks.note(What::Signature, Err(stop)),
        Ok((profile, tie)) => {
            checks.pass(What::Signature);
            checks.note(What::Issuer, tie);
            rest(&mut checks, assertion, question);
            checks.note(What::Status, status::assertion(library, assertion, &profile));
        }
    }
    Report::new(form, checks, facts, library)
}

/// The signature under the key that the assertion names; and whether the issuer lists that key, and the key the issuer
/// ("two-way connection").
fn signature(library: &mut Library, jws: &Jws, profile: &Value) -> Result<Result<(), Stop>, Stop> {
    jws.algorithm()?;
    let issuer = id_of(profile).unwrap_or_default();
    let how = verification(&jws.payload);
    let creator = how.and_then(|how| how.get("creator").or_else(|| how.get("url"))).and_then(Value::as_str);
    let published = items(profile.get("publicKey"));
    let named = match creator {
        Some(creator) => creator,
        None => published.first().and_then(id_of).ok_or(Stop::failed(Failure::UnknownKey).about(issuer))?,
    };
    let entry = published.iter().find(|key| id_of(key) == Some(named));
    let document = match entry.filter(|entry| entry.is_object()) {
        Some(entry) => entry.clone(),
        None => part(library, &Value::String(named.to_owned()))?,
    };
    let key = Key::of_document(&document).ok_or(Stop::failed(Failure::UnknownKey).about(named))?;
    jws.check(&key)?;
    let owner = document.get("owner").and_then(Value::as_str);
    Ok(if entry.is_none() || owner.is_some_and(|owner| owner != issuer) {
        Err(Stop::failed(Failure::OtherIssuer).about(named))
    } else {
        Ok(())
    })
}
