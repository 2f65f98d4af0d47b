//! The quick half of RDFC-1.0: where the statements about each blank node tell it from every other ("Hash First Degree
//! Quads" gives each a hash of its own), the order of the hashes names them all, and nothing needs to be tried. So it is
//! in every document of ours. `oxrdf` is asked about the others, and is the oracle for these.

use std::collections::HashMap;
use std::fmt::Write as _;

use oxrdf::{BlankNodeRef, GraphName, NamedOrBlankNode, Quad, Term};
use sha2::{Digest, Sha256};

/// The canonical N-Quads; nothing if some blank nodes look alike.
pub(super) fn canonical(quads: &[Quad]) -> Option<String> {
    let mut named_by: HashMap<&str, Vec<&Quad>> = HashMap::new();
    for quad in quads {
        for node in blank_nodes(quad) {
            let quads = named_by.entry(node).or_default();
            // A quad may name a node twice.
            if quads.last().is_none_or(|last| !std::ptr::eq(*last, quad)) {
                quads.push(quad);
            }
        }
    }
    let mut hashed: Vec<([u8; 32], &str)> = named_by.iter().map(|(node, quads)| (hash(node, quads), *node)).collect();
    hashed.sort_unstable();
    if hashed.windows(2).any(|pair| matches!(pair, [(one, _), (other, _)] if one == other)) {
        return None;
    }
    let names: HashMap<&str, String> =
        hashed.iter().enumerate().map(|(number, (_, node))| (*node, format!("c14n{number}"))).collect();
    Some(lines(quads.iter(), |node| names.get(node).map_or(node, String::as_str)))
}

/// "Hash First Degree Quads".
fn hash(reference: &str, quads: &[&Quad]) -> [u8; 32] {
    Sha256::digest(lines(quads.iter().copied(), |node| if node == reference { "a" } else { "z" })).into()
}

/// Each quad as a line, in order; `name` names the blank nodes.
fn lines<'q>(quads: impl Iterator<Item = &'q Quad>, name: impl Fn(&'q str) -> &'q str) -> String {
    let mut lines: Vec<String> = quads.map(|quad| line(quad, &name)).collect();
    lines.sort_unstable();
    // The same statement twice is one.
    lines.dedup();
    lines.concat()
}

fn line<'q>(quad: &'q Quad, name: &impl Fn(&'q str) -> &'q str) -> String {
    let blank = |node| BlankNodeRef::new_unchecked(name(node));
    let mut line = String::with_capacity(192);
    // Writing to a string cannot fail.
    let _written = match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => write!(line, "{node} {} ", quad.predicate),
        NamedOrBlankNode::BlankNode(node) => write!(line, "{} {} ", blank(node.as_str()), quad.predicate),
    };
    let _written = match &quad.object {
        Term::BlankNode(node) => write!(line, "{}", blank(node.as_str())),
        other => write!(line, "{other}"),
    };
    let _written = match &quad.graph_name {
        GraphName::DefaultGraph => writeln!(line, " ."),
        GraphName::NamedNode(graph) => writeln!(line, " {graph} ."),
        GraphName::BlankNode(node) => writeln!(line, " {} .", blank(node.as_str())),
    };
    line
}

fn blank_nodes(quad: &Quad) -> impl Iterator<Item = &str> {
    let subject = match &quad.subject {
        NamedOrBlankNode::BlankNode(node) => Some(node.as_str()),
        NamedOrBlankNode::NamedNode(_) => None,
    };
    let object = match &quad.object {
        Term::BlankNode(node) => Some(node.as_str()),
        _ => None,
    };
    let graph = match &quad.graph_name {
        GraphName::BlankNode(node) => Some(node.as_str()),
        _ => None,
    };
    [subject, object, graph].into_iter().flatten()
}
