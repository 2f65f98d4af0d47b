//! Canonical form of a JSON-LD document: RDF Dataset Canonicalization 1.0 (RDFC-1.0) as sorted N-Quads.

use std::collections::{HashMap, HashSet};

use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{BlankNodeRef, Dataset, GraphNameRef, NamedOrBlankNodeRef, TermRef};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{expand, first_degree};

/// More blank nodes are refused. Our largest document is a record of a hundred badges, with less than ten in each.
const MAX_BLANK_NODES: usize = 2_000;
/// Bound on the orders of blank nodes that RDFC-1.0 may have to try (RDFC-1.0, "Dataset Poisoning").
const MAX_ORDERS: u64 = 10_000;

/// Why a document has no canonical form here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonError {
    #[error("the document is not a JSON object")]
    NotAnObject,
    #[error("the document has no @context")]
    NoContext,
    #[error("context not allowed: {0}")]
    ContextNotAllowed(String),
    #[error("undefined term: {0}")]
    UndefinedTerm(String),
    #[error("protected term redefined: {0}")]
    ProtectedTerm(String),
    #[error("not an absolute IRI: {0}")]
    NotAnIri(String),
    #[error("not supported: {0}")]
    Unsupported(String),
    #[error("the document is too large or too entangled")]
    TooLarge,
}

/// Canonical N-Quads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical(String);

impl Canonical {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// SHA-256 of the N-Quads (Data Integrity EdDSA Cryptosuites 1.0, "Hashing").
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

/// The canonical form of a document, if it stays within the allowed contexts, terms and bounds.
pub fn canonicalise(document: &Value) -> Result<Canonical, CanonError> {
    let quads = expand::quads(document)?;
    match first_degree::canonical(&quads) {
        Some(canonical) => Ok(Canonical(canonical)),
        None => canonicalise_dataset(quads.iter().collect()),
    }
}

fn canonicalise_dataset(mut dataset: Dataset) -> Result<Canonical, CanonError> {
    refuse_poison(&dataset)?;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: CanonicalizationHashAlgorithm::Sha256 });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(Canonical(lines.concat()))
}

/// RDFC-1.0 tries every order of blank nodes that look alike from a neighbouring blank node. The product of the
/// factorials of those groups bounds the work from above.
fn refuse_poison(dataset: &Dataset) -> Result<(), CanonError> {
    /// A group: blank node, position of its neighbours, predicate (not part of the hash for graph names).
    type Group<'a> = (BlankNodeRef<'a>, char, &'a str);
    let mut blank_nodes = HashSet::new();
    let mut groups: HashMap<Group<'_>, HashSet<BlankNodeRef<'_>>> = HashMap::new();
    for quad in dataset {
        let mut places: Vec<(char, BlankNodeRef<'_>)> = Vec::with_capacity(3);
        if let NamedOrBlankNodeRef::BlankNode(node) = quad.subject {
            places.push(('s', node));
        }
        if let TermRef::BlankNode(node) = quad.object {
            places.push(('o', node));
        }
        if let GraphNameRef::BlankNode(node) = quad.graph_name {
            places.push(('g', node));
        }
        for (_, node) in &places {
            blank_nodes.insert(*node);
            for (place, other) in places.iter().filter(|(_, other)| other != node) {
                let predicate = if *place == 'g' { "" } else { quad.predicate.as_str() };
                groups.entry((*node, *place, predicate)).or_default().insert(*other);
            }
        }
    }
    let mut orders: u64 = 1;
    for group in groups.values() {
        for factor in 1..=group.len() {
            orders = orders.saturating_mul(factor as u64);
        }
    }
    if blank_nodes.len() > MAX_BLANK_NODES || orders > MAX_ORDERS { Err(CanonError::TooLarge) } else { Ok(()) }
}

#[cfg(test)]
#[path = "canon_tests.rs"]
mod tests;
