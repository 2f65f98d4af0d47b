-- Files that people hand in. The row is there before the file and goes after it, so that no file is left behind.

CREATE TABLE upload (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  blob TEXT NOT NULL UNIQUE,
  key_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  stored_at INTEGER,
  kept_at INTEGER,
  expires_at INTEGER,
  removed_at INTEGER
) STRICT;
CREATE INDEX upload_account ON upload (account_id, created_at);
CREATE INDEX upload_loose ON upload (created_at) WHERE kept_at IS NULL;
CREATE INDEX upload_expiry ON upload (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX upload_removed ON upload (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX upload_key ON upload (key_id);
