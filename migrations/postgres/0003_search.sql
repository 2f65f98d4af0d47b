-- The lessons, section by section, for the search. The index holds the stems of the words, which differ by language.
-- Filled when the courses change.

CREATE TABLE search_index (
  id BIGINT PRIMARY KEY NOT NULL,
  version TEXT NOT NULL,
  filled_at BIGINT NOT NULL
);

CREATE TABLE lesson_section (
  id BIGINT PRIMARY KEY NOT NULL,
  language TEXT NOT NULL,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  anchor TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL
);

-- A function and not a column, so that the tables are the same as SQLite's. Languages without a case of their own are
-- not stemmed: `simple`.
CREATE FUNCTION lesson_words (language TEXT, heading TEXT, body TEXT) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'en' THEN setweight(to_tsvector('pg_catalog.english', heading), 'A') || to_tsvector('pg_catalog.english', body)
    WHEN 'nl' THEN setweight(to_tsvector('pg_catalog.dutch', heading), 'A') || to_tsvector('pg_catalog.dutch', body)
    ELSE setweight(to_tsvector('pg_catalog.simple', heading), 'A') || to_tsvector('pg_catalog.simple', body)
  END
$$;

CREATE INDEX lesson_section_words ON lesson_section USING gin (lesson_words(language, heading, body));
