-- People who let verified organisations find them: a row while they do, with what they agreed to show. Every time they
-- were seen is a row, and so is every message that came of it.

CREATE TABLE findable (
  account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  since BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  name_shown_at BIGINT,
  country TEXT,
  region TEXT,
  region_key TEXT
);
CREATE INDEX findable_newest ON findable (since, account_id);

CREATE TABLE findable_language (
  account_id TEXT NOT NULL REFERENCES findable (account_id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  PRIMARY KEY (account_id, language)
);

CREATE TABLE findable_badge (
  account_id TEXT NOT NULL REFERENCES findable (account_id) ON DELETE CASCADE,
  award_id TEXT NOT NULL REFERENCES award (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, award_id)
);
CREATE INDEX findable_badge_award ON findable_badge (award_id);

-- One row for each person in each page of results that was opened, and for each page of a person.
CREATE TABLE found_look (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  opening TEXT NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  viewer_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (account_id, opening)
);
CREATE INDEX found_look_newest ON found_look (account_id, at);
CREATE INDEX found_look_old ON found_look (at);
CREATE INDEX found_look_organisation ON found_look (organisation_id);
CREATE INDEX found_look_viewer ON found_look (viewer_id);

CREATE TABLE found_message (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  sender_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  message TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  name_shown_at BIGINT,
  answer TEXT,
  answered_at BIGINT,
  revealed_at BIGINT,
  declined_at BIGINT,
  closed_at BIGINT
);
CREATE UNIQUE INDEX found_message_one_open ON found_message (account_id, organisation_id) WHERE closed_at IS NULL;
CREATE INDEX found_message_learner ON found_message (account_id, sent_at);
CREATE INDEX found_message_organisation ON found_message (organisation_id, sent_at);
CREATE INDEX found_message_sender ON found_message (sender_id);
