-- Badges of other issuers that people keep here: the file as it was given, what the list shows of it, and what the last
-- check found. All of it goes with the account.

CREATE TABLE imported_badge (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT,
  host TEXT,
  issued_at BIGINT,
  expires_at BIGINT,
  issued_to TEXT NOT NULL,
  visibility TEXT NOT NULL,
  show_name BIGINT NOT NULL,
  trust TEXT NOT NULL,
  imported_at BIGINT NOT NULL,
  checked_at BIGINT NOT NULL,
  proven_at BIGINT,
  asked_at BIGINT NOT NULL,
  bytes BIGINT NOT NULL
);
CREATE INDEX imported_badge_account ON imported_badge (account_id, imported_at);

-- What is large: read only for the one badge that is looked at. `reports` is JSON.
CREATE TABLE imported_content (
  badge_id TEXT PRIMARY KEY NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  original BYTEA NOT NULL,
  picture BYTEA,
  reports TEXT NOT NULL
);

-- The names that a badge has in its documents, each once in a backpack.
CREATE TABLE imported_identity (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  badge_id TEXT NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, identity)
);
CREATE INDEX imported_identity_badge ON imported_identity (badge_id);

CREATE TABLE imported_view (
  badge_id TEXT NOT NULL REFERENCES imported_badge (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (badge_id, visitor)
);
