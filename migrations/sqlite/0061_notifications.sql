-- What people are told: in the product, and by mail at once, once a day, or never.

CREATE TABLE notification (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,
  link TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER,
  digest_due_at INTEGER
) STRICT;
CREATE INDEX notification_list ON notification (account_id, created_at);
CREATE INDEX notification_unseen ON notification (account_id) WHERE seen_at IS NULL;
CREATE INDEX notification_digest ON notification (digest_due_at) WHERE digest_due_at IS NOT NULL;

-- Only what somebody chose: every other kind comes at once.
CREATE TABLE notification_setting (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  way TEXT NOT NULL,
  chosen_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, kind)
) STRICT, WITHOUT ROWID;

-- The secret in the links that stop a kind of mail without signing in.
CREATE TABLE notification_key (
  account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  secret TEXT NOT NULL UNIQUE
) STRICT;
