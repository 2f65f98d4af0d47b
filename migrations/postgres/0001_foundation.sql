-- Times are milliseconds since 1970 UTC, ids are UUIDs as text. What happens is a row or a time, never a flag.

CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  email_verified_at BIGINT,
  password_hash TEXT,
  language TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE account_role (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, role)
);

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE link_token (
  token_hash TEXT PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  email TEXT,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX link_token_account ON link_token (account_id);

CREATE TABLE rate_limit (
  bucket TEXT PRIMARY KEY NOT NULL,
  used BIGINT NOT NULL,
  since BIGINT NOT NULL
);
CREATE INDEX rate_limit_since ON rate_limit (since);

CREATE TABLE job (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  run_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  claimed_until BIGINT,
  done_at BIGINT,
  failed_at BIGINT,
  last_error TEXT
);
CREATE INDEX job_due ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL;

CREATE TABLE mailbox (
  id TEXT PRIMARY KEY NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX mailbox_created ON mailbox (created_at);

CREATE TABLE question_version (
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  question_id TEXT NOT NULL,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  gift TEXT NOT NULL,
  stored_at BIGINT NOT NULL,
  PRIMARY KEY (version, language)
);

CREATE TABLE lesson_read (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  read_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, module, topic)
);

CREATE TABLE attempt (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  content_version TEXT NOT NULL,
  drawn TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  saved_at BIGINT,
  deadline_at BIGINT,
  submitted_at BIGINT,
  points BIGINT,
  max_points BIGINT NOT NULL,
  percent BIGINT
);
CREATE UNIQUE INDEX attempt_one_open ON attempt (account_id, module) WHERE submitted_at IS NULL;
CREATE INDEX attempt_history ON attempt (account_id, module, started_at);
CREATE INDEX attempt_deadline ON attempt (deadline_at) WHERE submitted_at IS NULL;

CREATE TABLE answer (
  attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  response TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (attempt_id, position)
);

CREATE TABLE award (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  achievement TEXT NOT NULL,
  attempt_id TEXT,
  percent BIGINT,
  issued_at BIGINT NOT NULL,
  expires_at BIGINT,
  status_index BIGINT NOT NULL UNIQUE,
  visibility TEXT NOT NULL,
  show_name BIGINT NOT NULL,
  recipient_name TEXT,
  evidence TEXT NOT NULL,
  ob2 TEXT NOT NULL,
  ob3 TEXT NOT NULL,
  revoked_at BIGINT,
  revocation_reason TEXT
);
CREATE UNIQUE INDEX award_one_live ON award (account_id, achievement) WHERE revoked_at IS NULL;
CREATE INDEX award_revoked ON award (status_index) WHERE revoked_at IS NOT NULL;

CREATE TABLE award_view (
  award_id TEXT NOT NULL REFERENCES award (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (award_id, visitor)
);

CREATE TABLE counter (
  name TEXT PRIMARY KEY NOT NULL,
  value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('status_index', 0);

CREATE TABLE issuer_key (
  id TEXT PRIMARY KEY NOT NULL,
  public_key TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE parked_form (
  token_hash TEXT PRIMARY KEY NOT NULL,
  path TEXT NOT NULL,
  body TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX parked_form_expiry ON parked_form (expires_at);

CREATE TABLE audit_log (
  id TEXT PRIMARY KEY NOT NULL,
  at BIGINT NOT NULL,
  actor_id TEXT,
  action TEXT NOT NULL,
  object TEXT NOT NULL
);
CREATE INDEX audit_log_at ON audit_log (at);
