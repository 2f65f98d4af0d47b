-- An award that has expired does not stand in the way of earning it again: then a new one succeeds it.
ALTER TABLE award ADD COLUMN succeeded_at BIGINT;
DROP INDEX award_one_live;
CREATE UNIQUE INDEX award_one_live ON award (account_id, achievement) WHERE revoked_at IS NULL AND succeeded_at IS NULL;
-- Until now only the signed document said when an award expires.
UPDATE award SET expires_at = CAST(EXTRACT(EPOCH FROM CAST(CAST(ob3 AS JSON) ->> 'validUntil' AS TIMESTAMPTZ)) AS BIGINT) * 1000
  WHERE expires_at IS NULL AND ob3 LIKE '%"validUntil":%';
