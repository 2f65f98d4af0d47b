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
    /// What is wrong with it, and what else belongs below the message.
    pub error: Option<(String, AnyView)>,
}

impl TextArea {
    /// Its HTML. The label stands in a paragraph, so that who has the page read aloud hears it.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Self { name, label, value, lang, error } = self;
        // leptos does not escape a text area's children, and a browser drops the first line break.
        let value = format!("\n{}", escape(&value));
        let (described, invalid) = match error {
            Some(_) => (Some(format!("{name}-error")), Some("true")),
            None => (None, None),
        };
        let error = error.map(|(text, more)| view! { <p class="error" id=format!("{name}-error")>{text}</p> {more} });
        view! {
            <div class="field">
                <p><label for=name.clone() lang=lang>{label}</label></p>
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
