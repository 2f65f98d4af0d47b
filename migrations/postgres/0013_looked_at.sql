-- What an employer verified or checked, for themselves: a list that they can empty.

CREATE TABLE looked_at (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  badge TEXT NOT NULL,
  issuer TEXT NOT NULL,
  address TEXT,
  verdict TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX looked_at_newest ON looked_at (account_id, at);
CREATE INDEX looked_at_old ON looked_at (at);
