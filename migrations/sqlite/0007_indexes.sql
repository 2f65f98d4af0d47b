-- Whose awards: asked on every page with badges, and by the database when an account goes.
CREATE INDEX award_account ON award (account_id);
-- Which links are over: asked by the housekeeping.
CREATE INDEX link_token_expiry ON link_token (expires_at);
-- How many jobs failed: asked by who watches the site.
CREATE INDEX job_failed ON job (failed_at) WHERE failed_at IS NOT NULL;
