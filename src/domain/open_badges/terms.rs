//! Compiled JSON-LD contexts: what each term means (JSON-LD 1.1 Processing Algorithms, "Context Processing
//! Algorithms").
//!
//! Compiled once per process. Only the features that the embedded contexts use are understood; any other makes the
//! context fail to compile (a test compiles all of them), so nothing can be misread silently.

use std::collections::HashMap;
use std::sync::LazyLock;

use oxrdf::NamedNode;
use serde_json::{Map, Value};

use super::contexts;

/// What a term stands for ("IRI mapping").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Id,
    Type,
    Iri(NamedNode),
}

/// How a plain value of a term is read ("type coercion").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Coercion {
    None,
    Id,
    Vocab,
    Json,
    Datatype(NamedNode),
}

/// "container mapping". `@set` changes nothing in the graph, but makes another definition of the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    None,
    Set,
    List,
    Graph,
}

/// A scoped context (JSON-LD 1.1, "Scoped Contexts").
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scoped {
    Terms(Terms),
    /// Nullified or given by reference: none of our documents needs one, so its use is an error.
    Unsupported,
}

/// One term definition.
#[derive(Debug)]
pub(super) struct Term {
    pub meaning: Meaning,
    pub coercion: Coercion,
    pub container: Container,
    pub scoped: Option<Scoped>,
    pub protected: bool,
    /// Whether `term:suffix` would be a compact IRI (JSON-LD 1.1, "Compact IRIs").
    pub prefix: bool,
}

impl Term {
    /// Equal but for the protected flag ("Create Term Definition").
    pub fn same_as(&self, other: &Self) -> bool {
        self.meaning == other.meaning
            && self.coercion == other.coercion
            && self.container == other.container
            && self.prefix == other.prefix
            && self.scoped == other.scoped
    }
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.same_as(other)
    }
}
impl Eq for Term {}

/// One context: its terms and its vocabulary.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    pub terms: HashMap<String, Term>,
    pub vocab: Option<String>,
}

static COMPILED: LazyLock<HashMap<&'static str, Result<Terms, String>>> =
    LazyLock::new(|| contexts::EMBEDDED.iter().map(|(url, text)| (*url, compile_text(text))).collect());

/// The compiled context of a URL; nothing for a context that is not embedded.
pub(super) fn of(url: &str) -> Option<&'static Terms> {
    COMPILED.get(url).and_then(|compiled| compiled.as_ref().ok())
}

fn compile_text(text: &str) -> Result<Terms, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    match value.get("@context") {
        Some(Value::Object(context)) => compile(&Enclosing { map: context, outer: None }),
        _ => Err("no @context object".to_owned()),
    }
}

/// A context being compiled and those around it, in which its prefixes may be defined.
struct Enclosing<'a> {
    map: &'a Map<String, Value>,
    outer: Option<&'a Enclosing<'a>>,
}

impl Enclosing<'_> {
    /// The written `@id` of a term, looking outwards.
    fn written_iri(&self, term: &str) -> Option<&str> {
        let here = match self.map.get(term) {
            Some(Value::String(iri)) => Some(iri.as_str()),
            Some(Value::Object(definition)) => definition.get("@id").and_then(Value::as_str),
            _ => None,
        };
        here.or_else(|| self.outer.and_then(|outer| outer.written_iri(term)))
    }

    /// IRI expansion inside a context ("IRI Expansion"), with a bound against cycles.
    fn iri(&self, written: &str, depth: u8) -> Result<String, String> {
        if written.starts_with('@') {
            return Ok(written.to_owned());
        }
        if depth > 0
            && let Some(other) = self.written_iri(written).filter(|other| *other != written)
        {
            return self.iri(other, depth - 1);
        }
        match written.split_once(':') {
            Some((prefix, suffix)) if depth > 0 && !suffix.starts_with("//") => match self.written_iri(prefix) {
                Some(base) => Ok(format!("{}{suffix}", self.iri(base, depth - 1)?)),
                None => Ok(written.to_owned()),
            },
            Some(_) => Ok(written.to_owned()),
            None => Err(format!("`{written}` is no IRI")),
        }
    }
}

fn compile(context: &Enclosing<'_>) -> Result<Terms, String> {
    let protected_by_default = match context.map.get("@protected") {
        None => false,
        Some(Value::Bool(flag)) => *flag,
        Some(_) => return Err("@protected is no boolean".to_owned()),
    };
    let mut compiled = Terms::default();
    for (name, definition) in context.map {
        match (name.as_str(), definition) {
            ("@protected" | "@version", _) => {}
            ("@vocab", Value::String(iri)) => compiled.vocab = Some(iri.clone()),
            (keyword, _) if keyword.starts_with('@') => return Err(format!("`{keyword}` is not supported")),
            _ => {
                let term = compile_term(context, name, definition, protected_by_default)?;
                compiled.terms.insert(name.clone(), term);
            }
        }
    }
    Ok(compiled)
}

fn compile_term(
    context: &Enclosing<'_>,
    name: &str,
    definition: &Value,
    protected_by_default: bool,
) -> Result<Term, String> {
    let mut term = Term {
        meaning: Meaning::Id,
        coercion: Coercion::None,
        container: Container::None,
        scoped: None,
        protected: protected_by_default,
        prefix: false,
    };
    match definition {
        Value::String(written) => {
            term.meaning = meaning(context.iri(written, 8)?)?;
            // Only a simple definition that ends in a delimiter makes a prefix.
            term.prefix = written.ends_with([':', '/', '?', '#', '[', ']', '@']);
        }
        Value::Object(members) => {
            let written = members.get("@id").and_then(Value::as_str).ok_or_else(|| format!("`{name}` has no @id"))?;
            term.meaning = meaning(context.iri(written, 8)?)?;
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("@id", _) => {}
                    ("@type", Value::String(written)) => term.coercion = coercion(&context.iri(written, 8)?)?,
                    ("@container", Value::String(kind)) => term.container = container(kind)?,
                    ("@protected", Value::Bool(flag)) => term.protected = *flag,
                    ("@context", Value::Object(inner)) => {
                        let inner = Enclosing { map: inner, outer: Some(context) };
                        term.scoped = Some(Scoped::Terms(compile(&inner)?));
                    }
                    ("@context", _) => term.scoped = Some(Scoped::Unsupported),
                    _ => return Err(format!("`{key}` of `{name}` is not supported")),
                }
            }
        }
        _ => return Err(format!("`{name}` is neither a string nor an object")),
    }
    Ok(term)
}

fn meaning(iri: String) -> Result<Meaning, String> {
    match iri.as_str() {
        "@id" => Ok(Meaning::Id),
        "@type" => Ok(Meaning::Type),
        keyword if keyword.starts_with('@') => Err(format!("alias of `{keyword}` is not supported")),
        _ => Ok(Meaning::Iri(named(&iri)?)),
    }
}

fn coercion(iri: &str) -> Result<Coercion, String> {
    match iri {
        "@id" => Ok(Coercion::Id),
        "@vocab" => Ok(Coercion::Vocab),
        "@json" => Ok(Coercion::Json),
        keyword if keyword.starts_with('@') => Err(format!("coercion to `{keyword}` is not supported")),
        datatype => Ok(Coercion::Datatype(named(datatype)?)),
    }
}

fn named(iri: &str) -> Result<NamedNode, String> {
    NamedNode::new(iri).map_err(|error| format!("`{iri}`: {error}"))
}

fn container(kind: &str) -> Result<Container, String> {
    match kind {
        "@set" => Ok(Container::Set),
        "@list" => Ok(Container::List),
        "@graph" => Ok(Container::Graph),
        _ => Err(format!("container `{kind}` is not supported")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_context_compiles() {
        for (url, compiled) in COMPILED.iter() {
            assert!(compiled.is_ok(), "{url}: {compiled:?}");
        }
    }

    #[test]
    fn terms_resolve_through_other_terms_and_prefixes() {
        let terms = compile_text(
            r#"{"@context": {
                "ex": "https://ex.example/", "a": "ex:a", "b": {"@id": "a"}, "t": {"@id": "ex:t", "@type": "zz:d"}
            }}"#,
        )
        .unwrap();
        assert_eq!(terms.terms["b"].meaning, Meaning::Iri(named("https://ex.example/a").unwrap()));
        assert_eq!(terms.terms["t"].coercion, Coercion::Datatype(named("zz:d").unwrap()));
        assert!(terms.terms["ex"].prefix);
    }

    #[test]
    fn features_outside_the_subset_fail_to_compile() {
        for bad in [
            r#"{"@context": {"@base": "https://x.example/"}}"#,
            r#"{"@context": {"a": {"@id": "x:a", "@reverse": "x:b"}}}"#,
            r#"{"@context": {"a": {"@id": "x:a", "@container": "@language"}}}"#,
            r#"{"@context": {"a": {"@id": "b"}, "b": {"@id": "a"}}}"#,
        ] {
            assert!(compile_text(bad).is_err(), "{bad}");
        }
    }
}
