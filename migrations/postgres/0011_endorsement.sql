-- Endorsements that organisations give, as they were signed, and the public halves of the organisations' keys. The secret
-- halves are nowhere in the database: they follow from a file beside the keys that sign badges.

CREATE TABLE organisation_key (
  id TEXT NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  public_key TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, id)
);

CREATE TABLE endorsement (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  comment TEXT NOT NULL,
  given_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  given_at BIGINT NOT NULL,
  status_index BIGINT NOT NULL,
  ob2 TEXT NOT NULL,
  ob3 TEXT NOT NULL,
  agreed_at BIGINT,
  refused_at BIGINT,
  withdrawn_at BIGINT,
  withdrawn_reason TEXT,
  UNIQUE (organisation_id, status_index)
);
CREATE UNIQUE INDEX endorsement_one_live ON endorsement (organisation_id, kind, target) WHERE withdrawn_at IS NULL;
CREATE INDEX endorsement_target ON endorsement (kind, target, given_at) WHERE withdrawn_at IS NULL;
CREATE INDEX endorsement_history ON endorsement (organisation_id, given_at);
CREATE INDEX endorsement_giver ON endorsement (given_by);
