//! Texts of other programs as Markdown: the HTML that Moodle writes, and plain text.

/// The HTML of a question or an answer as Markdown. Markup without a meaning here falls away, its words stay. Also says
/// how many pictures and other media fell away.
#[must_use]
pub fn html_to_markdown(html: &str) -> (String, usize) {
    let mut out = Out::default();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (text, tail) = rest.split_at(at);
        out.text(text);
        if let Some((character, after)) = tail.strip_prefix('&').and_then(entity) {
            out.text(&character);
            rest = after;
        } else if let Some((tag, after)) = tag(tail) {
            rest = after;
            if let Some(skipped) = out.tag(tag) {
                // What stands inside is no text for people.
                let end = format!("</{skipped}");
                rest = rest.find(&end).and_then(|at| rest.get(at..)).unwrap_or_default();
            }
        } else {
            out.text(tail.get(..1).unwrap_or_default());
            rest = tail.get(1..).unwrap_or_default();
        }
    }
    out.text(rest);
    (out.finish(), out.lost)
}

/// Plain text as Markdown that says the same.
#[must_use]
pub fn plain_to_markdown(text: &str) -> String {
    text.lines().map(|line| escape(line, true)).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Whether a text has markup or entities, so that it was meant as HTML.
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let tail = text.get(at + 1..).unwrap_or_default();
        tail.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') && tail.contains('>')
    }) || text.match_indices('&').any(|(at, _)| entity(text.get(at + 1..).unwrap_or_default()).is_some())
}

/// A character by its name or number, after the `&`; and what follows.
fn entity(tail: &str) -> Option<(String, &str)> {
    let (name, rest) = tail.split_once(';').filter(|(name, _)| (1..=8).contains(&name.len()))?;
    let found = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" | "lsquo" => '\'',
        "ldquo" | "rdquo" => '"',
        "nbsp" => ' ',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        "euro" => '€',
        "deg" => '°',
        "times" => '×',
        "divide" => '÷',
        "frac12" => '½',
        "eacute" => 'é',
        "egrave" => 'è',
        "euml" => 'ë',
        "iuml" => 'ï',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "auml" => 'ä',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    };
    Some((found.to_string(), rest))
}

/// A tag at the start of the text, without its brackets; and what follows. `None` for a `<` that is only a sign.
fn tag(tail: &str) -> Option<(&str, &str)> {
    let inner = tail.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        return Some(("!", comment.split_once("-->").map_or("", |(_, rest)| rest)));
    }
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        return None;
    }
    inner.split_once('>')
}

#[derive(Default)]
struct Out {
    text: String,
    /// A break that is due before the next word: 1 a line, 2 a paragraph.
    due: u8,
    lists: Vec<Option<u32>>,
    /// Marks that wait for their first word.
    pending: Vec<&'static str>,
    lost: usize,
}

impl Out {
    fn text(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        let (first, last) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        if words.peek().is_none() {
            self.space(!text.is_empty());
            return;
        }
        self.begin();
        self.space(first);
        let words = words.collect::<Vec<_>>().join(" ");
        let at_start = self.text.is_empty() || self.text.ends_with('\n');
        for mark in self.pending.drain(..) {
            self.text.push_str(mark);
        }
        self.text.push_str(&escape(&words, at_start));
        self.space(last);
    }

    fn space(&mut self, wanted: bool) {
        if wanted && self.due == 0 && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// The break that is due.
    fn begin(&mut self) {
        if self.due > 0 && !self.text.is_empty() {
            while self.text.ends_with(' ') {
                self.text.pop();
            }
            self.text.push_str(if self.due > 1 { "\n\n" } else { "\n" });
        }
        self.due = 0;
    }

    /// Takes a tag; returns its name when what it holds is to be skipped.
    fn tag(&mut self, tag: &str) -> Option<&'static str> {
        let name = tag.trim_start_matches('/').split([' ', '\t', '\n', '/']).next().unwrap_or_default();
        let closes = tag.starts_with('/');
        match (name.to_ascii_lowercase().as_str(), closes) {
            ("p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "blockquote" | "pre", _) => self.due = 2,
            ("tr", _) => self.due = self.due.max(1),
            ("td" | "th", true) => self.space(true),
            // Two spaces make a line break of Markdown.
            ("br", _) if self.due == 0 && !self.text.is_empty() => {
                while self.text.ends_with(' ') {
                    self.text.pop();
                }
                self.text.push_str("  \n");
            }
            ("ul", false) => self.list(None),
            ("ol", false) => self.list(Some(0)),
            ("ul" | "ol", true) => {
                self.lists.pop();
                self.due = 2;
            }
            ("li", false) => self.point(),
            ("b" | "strong", false) => self.mark("**", true),
            ("b" | "strong", true) => self.mark("**", false),
            ("i" | "em", false) => self.mark("*", true),
            ("i" | "em", true) => self.mark("*", false),
            ("img" | "video" | "audio" | "object" | "embed" | "iframe", false) => self.lost += 1,
            ("script", false) => return Some("script"),
            ("style", false) => return Some("style"),
            _ => {}
        }
        None
    }

    fn list(&mut self, number: Option<u32>) {
        self.lists.push(number);
        self.due = if self.lists.len() > 1 { 1 } else { 2 };
    }

    fn point(&mut self) {
        self.due = self.due.max(1);
        self.begin();
        let depth = self.lists.len().saturating_sub(1);
        self.text.push_str(&"   ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                self.text.push_str(&format!("{number}. "));
            }
            _ => self.text.push_str("- "),
        }
    }

    /// Marks for strong and stressed words stand right at the words.
    fn mark(&mut self, mark: &'static str, opens: bool) {
        if opens {
            self.pending.push(mark);
        } else if let Some(at) = self.pending.iter().rposition(|pending| *pending == mark) {
            // Nothing stands between the two.
            self.pending.remove(at);
        } else {
            let spaced = self.text.ends_with(' ');
            self.text.truncate(self.text.trim_end_matches(' ').len());
            self.text.push_str(mark);
            self.space(spaced);
        }
    }

    fn finish(&mut self) -> String {
        std::mem::take(&mut self.text).trim().to_owned()
    }
}

/// Signs that Markdown would take for its own get a backslash, and only those.
fn escape(text: &str, at_start: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let begins = text.trim_start();
    if at_start {
        let digits = begins.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < begins.len() && (digits.starts_with(". ") || digits.starts_with(") "));
        let heading = begins.trim_start_matches('#');
        let bulleted = ["- ", "+ ", ">"].iter().any(|mark| begins.starts_with(mark))
            || heading.len() < begins.len() && heading.starts_with(' ');
        if numbered {
            let (number, rest) = begins.split_at(begins.len() - digits.len());
            return format!("{number}\\{}", escape(rest, false));
        }
        if bulleted {
            out.push('\\');
        }
    }
    for (at, ch) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
        let after = chars.get(at + 1).copied().unwrap_or(' ');
        let touches = !before.is_whitespace() || !after.is_whitespace();
        let special = match ch {
            '*' => touches,
            // Inside a word, and in a row as a gap to fill, it is only a line.
            '_' => touches && !(before.is_alphanumeric() && after.is_alphanumeric()) && before != '_' && after != '_',
            '`' => true,
            '\\' => after.is_ascii_punctuation(),
            ']' => after == '(',
            '&' => chars.get(at + 1..).is_some_and(|tail| entity(&tail.iter().take(10).collect::<String>()).is_some()),
            '~' => after == '~',
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(*ch);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lesson_html::markdown;

    fn md(html: &str) -> String {
        html_to_markdown(html).0
    }

    #[test]
    fn html_of_moodle_becomes_markdown() {
        let table = [
            ("<p dir=\"ltr\">What is&nbsp;<b>this</b>?</p>", "What is **this**?"),
            ("<p>One</p>\n<p>Two<br>Three</p>", "One\n\nTwo  \nThree"),
            ("<ul><li>a</li><li>b <em>c</em></li></ul>d", "- a\n- b *c*\n\nd"),
            ("<ol><li>a</li>\n<li>b</li></ol>", "1. a\n2. b"),
            ("a <strong> b </strong>c", "a **b** c"),
            ("2 &lt; 3 &amp; 4 > 1", "2 < 3 & 4 > 1"),
            ("<script>alert(1)</script>ok<!-- no -->!", "ok!"),
            ("&#233;&#xE9;&eacute;&nosuch;", "ééé&nosuch;"),
            ("snake_case 2*3*4 `x` _____ a _b_", "snake_case 2\\*3\\*4 \\`x\\` _____ a \\_b\\_"),
            ("<b></b>x", "x"),
            ("", ""),
        ];
        for (html, markdown) in table {
            assert_eq!(md(html), markdown, "{html}");
        }
        assert_eq!(html_to_markdown("<p>Look: <img src=\"@@PLUGINFILE@@/a.png\" alt=\"x\"> here</p>").1, 1);
    }

    #[test]
    fn plain_text_says_the_same_in_markdown() {
        for text in
            ["1. not a list", "# no heading", "- no point", "*no* stress", "[a](b)", "A &amp; B", "~~no~~ 5 * 3"]
        {
            let shown = markdown(&plain_to_markdown(text));
            let wanted = text.replace('&', "&amp;");
            assert_eq!(shown.trim(), format!("<p>{wanted}</p>"), "{text} as {}", plain_to_markdown(text));
        }
        assert_eq!(plain_to_markdown("Two words. 3 + 4 = 7 - 0"), "Two words. 3 + 4 = 7 - 0");
        assert!(looks_like_html("a<br>b") && looks_like_html("a&nbsp;b") && !looks_like_html("3 < 4 & 5 > 2"));
    }
}
