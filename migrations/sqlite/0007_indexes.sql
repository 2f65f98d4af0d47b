-- Whose awards: asked on every page with badges, and by the database when an account goes.
CREATE INDEX award_account ON award (account_id);
-- Which links are over: asked by the housekeeping.
CREATE INDEX link_token_expiry ON link_token (expires_at);
