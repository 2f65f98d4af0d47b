//! What makes a document more than ink: language, title, and the order and kind of its words (PDF 32000-1 §14.7–14.9).

use lopdf::{Dictionary, Document, Object, dictionary};

use super::{About, PdfError};
use crate::domain::checklist::paper::Tag;

/// What marked words are, or what a marked picture shows.
pub struct Mark {
    /// The kind.
    pub tag: Tag,
    /// Said instead of a picture.
    pub alt: Option<String>,
}

/// The name of a kind of words.
pub const fn name(tag: Tag) -> &'static str {
    match tag {
        Tag::H1 => "H1",
        Tag::H2 => "H2",
        Tag::H3 => "H3",
        Tag::P => "P",
        Tag::Figure => "Figure",
        Tag::Artifact => "Artifact",
    }
}

/// Adds it to the file, and writes the file. `tags` are the marked words of each page, in their order.
pub fn finish(mut file: Document, tags: &[Vec<Mark>], about: &About) -> Result<Vec<u8>, PdfError> {
    let fault = |e: lopdf::Error| PdfError(e.to_string());
    file.version = "1.7".into();
    let (root, whole) = (file.new_object_id(), file.new_object_id());
    let pages: Vec<_> = file.get_pages().into_values().collect();
    let mut all = Vec::new();
    let mut parents = Vec::new();
    for ((place, page), tags) in (0i64..).zip(&pages).zip(tags) {
        let mut own = Vec::with_capacity(tags.len());
        for (id, mark) in (0i64..).zip(tags) {
            let mut element = dictionary! {
                "Type" => "StructElem", "S" => name(mark.tag), "P" => whole, "Pg" => *page, "K" => id,
            };
            if let Some(alt) = &mark.alt {
                element.set("Alt", lopdf::text_string(alt));
            }
            let element = file.add_object(element);
            own.push(Object::Reference(element));
        }
        all.extend(own.iter().cloned());
        parents.push(Object::Integer(place));
        parents.push(Object::Reference(file.add_object(own)));
        let page = file.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(fault)?;
        page.set("StructParents", place);
        page.set("Tabs", "S");
    }
    let parents = file.add_object(dictionary! { "Nums" => parents });
    file.set_object(whole, dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => all });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot", "K" => whole, "ParentTree" => parents,
            "ParentTreeNextKey" => i64::try_from(pages.len()).unwrap_or(i64::MAX),
        },
    );
    // The library claims a standard for print shops that nobody has asked for.
    if let Ok(info) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.get_object_mut(info).and_then(Object::as_dict_mut).map_err(fault)?.remove(b"GTS_PDFXVersion");
    }
    let catalog: &mut Dictionary = file.catalog_mut().map_err(fault)?;
    catalog.set("Lang", Object::string_literal(about.language.tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", root);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|e| PdfError(e.to_string()))?;
    Ok(bytes)
}
