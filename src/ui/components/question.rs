//! The inputs of a question, for practice and assessment alike. Nothing here knows what is right: names and values are
//! display positions. [`crate::web::answers`] reads what comes back.
//!
//! A question with the prefix `q3` has these fields, and the first of them always has the id `q3-0`:
//!
//! | kind | inputs | `data-answer` |
//! |---|---|---|
//! | single | radio buttons `q3` = position | `c` |
//! | multiple | checkboxes `q3` = position, any number | `m` |
//! | true/false | radio buttons `q3` = `1` for true, `0` for false | `t` |
//! | matching | selects `q3-0`, `q3-1` … = position of the right-hand item, empty for open | `x` |
//! | short, numerical | a text field `q3` | `w` |
//!
//! `data-answer` on the fieldset is the first letter of the [`Response`] as text: a script that joins the values with
//! commas (`-` for an empty select) and puts the letter before them has the response.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::rich::{html, rich};
use crate::{
    domain::{order::Order, prompt::PromptKind, question::Question, response::Response, rich::Rich},
    ui::frame::Frame,
};

/// A question with everything to answer it: a fieldset with the question as its legend.
///
/// `prefix` names the fields, `chosen` is what is answered already, `error` is what is wrong with it.
#[must_use]
pub fn question_inputs(
    frame: &Frame,
    prefix: &str,
    question: &Question,
    order: &Order,
    chosen: Option<&Response>,
    error: Option<String>,
) -> AnyView {
    fieldset(&|key| frame.t(key), prefix, question, order, chosen, error)
}

/// What a field needs to know about the form around it.
struct Form<'a> {
    say: &'a dyn Fn(&str) -> String,
    prefix: &'a str,
    described: String,
    invalid: Option<&'static str>,
}

fn fieldset(
    say: &dyn Fn(&str) -> String,
    prefix: &str,
    question: &Question,
    order: &Order,
    chosen: Option<&Response>,
    error: Option<String>,
) -> AnyView {
    let mut described = format!("{prefix}-hint");
    if error.is_some() {
        described.push_str(&format!(" {prefix}-error"));
    }
    let form = Form { say, prefix, described: described.clone(), invalid: error.is_some().then_some("true") };
    let (letter, hint, inputs) = match question.prompt(order).kind {
        PromptKind::Single { options } => {
            let chosen = match chosen {
                Some(Response::Choice(place)) => BTreeSet::from([*place]),
                _ => BTreeSet::new(),
            };
            ("c", "question-hint-single", form.options("radio", &options, &chosen))
        }
        PromptKind::Multiple { options } => {
            let none = BTreeSet::new();
            let chosen = match chosen {
                Some(Response::Choices(places)) => places,
                _ => &none,
            };
            ("m", "question-hint-multiple", form.options("checkbox", &options, chosen))
        }
        PromptKind::TrueFalse => ("t", "question-hint-truth", form.truth(chosen)),
        PromptKind::Matching { lefts, rights } => {
            ("x", "question-hint-matching", form.matching(&lefts, &rights, chosen))
        }
        PromptKind::Short => ("w", "question-hint-short", form.typed("text", chosen)),
        PromptKind::Numerical => ("w", "question-hint-numerical", form.typed("decimal", chosen)),
    };
    view! {
        <fieldset class="question" id=prefix.to_owned() data-answer=letter aria-describedby=described>
            <legend inner_html=html(question.format, &question.text)></legend>
            <p class="hint" id=format!("{prefix}-hint")>{say(hint)}</p>
            {error.map(|error| view! { <p class="error" id=format!("{prefix}-error")>{error}</p> })}
            {inputs}
        </fieldset>
    }
    .into_any()
}

impl Form<'_> {
    fn id(&self, place: u8) -> String {
        format!("{}-{place}", self.prefix)
    }

    fn options(&self, kind: &'static str, options: &[Rich], chosen: &BTreeSet<u8>) -> AnyView {
        let options = (0..=u8::MAX)
            .zip(options)
            .map(|(place, option)| self.option(kind, place, place.to_string(), rich(option), chosen.contains(&place)))
            .collect_view();
        view! { <div class="options">{options}</div> }.into_any()
    }

    fn truth(&self, chosen: Option<&Response>) -> AnyView {
        let side = |place, truth: bool, key: &str| {
            let value = u8::from(truth).to_string();
            self.option("radio", place, value, (self.say)(key), chosen == Some(&Response::Truth(truth)))
        };
        let (yes, no) = (side(0, true, "question-true"), side(1, false, "question-false"));
        view! { <div class="options">{yes}{no}</div> }.into_any()
    }

    fn option(&self, kind: &'static str, place: u8, value: String, html: String, checked: bool) -> AnyView {
        view! {
            <label class="option">
                <input type=kind id=self.id(place) name=self.prefix.to_owned() value=value checked=checked/>
                <span inner_html=html></span>
            </label>
        }
        .into_any()
    }

    fn matching(&self, lefts: &[Rich], rights: &[String], chosen: Option<&Response>) -> AnyView {
        let given = |left: usize| match chosen {
            Some(Response::Matches(matches)) => matches.get(left).copied().flatten(),
            _ => None,
        };
        let rows = (0..=u8::MAX)
            .zip(lefts)
            .map(|(place, left)| {
                let (id, given) = (self.id(place), given(usize::from(place)));
                let rights = (0..=u8::MAX)
                    .zip(rights)
                    .map(|(right, text)| {
                        view! { <option value=right.to_string() selected=given == Some(right)>{text.clone()}</option> }
                    })
                    .collect_view();
                view! {
                    <div>
                        <label for=id.clone() inner_html=rich(left)></label>
                        <select
                            id=id.clone()
                            name=id
                            aria-invalid=self.invalid.filter(|_| given.is_none())
                            aria-describedby=self.invalid.map(|_| self.described.clone())
                        >
                            <option value="">{(self.say)("question-choose")}</option>
                            {rights}
                        </select>
                    </div>
                }
            })
            .collect_view();
        view! { <div class="matching">{rows}</div> }.into_any()
    }

    fn typed(&self, mode: &'static str, chosen: Option<&Response>) -> AnyView {
        let value = match chosen {
            Some(Response::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let class = if mode == "decimal" { "w-short" } else { "w-medium" };
        view! {
            <div class="field">
                <label for=self.id(0)>{(self.say)("question-your-answer")}</label>
                <input
                    type="text"
                    class=class
                    id=self.id(0)
                    name=self.prefix.to_owned()
                    value=value
                    inputmode=mode
                    maxlength=Response::MAX_TEXT.to_string()
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-invalid=self.invalid
                    aria-describedby=self.described.clone()
                />
            </div>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::arbitrary::read;

    fn html_of(gift: &str, order: &Order, response: Option<&str>) -> String {
        let response: Option<Response> = response.map(|text| text.parse().unwrap());
        fieldset(&str::to_owned, "q3", &read(gift), order, response.as_ref(), None).to_html()
    }

    #[test]
    fn options_stand_in_the_order_shown_and_say_only_where_they_stand() {
        let order = Order { options: vec![2, 0, 1], rights: vec![] };
        let html =
            html_of("[markdown]Which *one*?{=right#Yes ~wrong one#No ~wrong two#Never ####All}", &order, Some("c1"));
        assert!(html.contains("<legend>Which <em>one</em>?</legend>"), "{html}");
        let places: Vec<_> = ["wrong two", "right", "wrong one"].map(|text| html.find(text).unwrap()).into();
        assert!(places.is_sorted(), "{html}");
        assert!(html.contains("id=\"q3-1\" name=\"q3\" value=\"1\" checked"), "{html}");
        assert_eq!(html.matches("checked").count(), 1);
        for secret in ["Yes", "No", "Never", "All", "100", "data-right"] {
            assert!(!html.contains(secret), "{secret} in {html}");
        }
    }

    #[test]
    fn every_kind_has_its_inputs() {
        let html =
            html_of("Q{~%50%a ~%50%b ~%-100%c}", &read("Q{~%50%a ~%50%b ~%-100%c}").identity_order(), Some("m0,2"));
        assert_eq!(html.matches("type=\"checkbox\"").count(), 3);
        assert_eq!(html.matches(" checked").count(), 2);
        let html = html_of("Q{FALSE}", &read("Q{FALSE}").identity_order(), Some("t0"));
        assert!(html.contains("id=\"q3-1\" name=\"q3\" value=\"0\" checked"), "{html}");
        let gift = "Q{=a -> x =b -> y =c -> x = -> z}";
        let html = html_of(gift, &Order { options: vec![2, 0, 1], rights: vec![2, 0, 1] }, Some("x1,-,0"));
        assert_eq!(html.matches("<select").count(), 3);
        assert_eq!(html.matches(" selected").count(), 2);
        assert!(html.contains("<label for=\"q3-0\">c</label>"), "{html}");
        let html = html_of("Q{#12:1}", &read("Q{#12:1}").identity_order(), Some("w\"><b>"));
        assert!(html.contains("value=\"&quot;&gt;&lt;b&gt;\"") || html.contains("value=\"&quot;><b>\""), "{html}");
        assert!(!html.contains("12"), "{html}");
    }

    #[test]
    fn markup_in_a_question_stays_text() {
        let gift = "[html]<script>x</script>{=<b>a</b> ~b}";
        let html = html_of(gift, &read(gift).identity_order(), None);
        assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
    }
}
