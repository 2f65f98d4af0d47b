-- Achievements that mentors, organisations and the consortium make. What one says stands in versions; a version that
-- somebody holds is frozen.

CREATE TABLE made_achievement (
  id TEXT PRIMARY KEY NOT NULL,
  maker TEXT NOT NULL,
  account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  organisation_id TEXT,
  created_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE INDEX made_achievement_account ON made_achievement (account_id, created_at);
CREATE INDEX made_achievement_organisation ON made_achievement (organisation_id, created_at);
CREATE INDEX made_achievement_site ON made_achievement (created_at) WHERE maker = 'site';

CREATE TABLE made_version (
  made_id TEXT NOT NULL REFERENCES made_achievement (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  criteria TEXT NOT NULL,
  language TEXT NOT NULL,
  design TEXT NOT NULL,
  maker_name TEXT,
  maker_url TEXT,
  written_at INTEGER NOT NULL,
  frozen_at INTEGER,
  PRIMARY KEY (made_id, version)
) STRICT;

ALTER TABLE award ADD COLUMN made_id TEXT;
ALTER TABLE award ADD COLUMN made_version INTEGER;
CREATE UNIQUE INDEX award_one_live_made ON award (account_id, made_id) WHERE revoked_at IS NULL;
CREATE INDEX award_made ON award (made_id, issued_at);
