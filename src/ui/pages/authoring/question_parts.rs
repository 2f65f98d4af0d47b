//! The answers of a question in its form, row by row.

use leptos::prelude::*;

use crate::{
    domain::{
        gift::MAX_OPTIONS,
        kind::KindName,
        question_form::{QuestionForm, SHARE, WORTHS},
    },
    ui::{
        components::inputs::{Text, select},
        frame::Frame,
    },
};

/// What is wrong, by field.
type Errors<'a> = &'a [(String, String)];

/// The part of the form with the answers.
#[must_use]
pub fn answers(frame: &Frame, form: &QuestionForm, errors: Errors<'_>) -> AnyView {
    if form.kind == KindName::TrueFalse {
        return truth(frame, form, errors);
    }
    let (title, hint) = match form.kind {
        KindName::Single => ("question-options", "question-options-single"),
        KindName::Multiple => ("question-options", "question-options-multiple"),
        KindName::Matching => ("question-pairs", "question-pairs-hint"),
        KindName::Short => ("question-answers", "question-answers-short"),
        KindName::Numerical => ("question-answers", "question-answers-numerical"),
        KindName::TrueFalse => ("", ""),
    };
    let rows = (0..form.rows).map(|n| row(frame, form, n, errors)).collect_view();
    let more = (form.rows < MAX_OPTIONS).then(|| {
        view! { <p><button class="button secondary" name="go" value="more">{frame.t("question-more")}</button></p> }
    });
    let otherwise = (form.kind == KindName::Numerical).then(|| {
        Text {
            name: "otherwise".into(),
            label: frame.t("question-otherwise"),
            value: form.get("otherwise").to_owned(),
            ..Text::default()
        }
        .view()
    });
    view! {
        <section aria-labelledby="answers" id="rows">
            <h2 id="answers">{frame.t(title)}</h2>
            <p class="hint">{frame.t(hint)}</p>
            <ol class="parts">{rows}</ol>
            {more}
            {otherwise}
        </section>
    }
    .into_any()
}

fn field(frame: &Frame, form: &QuestionForm, errors: Errors<'_>, name: &str, n: usize, key: &str) -> AnyView {
    let id = format!("{name}-{n}");
    let error = errors.iter().find(|(field, _)| *field == id).map(|(_, text)| text.clone());
    let decimal = ["number", "until", "tolerance"].contains(&name);
    Text {
        label: frame.t1(key, "n", n + 1),
        value: form.get(&id).to_owned(),
        name: id,
        error,
        class: decimal.then_some("w-short"),
        mode: decimal.then_some("decimal"),
        hint: None,
    }
    .view()
}

fn row(frame: &Frame, form: &QuestionForm, n: usize, errors: Errors<'_>) -> AnyView {
    let text = |name: &str, key: &str| field(frame, form, errors, name, n, key);
    let inner = match form.kind {
        KindName::Single | KindName::Multiple => view! {
            {text("option", "question-option")}
            {worth(frame, form, n)}
            {text("said", "question-said")}
        }
        .into_any(),
        KindName::Matching => view! { {text("left", "question-left")}{text("right", "question-right")} }.into_any(),
        KindName::Short => view! {
            {text("answer", "question-answer")}
            {worth(frame, form, n)}
            {text("said", "question-said")}
        }
        .into_any(),
        KindName::Numerical => view! {
            <div class="adding">
                {text("number", "question-number")}
                {text("until", "question-until")}
                {text("tolerance", "question-tolerance")}
            </div>
            {worth(frame, form, n)}
            {text("said", "question-said")}
        }
        .into_any(),
        KindName::TrueFalse => ().into_any(),
    };
    view! { <li>{inner}</li> }.into_any()
}

/// What an answer is worth, in words for the usual ones.
fn worth(frame: &Frame, form: &QuestionForm, n: usize) -> AnyView {
    let multiple = form.kind == KindName::Multiple;
    let chosen = match (form.at("worth", n), form.kind) {
        // An answer that is typed is right unless something else is said.
        ("", KindName::Short | KindName::Numerical) => "100",
        ("", _) => "0",
        (worth, _) => worth,
    };
    let words = |worth: &str| match worth {
        SHARE => frame.t("worth-share"),
        "100" => frame.t("worth-right"),
        "0" => frame.t("worth-wrong"),
        "-100" => frame.t("worth-all"),
        part => match part.strip_prefix('-') {
            Some(part) => frame.t1("worth-minus", "percent", part),
            None => frame.t1("worth-part", "percent", part),
        },
    };
    let usual: &[&str] = if multiple { &[SHARE, "0", "-100"] } else { &["100", "0"] };
    let others = WORTHS.into_iter().filter(|worth| !usual.contains(worth) && (multiple || !worth.starts_with('-')));
    let mut options: Vec<(String, String)> =
        usual.iter().copied().chain(others).map(|worth| (worth.to_owned(), words(worth))).collect();
    if !options.iter().any(|(value, _)| value == chosen) {
        options.push((chosen.to_owned(), words(chosen)));
    }
    select(format!("worth-{n}"), frame.t1("question-worth", "n", n + 1), options, chosen)
}

fn truth(frame: &Frame, form: &QuestionForm, errors: Errors<'_>) -> AnyView {
    let side = |value: &'static str, key: &str| {
        let id = if value == "true" { "truth".to_owned() } else { format!("truth-{value}") };
        view! {
            <label class="choice">
                <input type="radio" id=id name="truth" value=value checked=form.get("truth") == value/>
                <span>{frame.t(key)}</span>
            </label>
        }
    };
    let said = |name: &str, key: &str| {
        let error = errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
        Text { name: name.to_owned(), label: frame.t(key), value: form.get(name).to_owned(), error, ..Text::default() }
            .view()
    };
    view! {
        <fieldset class="field">
            <legend>{frame.t("question-truth")}</legend>
            <div class="choices">{side("true", "question-true")}{side("false", "question-false")}</div>
        </fieldset>
        {said("said-right", "question-said-right")}
        {said("said-wrong", "question-said-wrong")}
    }
    .into_any()
}
