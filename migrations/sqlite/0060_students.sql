-- Mentors and those they guide.

-- What is known of a learner at a glance: when they were last here (to a few minutes; sessions come and go), how many results
-- under the lowest tier they had in a row, at most, in one module, how many modules are at the highest tier, and the sum of
-- their best results.
CREATE TABLE learner_state (
  account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  seen_at INTEGER,
  below INTEGER NOT NULL DEFAULT 0,
  excellent INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO learner_state (account_id, seen_at)
  SELECT account_id, MAX(seen_at) FROM session GROUP BY account_id;

-- Where a learner stands in each module, kept by the results. `below` counts results under the lowest tier in a row.
CREATE TABLE module_standing (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  best INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  below INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, module)
) STRICT, WITHOUT ROWID;
INSERT INTO module_standing (account_id, module, best, attempts, below, last_at)
  SELECT account_id, module, MAX(COALESCE(percent, 0)), COUNT(*), 0, MAX(submitted_at)
  FROM attempt WHERE submitted_at IS NOT NULL GROUP BY account_id, module;
INSERT INTO learner_state (account_id, excellent, total)
  SELECT account_id, SUM(CASE WHEN best >= 85 THEN 1 ELSE 0 END), SUM(best) FROM module_standing WHERE true GROUP BY account_id
  ON CONFLICT (account_id) DO UPDATE SET excellent = excluded.excellent, total = excluded.total;

CREATE TABLE cohort (
  id TEXT PRIMARY KEY NOT NULL,
  mentor_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX cohort_mentor ON cohort (mentor_id, created_at);

-- A link or QR code with which learners join by themselves. Not a secret: joining takes the learner's own yes.
CREATE TABLE join_link (
  code TEXT PRIMARY KEY NOT NULL,
  cohort_id TEXT NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  places INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX join_link_cohort ON join_link (cohort_id, created_at);

-- That a learner accepted a mentor, in a cohort of the mentor's; since when the mentor may see what; and since when an
-- answer of the mentor's is awaited.
CREATE TABLE guidance (
  id TEXT PRIMARY KEY NOT NULL,
  mentor_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  learner_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  cohort_id TEXT NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  join_code TEXT,
  accepted_at INTEGER NOT NULL,
  results_since INTEGER,
  activity_since INTEGER,
  email_since INTEGER,
  muted_at INTEGER,
  waiting_since INTEGER,
  nudged_at INTEGER,
  ended_at INTEGER,
  ended_by TEXT
) STRICT;
CREATE UNIQUE INDEX guidance_one ON guidance (mentor_id, learner_id) WHERE ended_at IS NULL;
CREATE INDEX guidance_learner ON guidance (learner_id, accepted_at);
CREATE INDEX guidance_mentor ON guidance (mentor_id, cohort_id);
CREATE INDEX guidance_cohort ON guidance (cohort_id);
CREATE INDEX guidance_join ON guidance (join_code) WHERE join_code IS NOT NULL;

CREATE TABLE invitation (
  id TEXT PRIMARY KEY NOT NULL,
  cohort_id TEXT NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  mentor_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  invited_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  closed_at INTEGER,
  outcome TEXT
) STRICT;
CREATE UNIQUE INDEX invitation_one_open ON invitation (mentor_id, email_key) WHERE closed_at IS NULL;
CREATE INDEX invitation_mentor ON invitation (mentor_id);
CREATE INDEX invitation_cohort ON invitation (cohort_id, invited_at);
CREATE INDEX invitation_address ON invitation (email_key);
CREATE INDEX invitation_expiry ON invitation (expires_at) WHERE closed_at IS NULL;

-- What a mentor writes for themselves alone.
CREATE TABLE mentor_note (
  id TEXT PRIMARY KEY NOT NULL,
  guidance_id TEXT NOT NULL REFERENCES guidance (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mentor_note_guidance ON mentor_note (guidance_id, written_at);

-- What mentor and learner write to each other. `kind` is `message` or `nudge`.
CREATE TABLE guidance_message (
  id TEXT PRIMARY KEY NOT NULL,
  guidance_id TEXT NOT NULL REFERENCES guidance (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX guidance_message_thread ON guidance_message (guidance_id, sent_at);
