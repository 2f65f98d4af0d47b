//! A strict reading of JSON-LD documents as RDF (JSON-LD 1.1 Processing Algorithms, "Expansion Algorithm" and
//! "Deserialize JSON-LD to RDF Algorithm").
//!
//! Why not the `oxjsonld` crate at run time? It drops undefined terms silently, so a member that no signature covers
//! would pass; and it copies the whole context at every typed node: 5 ms for one badge against 0.2 ms here. This reader
//! knows just the subset that our contexts and documents use, and refuses everything else ("safe mode"). `oxjsonld`
//! and, in `end2end`, `jsonld.js` are the oracles it is tested against.

use std::sync::LazyLock;

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{BlankNode, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term as RdfTerm};
use serde_json::{Map, Value};

use super::canon::CanonError;
use super::contexts;
use super::terms::{self, Coercion, Container, Meaning, Scoped, Term, Terms};

/// Deeper documents are refused; a Super Badge has six levels.
const MAX_DEPTH: usize = 24;
/// More statements are refused; a Super Badge has about 200.
const MAX_QUADS: usize = 8_000;
/// More text is refused.
const MAX_TEXT: usize = 1024 * 1024;

/// Reads a document whose `@context` names embedded contexts only.
pub(super) fn quads(document: &Value) -> Result<Vec<Quad>, CanonError> {
    let object = document.as_object().ok_or(CanonError::NotAnObject)?;
    let scope = Scope::of_document(object)?;
    let mut reader = Reader { quads: Vec::with_capacity(256), blank_nodes: 0, text: 0 };
    reader.node(object, &scope, &GraphName::DefaultGraph, 0)?;
    Ok(reader.quads)
}

/// An active context: layers of terms, the last one first (JSON-LD 1.1, "active
/// context"). Layers instead of a merged copy make
/// entering a typed node cheap.
#[derive(Clone)]
struct Scope {
    layers: Vec<&'static Terms>,
}

/// That of our badges, and of the options of their proofs: holding each of its terms against the others takes longer
/// than all the rest of a document.
static OF_CREDENTIALS: LazyLock<Result<Scope, CanonError>> = LazyLock::new(|| Scope::of_urls(&contexts::CREDENTIAL));

impl Scope {
    fn of_document(document: &Map<String, Value>) -> Result<Self, CanonError> {
        let urls = contexts_of(document)?.ok_or(CanonError::NoContext)?;
        if urls == contexts::CREDENTIAL { OF_CREDENTIALS.clone() } else { Self::of_urls(&urls) }
    }

    fn of_urls(urls: &[&str]) -> Result<Self, CanonError> {
        let mut scope = Self { layers: Vec::with_capacity(urls.len() + 2) };
        scope.push_all(urls)?;
        Ok(scope)
    }

    /// The scope of a node that names contexts of its own: a credential inside a Comprehensive Learner Record. Only those
    /// of credentials, so that no term can be given another meaning there.
    fn of_node(&self, object: &Map<String, Value>) -> Result<Option<Self>, CanonError> {
        let Some(urls) = contexts_of(object)? else { return Ok(None) };
        if let Some(other) = urls.iter().find(|url| !contexts::allowed_in_credential(url)) {
            return Err(CanonError::ContextNotAllowed((*other).to_owned()));
        }
        let mut scope = self.clone();
        scope.push_all(&urls)?;
        Ok(Some(scope))
    }

    fn push_all(&mut self, urls: &[&str]) -> Result<(), CanonError> {
        for url in urls {
            let layer = terms::of(url).ok_or_else(|| CanonError::ContextNotAllowed((*url).to_owned()))?;
            self.push(layer)?;
        }
        Ok(())
    }

    fn term(&self, name: &str) -> Option<&'static Term> {
        self.layers.iter().rev().find_map(|layer| layer.terms.get(name))
    }

    fn vocab(&self) -> Option<&'static str> {
        self.layers.iter().rev().find_map(|layer| layer.vocab.as_deref())
    }

    /// Adds a layer; a protected term may only be repeated as it is (JSON-LD 1.1, "Protected
    /// Term Definitions").
    fn push(&mut self, layer: &'static Terms) -> Result<(), CanonError> {
        for (name, term) in &layer.terms {
            if let Some(earlier) = self.term(name)
                && earlier.protected
                && !std::ptr::eq(earlier, term)
                && !earlier.same_as(term)
            {
                return Err(CanonError::ProtectedTerm(name.clone()));
            }
        }
        self.layers.push(layer);
        Ok(())
    }

    /// The scope inside a property: property-scoped terms may override protected ones.
    fn inside(&self, term: &'static Term, name: &str) -> Result<Self, CanonError> {
        let mut scope = self.clone();
        match &term.scoped {
            None => {}
            Some(Scoped::Terms(layer)) => scope.layers.push(layer),
            Some(Scoped::Unsupported) => return Err(CanonError::Unsupported(format!("scoped context of `{name}`"))),
        }
        Ok(scope)
    }

    /// An absolute IRI; relative, compact and blank identifiers are refused rather than resolved.
    fn absolute(&self, value: &str) -> Result<NamedNode, CanonError> {
        let bad = || CanonError::NotAnIri(value.to_owned());
        let (scheme, rest) = value.split_once(':').ok_or_else(bad)?;
        if scheme == "_" || (!rest.starts_with("//") && self.term(scheme).is_some_and(|term| term.prefix)) {
            return Err(bad());
        }
        NamedNode::new(value).map_err(|_| bad())
    }

    /// The IRI of a type or of a `@vocab`-coerced value: a known term, or the vocabulary's.
    fn vocabulary_iri(&self, name: &str) -> Result<NamedNode, CanonError> {
        let undefined = || CanonError::UndefinedTerm(name.to_owned());
        match (self.term(name).map(|term| &term.meaning), self.vocab()) {
            (Some(Meaning::Iri(iri)), _) => Ok(iri.clone()),
            (None, Some(vocab)) if !name.contains(':') => {
                NamedNode::new(format!("{vocab}{name}")).map_err(|_| undefined())
            }
            _ => Err(undefined()),
        }
    }
}

/// What a member of a node means.
struct Property {
    iri: NamedNode,
    term: Option<&'static Term>,
}

struct Reader {
    quads: Vec<Quad>,
    blank_nodes: usize,
    text: usize,
}

impl Reader {
    /// Reads a node object and returns its name. `scope` is the context that reaches it from outside: type-scoped
    /// terms of the parent do not ("Expansion Algorithm", step 7).
    fn node(
        &mut self,
        object: &Map<String, Value>,
        scope: &Scope,
        graph: &GraphName,
        depth: usize,
    ) -> Result<NamedOrBlankNode, CanonError> {
        if depth > MAX_DEPTH {
            return Err(CanonError::TooLarge);
        }
        let own = if depth > 0 { scope.of_node(object)? } else { None };
        let scope = own.as_ref().unwrap_or(scope);
        let mut active = scope.clone();
        let mut types = types_of(object, scope)?;
        // Step 11: type-scoped contexts apply in the order of the types' names.
        types.sort_unstable();
        for name in &types {
            match scope.term(name).and_then(|term| term.scoped.as_ref()) {
                Some(Scoped::Terms(layer)) => active.push(layer)?,
                Some(Scoped::Unsupported) => {
                    return Err(CanonError::Unsupported(format!("scoped context of `{name}`")));
                }
                None => {}
            }
        }
        let subject = self.name_of(object, &active)?;
        for name in types {
            let class = scope.vocabulary_iri(name)?;
            self.add(&subject, rdf::TYPE.into_owned(), class, graph)?;
        }
        for (name, value) in object {
            if name == "@context" {
                continue;
            }
            let Some(property) = property_of(name, &active)? else { continue };
            self.property(&subject, name, &property, value, &active, scope, graph, depth)?;
        }
        Ok(subject)
    }

    /// The node's `id`, or a fresh blank node.
    fn name_of(&mut self, object: &Map<String, Value>, active: &Scope) -> Result<NamedOrBlankNode, CanonError> {
        let mut name = None;
        for (key, value) in object {
            if active.term(key).is_some_and(|term| term.meaning == Meaning::Id) {
                let id = value.as_str().ok_or_else(|| CanonError::NotAnIri(value.to_string()))?;
                self.count_text(id)?;
                if name.replace(active.absolute(id)?).is_some() {
                    return Err(CanonError::Unsupported("two identifiers of one node".to_owned()));
                }
            }
        }
        Ok(name.map_or_else(|| self.fresh().into(), Into::into))
    }

    #[expect(clippy::too_many_arguments, reason = "the algorithm's own state; a struct would only rename it")]
    fn property(
        &mut self,
        subject: &NamedOrBlankNode,
        name: &str,
        property: &Property,
        value: &Value,
        active: &Scope,
        outer: &Scope,
        graph: &GraphName,
        depth: usize,
    ) -> Result<(), CanonError> {
        let container = property.term.map_or(Container::None, |term| term.container);
        let items = match value {
            Value::Array(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let mut objects = Vec::with_capacity(items.len());
        for item in items {
            let object = match item {
                // A plain value sees the node's own terms, a nested node only those that reach it from outside.
                Value::Object(child) => {
                    let scope = match property.term {
                        Some(term) => outer.inside(term, name)?,
                        None => outer.clone(),
                    };
                    if container == Container::Graph {
                        let name = self.fresh();
                        self.node(child, &scope, &name.clone().into(), depth + 1)?;
                        name.into()
                    } else {
                        self.node(child, &scope, graph, depth + 1)?.into()
                    }
                }
                Value::Null => return Err(CanonError::Unsupported(format!("null in `{name}`"))),
                Value::Array(_) => return Err(CanonError::Unsupported(format!("nested array in `{name}`"))),
                _ if container == Container::Graph => {
                    return Err(CanonError::Unsupported(format!("plain value in graph `{name}`")));
                }
                plain => {
                    let scope = match property.term {
                        Some(term) => active.inside(term, name)?,
                        None => active.clone(),
                    };
                    self.plain(name, property, plain, &scope)?
                }
            };
            objects.push(object);
        }
        if container == Container::List {
            let list = self.list(objects, graph)?;
            return self.add(subject, property.iri.clone(), list, graph);
        }
        for object in objects {
            self.add(subject, property.iri.clone(), object, graph)?;
        }
        Ok(())
    }

    /// "Value Expansion" and "Object to RDF Conversion".
    fn plain(&mut self, name: &str, property: &Property, value: &Value, scope: &Scope) -> Result<RdfTerm, CanonError> {
        let coercion = property.term.map_or(&Coercion::None, |term| &term.coercion);
        let unsupported = || CanonError::Unsupported(format!("value of `{name}`"));
        let (text, natural) = match value {
            Value::String(text) => (text.clone(), xsd::STRING),
            Value::Bool(flag) => (flag.to_string(), xsd::BOOLEAN),
            // Fractions have a canonical form of their own; no document of ours holds one.
            Value::Number(number) if number.is_i64() => (number.to_string(), xsd::INTEGER),
            _ => return Err(unsupported()),
        };
        self.count_text(&text)?;
        let is_text = value.is_string();
        match coercion {
            Coercion::Id if is_text => Ok(scope.absolute(&text)?.into()),
            Coercion::Vocab if is_text => Ok(scope.vocabulary_iri(&text)?.into()),
            Coercion::None => Ok(Literal::new_typed_literal(text, natural).into()),
            Coercion::Datatype(datatype) if is_text || *datatype != xsd::DOUBLE => {
                Ok(Literal::new_typed_literal(text, datatype.clone()).into())
            }
            _ => Err(unsupported()),
        }
    }

    /// "List to RDF Conversion", from the end.
    fn list(&mut self, items: Vec<RdfTerm>, graph: &GraphName) -> Result<RdfTerm, CanonError> {
        let mut rest: RdfTerm = rdf::NIL.into_owned().into();
        for item in items.into_iter().rev() {
            let cell: NamedOrBlankNode = self.fresh().into();
            self.add(&cell, rdf::FIRST.into_owned(), item, graph)?;
            self.add(&cell, rdf::REST.into_owned(), rest, graph)?;
            rest = cell.into();
        }
        Ok(rest)
    }

    fn fresh(&mut self) -> BlankNode {
        self.blank_nodes += 1;
        // Labels from a counter: the default constructor would draw randomness. Canonicalisation renames them.
        BlankNode::new_unchecked(format!("n{}", self.blank_nodes))
    }

    fn add(
        &mut self,
        subject: &NamedOrBlankNode,
        predicate: NamedNode,
        object: impl Into<RdfTerm>,
        graph: &GraphName,
    ) -> Result<(), CanonError> {
        self.quads.push(Quad::new(subject.clone(), predicate, object, graph.clone()));
        if self.quads.len() > MAX_QUADS { Err(CanonError::TooLarge) } else { Ok(()) }
    }

    fn count_text(&mut self, text: &str) -> Result<(), CanonError> {
        self.text += text.len();
        if self.text > MAX_TEXT { Err(CanonError::TooLarge) } else { Ok(()) }
    }
}

/// The URLs in an object's `@context`.
fn contexts_of(object: &Map<String, Value>) -> Result<Option<Vec<&str>>, CanonError> {
    let inline = || CanonError::ContextNotAllowed("an inline context".to_owned());
    match object.get("@context") {
        None => Ok(None),
        Some(Value::String(url)) => Ok(Some(vec![url.as_str()])),
        Some(Value::Array(urls)) => {
            urls.iter().map(|url| url.as_str().ok_or_else(inline)).collect::<Result<_, _>>().map(Some)
        }
        Some(_) => Err(inline()),
    }
}

/// The names in the node's `type`, a string or an array of strings.
fn types_of<'v>(object: &'v Map<String, Value>, scope: &Scope) -> Result<Vec<&'v str>, CanonError> {
    let mut types = Vec::new();
    for (name, value) in object {
        if scope.term(name).is_none_or(|term| term.meaning != Meaning::Type) {
            continue;
        }
        match value {
            Value::String(class) => types.push(class.as_str()),
            Value::Array(classes) => {
                for class in classes {
                    types.push(class.as_str().ok_or_else(|| CanonError::Unsupported("type".to_owned()))?);
                }
            }
            _ => return Err(CanonError::Unsupported("type".to_owned())),
        }
    }
    Ok(types)
}

/// What a member means, or nothing if it is the node's `id` or `type`.
fn property_of(name: &str, active: &Scope) -> Result<Option<Property>, CanonError> {
    let undefined = || CanonError::UndefinedTerm(name.to_owned());
    match (active.term(name), active.vocab()) {
        (Some(term), _) => match &term.meaning {
            Meaning::Id | Meaning::Type => Ok(None),
            Meaning::Iri(iri) => Ok(Some(Property { iri: iri.clone(), term: Some(term) })),
        },
        (None, Some(vocab)) if !name.starts_with('@') && !name.contains(':') => {
            let iri = NamedNode::new(format!("{vocab}{name}")).map_err(|_| undefined())?;
            Ok(Some(Property { iri, term: None }))
        }
        _ => Err(undefined()),
    }
}
