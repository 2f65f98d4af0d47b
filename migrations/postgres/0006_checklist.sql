-- The checklist of the Good Employee Badge: ratings of one's own, and what employers were asked and answered.

CREATE TABLE checklist (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  status TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX checklist_one_open ON checklist (account_id) WHERE status NOT IN ('confirmed', 'withdrawn');
CREATE INDEX checklist_history ON checklist (account_id, created_at);

CREATE TABLE checklist_rating (
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  rating BIGINT NOT NULL,
  PRIMARY KEY (checklist_id, statement)
);

CREATE TABLE checklist_request (
  id TEXT PRIMARY KEY NOT NULL,
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  email TEXT,
  email_key TEXT,
  organisation TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  closed_at BIGINT,
  outcome TEXT,
  words TEXT,
  signer_name TEXT,
  signer_organisation TEXT,
  signer_function TEXT,
  award_id TEXT,
  receipt_hash TEXT UNIQUE,
  retracted_at BIGINT,
  retraction_reason TEXT
);
CREATE UNIQUE INDEX checklist_request_one_open ON checklist_request (checklist_id) WHERE closed_at IS NULL;
CREATE INDEX checklist_request_history ON checklist_request (checklist_id, asked_at);
CREATE INDEX checklist_request_address ON checklist_request (email_key, asked_at);
CREATE INDEX checklist_request_expiry ON checklist_request (expires_at) WHERE closed_at IS NULL;
CREATE INDEX checklist_request_award ON checklist_request (award_id);

CREATE TABLE checklist_request_rating (
  request_id TEXT NOT NULL REFERENCES checklist_request (id) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  rating BIGINT NOT NULL,
  PRIMARY KEY (request_id, statement)
);
