//! Characters that know where they stand and whether they were escaped.

/// A character of a GIFT text after its escape was resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub ch: char,
    pub line: u32,
    /// Written with a backslash: it has no meaning of its own.
    pub escaped: bool,
}

/// Appends the glyphs of one line. `\n` is a new line; a backslash before any other character is a backslash.
pub(super) fn push_line(glyphs: &mut Vec<Glyph>, text: &str, line: u32) {
    let mut chars = text.chars().peekable();
    while let Some(ch) = chars.next() {
        let next = chars.peek().copied();
        let glyph = match (ch, next) {
            ('\\', Some('n')) => Glyph { ch: '\n', line, escaped: true },
            ('\\', Some(special @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\' | '>'))) => {
                Glyph { ch: special, line, escaped: true }
            }
            _ => Glyph { ch, line, escaped: false },
        };
        if glyph.escaped {
            chars.next();
        }
        glyphs.push(glyph);
    }
    glyphs.push(Glyph { ch: '\n', line, escaped: false });
}

/// A stretch of glyphs with the few questions a parser asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span<'a> {
    glyphs: &'a [Glyph],
    /// The line to name when the stretch is empty.
    line: u32,
}

impl<'a> Span<'a> {
    pub fn new(glyphs: &'a [Glyph], line: u32) -> Self {
        Self { glyphs, line }.trim()
    }

    /// The line of the first character.
    pub fn line(self) -> u32 {
        self.glyphs.first().map_or(self.line, |glyph| glyph.line)
    }

    pub fn is_empty(self) -> bool {
        self.glyphs.is_empty()
    }

    /// Without the white space around it. An escaped new line is white space too, as in Moodle.
    pub fn trim(self) -> Self {
        let blank = |glyph: &Glyph| glyph.ch.is_whitespace();
        let start = self.glyphs.iter().position(|glyph| !blank(glyph)).unwrap_or(self.glyphs.len());
        let end = self.glyphs.iter().rposition(|glyph| !blank(glyph)).map_or(start, |last| last + 1);
        Self { glyphs: self.glyphs.get(start..end).unwrap_or(&[]), line: self.line() }
    }

    /// The characters, trimmed.
    pub fn text(self) -> String {
        self.trim().glyphs.iter().map(|glyph| glyph.ch).collect()
    }

    fn is_at(self, place: usize, mark: &str) -> bool {
        let mut glyphs = self.glyphs.iter().skip(place);
        mark.chars().all(|ch| glyphs.next().is_some_and(|glyph| glyph.ch == ch && !glyph.escaped))
    }

    pub fn starts_with(self, mark: &str) -> bool {
        self.is_at(0, mark)
    }

    /// Where the unescaped mark stands first.
    pub fn find(self, mark: &str) -> Option<usize> {
        (0..self.glyphs.len()).find(|place| self.is_at(*place, mark))
    }

    /// Where the unescaped mark stands last.
    pub fn find_last(self, mark: &str) -> Option<usize> {
        (0..self.glyphs.len()).rfind(|place| self.is_at(*place, mark))
    }

    pub fn contains(self, mark: &str) -> bool {
        self.find(mark).is_some()
    }

    /// What stands before a place, and what after the `width` characters there; both trimmed.
    pub fn cut(self, place: usize, width: usize) -> (Self, Self) {
        let part = |glyphs: Option<&'a [Glyph]>| Self { glyphs: glyphs.unwrap_or(&[]), line: self.line() }.trim();
        (part(self.glyphs.get(..place)), part(self.glyphs.get(place.saturating_add(width)..)))
    }

    /// What stands before and after the first unescaped mark.
    pub fn split_once(self, mark: &str) -> Option<(Self, Self)> {
        self.find(mark).map(|place| self.cut(place, mark.chars().count()))
    }

    /// The stretches that each begin with one of the unescaped marks, without the mark, after what stands before the
    /// first.
    pub fn entries(self, marks: &[char]) -> (Self, Vec<(char, Self)>) {
        let is_mark = |glyph: &Glyph| !glyph.escaped && marks.contains(&glyph.ch);
        let mut starts = self.glyphs.iter().enumerate().filter(|(_, glyph)| is_mark(glyph)).peekable();
        let (before, _) = self.cut(starts.peek().map_or(self.glyphs.len(), |(place, _)| *place), 0);
        let mut entries = Vec::new();
        while let Some((start, mark)) = starts.next() {
            let end = starts.peek().map_or(self.glyphs.len(), |(place, _)| *place);
            let inside = self.glyphs.get(start.saturating_add(1)..end).unwrap_or(&[]);
            entries.push((mark.ch, Self { glyphs: inside, line: mark.line }.trim()));
        }
        (before, entries)
    }
}
