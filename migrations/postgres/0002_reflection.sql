-- What learners write and say about themselves: theirs alone, gone with their account.

CREATE TABLE reflection (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  topic TEXT NOT NULL,
  question BIGINT NOT NULL,
  asked TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, module, topic, question)
);

CREATE TABLE self_check (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  module TEXT NOT NULL,
  phase TEXT NOT NULL,
  ratings TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, module, phase)
);
