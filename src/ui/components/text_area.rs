//! A field for a longer text.

use leptos::prelude::*;

use crate::ui::shell::escape;

/// A field for a longer text, tied to its label, hint and error.
pub struct TextArea {
    /// Name and id.
    pub name: String,
    /// The visible label.
    pub label: String,
    /// What was typed before.
    pub value: String,
    /// The language of the label, where it is another than the page's.
    pub lang: Option<String>,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What is wrong with it, and what else belongs below the message.
    pub error: Option<(String, AnyView)>,
}

impl TextArea {
    /// Its HTML. The label stands in a paragraph, so that who has the page read aloud hears it.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Self { name, label, value, lang, hint, error } = self;
        // leptos does not escape a text area's children, and a browser drops the first line break.
        let value = format!("\n{}", escape(&value));
        let parts = [hint.as_ref().map(|_| "hint"), error.as_ref().map(|_| "error")];
        let described: Vec<String> = parts.into_iter().flatten().map(|part| format!("{name}-{part}")).collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let invalid = error.is_some().then_some("true");
        let hint = hint.map(|text| view! { <p class="hint" id=format!("{name}-hint")>{text}</p> });
        let error = error.map(|(text, more)| view! { <p class="error" id=format!("{name}-error")>{text}</p> {more} });
        view! {
            <div class="field">
                <p><label for=name.clone() lang=lang>{label}</label></p>
                {hint}
                {error}
                <textarea
                    id=name.clone()
                    name=name
                    rows="4"
                    aria-invalid=invalid
                    aria-describedby=described
                    inner_html=value
                ></textarea>
            </div>
        }
        .into_any()
    }
}

/// A text to copy, in a field that cannot be changed.
#[must_use]
pub fn text_to_copy(name: &str, label: String, text: &str) -> AnyView {
    let value = format!("\n{}", escape(text));
    let name = name.to_owned();
    view! {
        <div class="field">
            <p><label for=name.clone()>{label}</label></p>
            <textarea id=name readonly rows="4" class="code" spellcheck="false" inner_html=value></textarea>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was_typed() {
        let area = |value: &str| TextArea {
            name: "a".into(),
            label: "L".into(),
            value: value.into(),
            lang: None,
            hint: None,
            error: None,
        };
        let html = area("\n</textarea><script>x</script> & \"q\"").view().to_html();
        assert!(!html.contains("<script>"), "{html}");
        assert!(
            html.contains(">\n\n&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt; &amp; &quot;q&quot;</textarea>"),
            "{html}"
        );
    }
}
