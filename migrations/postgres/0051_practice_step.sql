-- What somebody really did in the practice space, on the way to the Mentor Badge.

CREATE TABLE practice_step (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  done_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, step)
);
