-- Events: what is held when and where, who comes, and who was there.

CREATE TABLE event (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  holder TEXT NOT NULL,
  holder_name TEXT,
  organisation_id TEXT,
  organiser_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  begins_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  place TEXT NOT NULL,
  link TEXT,
  trainer TEXT NOT NULL,
  trainer_email TEXT,
  trainer_key TEXT,
  capacity BIGINT,
  code TEXT NOT NULL UNIQUE,
  made_id TEXT,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  cancelled_at BIGINT
);
CREATE INDEX event_end ON event (ends_at, id);
CREATE INDEX event_kind ON event (kind, ends_at);
CREATE INDEX event_organiser ON event (organiser_id, begins_at);
CREATE INDEX event_organisation ON event (organisation_id, begins_at);
CREATE INDEX event_trainer ON event (trainer_key);

-- Without `seated_at` somebody waits for a place.
CREATE TABLE event_guest (
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  signed_up_at BIGINT NOT NULL,
  seated_at BIGINT,
  attended_at BIGINT,
  way TEXT,
  recorded_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  PRIMARY KEY (event_id, account_id)
);
CREATE INDEX event_guest_account ON event_guest (account_id, signed_up_at);
CREATE INDEX event_guest_order ON event_guest (event_id, signed_up_at);
CREATE INDEX event_guest_recorder ON event_guest (recorded_by);
