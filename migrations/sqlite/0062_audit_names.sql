-- What a thing was called when something was done to it, and finding acts by who did them and by kind.

ALTER TABLE audit_log ADD COLUMN named TEXT;
CREATE INDEX audit_log_actor ON audit_log (actor_id, at);
CREATE INDEX audit_log_action ON audit_log (action, at);
