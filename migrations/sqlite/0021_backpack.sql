-- Badges of other issuers that people keep here: the file as it was given, what the list shows of it, and what the last
-- check found. All of it goes with the account.

CREATE TABLE imported_badge (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT,
  host TEXT,
  issued_at INTEGER,
  expires_at INTEGER,
  issued_to TEXT NOT NULL,
  visibility TEXT NOT NULL,
  show_name INTEGER NOT NULL,
  trust TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  checked_at INTEGER NOT NULL,
  proven_at INTEGER,
  asked_at INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX imported_badge_account ON imported_badge (account_id, imported_at);

-- What is large: read only for the one badge that is looked at. `reports` is JSON.
CREATE TABLE imported_content (
  badge_id TEXT PRIMARY KEY NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  original BLOB NOT NULL,
  picture BLOB,
  reports TEXT NOT NULL
) STRICT;

-- The names that a badge has in its documents, each once in a backpack.
CREATE TABLE imported_identity (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  badge_id TEXT NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_identity_badge ON imported_identity (badge_id);

CREATE TABLE imported_view (
  badge_id TEXT NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (badge_id, visitor)
) STRICT, WITHOUT ROWID;
