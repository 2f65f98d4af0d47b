-- Organisations: what was verified of them, what they filed, and who belongs to them.

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  website TEXT NOT NULL,
  host TEXT NOT NULL,
  email TEXT,
  description TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  verified_at BIGINT,
  withdrawn_at BIGINT,
  withdrawn_reason TEXT,
  closed_at BIGINT
);
CREATE INDEX organisation_created ON organisation (created_at, id);
CREATE INDEX organisation_host ON organisation (host);
CREATE INDEX organisation_verified ON organisation (verified_at, id) WHERE verified_at IS NOT NULL;

-- A registration or a change. The newest of an organisation is the one that no other replaced.
CREATE TABLE organisation_filing (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  website TEXT NOT NULL,
  email TEXT NOT NULL,
  filed_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  filed_at BIGINT NOT NULL,
  token_hash TEXT UNIQUE,
  token_expires_at BIGINT,
  confirmed_at BIGINT,
  decided_at BIGINT,
  decided_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  outcome TEXT,
  reason TEXT,
  replaced_at BIGINT
);
CREATE UNIQUE INDEX organisation_filing_newest ON organisation_filing (organisation_id) WHERE replaced_at IS NULL;
CREATE INDEX organisation_filing_history ON organisation_filing (organisation_id, filed_at);
CREATE INDEX organisation_filing_waiting ON organisation_filing (confirmed_at, id) WHERE confirmed_at IS NOT NULL AND decided_at IS NULL AND replaced_at IS NULL;
CREATE INDEX organisation_filing_filer ON organisation_filing (filed_by);
CREATE INDEX organisation_filing_decider ON organisation_filing (decided_by);

CREATE TABLE organisation_member (
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  rank TEXT NOT NULL,
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, account_id)
);
CREATE INDEX organisation_member_account ON organisation_member (account_id);

CREATE TABLE organisation_invitation (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  rank TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  invited_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  invited_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  UNIQUE (organisation_id, email_key)
);
CREATE INDEX organisation_invitation_address ON organisation_invitation (email_key);
CREATE INDEX organisation_invitation_inviter ON organisation_invitation (invited_by);
CREATE INDEX organisation_invitation_expiry ON organisation_invitation (expires_at);

-- Who holds a role: asked for the administrators.
CREATE INDEX account_role_holders ON account_role (role, granted_at);
