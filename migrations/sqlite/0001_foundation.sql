-- Times are milliseconds since 1970 UTC, ids are UUIDs as text. What happens is a row or a time, never a flag.

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  email_verified_at INTEGER,
  password_hash TEXT,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account_role (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, role)
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE link_token (
  token_hash TEXT PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  email TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX link_token_account ON link_token (account_id);

CREATE TABLE rate_limit (
  bucket TEXT PRIMARY KEY NOT NULL,
  used INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX rate_limit_since ON rate_limit (since);

CREATE TABLE job (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  run_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  claimed_until INTEGER,
  done_at INTEGER,
  failed_at INTEGER,
  last_error TEXT
) STRICT;
CREATE INDEX job_due ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL;

CREATE TABLE mailbox (
  id TEXT PRIMARY KEY NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mailbox_created ON mailbox (created_at);

CREATE TABLE question_version (
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  question_id TEXT NOT NULL,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  gift TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (version, language)
) STRICT;

CREATE TABLE lesson_read (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, module, topic)
) STRICT;

CREATE TABLE attempt (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  content_version TEXT NOT NULL,
  drawn TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  saved_at INTEGER,
  deadline_at INTEGER,
  submitted_at INTEGER,
  points INTEGER,
  max_points INTEGER NOT NULL,
  percent INTEGER
) STRICT;
CREATE UNIQUE INDEX attempt_one_open ON attempt (account_id, module) WHERE submitted_at IS NULL;
CREATE INDEX attempt_history ON attempt (account_id, module, started_at);
CREATE INDEX attempt_deadline ON attempt (deadline_at) WHERE submitted_at IS NULL;

CREATE TABLE answer (
  attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  response TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE award (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  achievement TEXT NOT NULL,
  attempt_id TEXT,
  percent INTEGER,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER,
  status_index INTEGER NOT NULL UNIQUE,
  visibility TEXT NOT NULL,
  show_name INTEGER NOT NULL,
  recipient_name TEXT,
  evidence TEXT NOT NULL,
  ob2 TEXT NOT NULL,
  ob3 TEXT NOT NULL,
  revoked_at INTEGER,
  revocation_reason TEXT
) STRICT;
CREATE UNIQUE INDEX award_one_live ON award (account_id, achievement) WHERE revoked_at IS NULL;
CREATE INDEX award_revoked ON award (status_index) WHERE revoked_at IS NOT NULL;

CREATE TABLE award_view (
  award_id TEXT NOT NULL REFERENCES award (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (award_id, visitor)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  name TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
) STRICT;
INSERT INTO counter (name, value) VALUES ('status_index', 0);

CREATE TABLE issuer_key (
  id TEXT PRIMARY KEY NOT NULL,
  public_key TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE parked_form (
  token_hash TEXT PRIMARY KEY NOT NULL,
  path TEXT NOT NULL,
  body TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX parked_form_expiry ON parked_form (expires_at);

CREATE TABLE audit_log (
  id TEXT PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor_id TEXT,
  action TEXT NOT NULL,
  object TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_at ON audit_log (at);
