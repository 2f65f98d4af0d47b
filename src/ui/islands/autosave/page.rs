//! The page as the island sees it: answers in the form, the row of numbers, the line that says what is saved, and what
//! the device keeps.

use leptos::prelude::document;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Storage};

use super::{Words, queue::Answer};

/// The form of an attempt and what belongs to it.
pub struct Page {
    /// The attempt's id.
    pub attempt: String,
    /// The form.
    pub form: HtmlFormElement,
    /// What to say.
    pub words: Words,
    status: Option<Element>,
    progress: Option<Element>,
}

/// What the line says.
pub enum State<'a> {
    /// Nothing yet.
    Quiet(&'a str),
    /// Something is on its way.
    Saving(&'a str),
    /// The server has everything.
    Saved(&'a str),
    /// Something is wrong; perhaps with a link that helps.
    Trouble(&'a str, Option<(&'a str, String)>),
}

/// The elements that a selector finds.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

impl Page {
    /// Finds the form of the page.
    pub fn find(attempt: String, words: Words) -> Option<Self> {
        let form: HtmlFormElement = document().query_selector("form.quiz").ok().flatten()?.dyn_into().ok()?;
        let (status, progress) = (first(&form, ".saved"), first(&form, "progress"));
        Some(Self { attempt, form, words, status, progress })
    }

    /// Whether the form hands in.
    pub fn is_last(&self) -> bool {
        self.form.get_attribute("action").is_some_and(|action| action.ends_with("/submit"))
    }

    /// The question that an element belongs to, by its position.
    pub fn position_of(element: &Element) -> Option<u8> {
        let question = element.closest("fieldset.question").ok().flatten()?;
        question.id().strip_prefix('q')?.parse().ok()
    }

    /// The questions of the page.
    pub fn positions(&self) -> Vec<u8> {
        all(&self.form, "fieldset.question").iter().filter_map(Self::position_of).collect()
    }

    fn question(&self, position: u8) -> Option<Element> {
        first(&self.form, &format!("#q{position}"))
    }

    /// Whether the page shows a question.
    pub fn shows(&self, position: u8) -> bool {
        self.question(position).is_some()
    }

    /// What is answered to a question of the page, in its written form.
    pub fn response(&self, position: u8) -> Option<String> {
        let question = self.question(position)?;
        let kind = question.get_attribute("data-answer")?;
        let rest = match kind.as_str() {
            "x" => {
                let places: Vec<_> = selects(&question).iter().map(HtmlSelectElement::value).collect();
                if places.iter().all(String::is_empty) {
                    return None;
                }
                let written = |place: String| if place.is_empty() { "-".to_owned() } else { place };
                places.into_iter().map(written).collect::<Vec<_>>().join(",")
            }
            "w" => inputs(&question).first()?.value().trim().to_owned(),
            _ => {
                let chosen = inputs(&question).into_iter().filter(HtmlInputElement::checked);
                chosen.map(|input| input.value()).collect::<Vec<_>>().join(",")
            }
        };
        (!rest.is_empty()).then(|| format!("{kind}{rest}"))
    }

    /// Puts an answer into the form.
    pub fn show(&self, position: u8, response: Option<&str>) {
        let Some(question) = self.question(position) else { return };
        let (kind, rest) = response.and_then(|text| text.split_at_checked(1)).unwrap_or_default();
        let places: Vec<&str> = rest.split(',').filter(|place| !place.is_empty()).collect();
        for (left, select) in selects(&question).iter().enumerate() {
            select.set_value(places.get(left).copied().filter(|place| *place != "-").unwrap_or_default());
        }
        for input in inputs(&question) {
            if input.type_() == "text" {
                input.set_value(if kind == "w" { rest } else { "" });
            } else {
                input.set_checked(places.contains(&input.value().as_str()));
            }
        }
    }

    /// What the form says the page was made with.
    pub fn baseline(&self, position: u8) -> Option<HtmlInputElement> {
        first(&self.form, &format!("input[name=b{position}]"))?.dyn_into().ok()
    }

    /// Notes in the form that the server has this answer.
    pub fn set_baseline(&self, position: u8, response: Option<&str>) {
        if let Some(field) = self.baseline(position) {
            field.set_value(response.unwrap_or_default());
        }
    }

    /// Marks a question as answered or open, and counts.
    pub fn mark(&self, position: u8, answered: bool) {
        let Some(button) = first(&self.form, &format!("button[value=q{position}]")) else { return };
        let _toggled = button.class_list().toggle_with_force("answered", answered);
        if let Some(word) = first(&button, "span") {
            let state = if answered { &self.words.answered } else { &self.words.open };
            word.set_text_content(Some(&format!(" {state}")));
        }
        if let Some(progress) = &self.progress {
            let count = all(&self.form, ".question-nav .answered").len().to_string();
            let _set = progress.set_attribute("value", &count);
        }
    }

    /// Says what is saved. What it says already is not said again.
    pub fn say(&self, state: &State<'_>) {
        let Some(line) = &self.status else { return };
        let (name, text, link) = match state {
            State::Quiet(text) => ("", *text, None),
            State::Saving(text) => ("saving", *text, None),
            State::Saved(text) => ("saved", *text, None),
            State::Trouble(text, link) => ("error", *text, link.as_ref()),
        };
        let _set = line.set_attribute("data-state", name);
        let whole = match link {
            Some((words, _)) => format!("{text} {words}"),
            None => text.to_owned(),
        };
        if line.text_content().as_deref() == Some(&whole) {
            return;
        }
        line.set_text_content(Some(text));
        if let Some((words, href)) = link
            && let Ok(anchor) = document().create_element("a")
        {
            let _set = anchor.set_attribute("href", href);
            anchor.set_text_content(Some(words));
            let _added = line.append_with_str_1(" ");
            let _added = line.append_child(&anchor);
        }
    }

    /// Adds a field to the form that nobody sees.
    pub fn add_field(&self, name: &str, value: &str) {
        if let Ok(field) = document().create_element("input") {
            for (attribute, value) in [("type", "hidden"), ("name", name), ("value", value)] {
                let _set = field.set_attribute(attribute, value);
            }
            let _added = self.form.append_child(&field);
        }
    }

    fn key(&self, what: &str) -> String {
        format!("attempt:{}:{what}", self.attempt)
    }

    /// Keeps an answer on the device.
    pub fn keep(&self, position: u8, answer: &Answer) {
        self.store(&position.to_string(), &answer.to_text());
    }

    /// Removes an answer from the device, unless another tab has put a later one there.
    pub fn forget(&self, position: u8, sequence: i64) {
        let key = position.to_string();
        let kept = self.stored(&key).and_then(|text| Answer::from_text(&text));
        if kept.is_none_or(|kept| kept.sequence <= sequence) {
            self.remove(&key);
        }
    }

    /// The answers that the device keeps.
    pub fn kept(&self) -> Vec<(u8, Answer)> {
        let Some(storage) = storage() else { return Vec::new() };
        let prefix = self.key("");
        let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
        let kept = keys.filter_map(|key| {
            let position = key.strip_prefix(&prefix)?.parse().ok()?;
            Some((position, Answer::from_text(&storage.get_item(&key).ok()??)?))
        });
        kept.collect()
    }

    /// A note about the attempt.
    pub fn stored(&self, what: &str) -> Option<String> {
        storage()?.get_item(&self.key(what)).ok()?
    }

    /// Writes a note about the attempt.
    pub fn store(&self, what: &str, text: &str) {
        // A device that keeps nothing still sends.
        let _kept = storage().map(|storage| storage.set_item(&self.key(what), text));
    }

    /// Removes a note about the attempt.
    pub fn remove(&self, what: &str) {
        let _removed = storage().map(|storage| storage.remove_item(&self.key(what)));
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().unwrap_or_else(|_: JsValue| None)
}

fn inputs(question: &Element) -> Vec<HtmlInputElement> {
    all(question, "input").into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}

fn selects(question: &Element) -> Vec<HtmlSelectElement> {
    all(question, "select").into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}
