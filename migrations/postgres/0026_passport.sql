-- The Soft Skills Passport: each version as it was made. `content` holds facts as JSON, no words of the site, so that it can
-- be read in any language; `record` the signed learner record of its badges.
CREATE TABLE passport_edition (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  visibility TEXT NOT NULL,
  content TEXT NOT NULL,
  record TEXT,
  made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX passport_edition_number ON passport_edition (account_id, number);
