-- The lessons, section by section, for the search. `lesson_section_words` holds the words of it: FTS5 reads headings and
-- texts from `lesson_section` itself. Filled when the courses change.

CREATE TABLE search_index (
  id INTEGER PRIMARY KEY NOT NULL,
  version TEXT NOT NULL,
  filled_at INTEGER NOT NULL
) STRICT;

CREATE TABLE lesson_section (
  id INTEGER PRIMARY KEY NOT NULL,
  language TEXT NOT NULL,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  anchor TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- No stemmer: FTS5 has one for English alone (porter), which cuts Dutch words in wrong places. The query asks for
-- beginnings of words instead, without accents.
CREATE VIRTUAL TABLE lesson_section_words USING fts5 (
  heading, body, content = 'lesson_section', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
