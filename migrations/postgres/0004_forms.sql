-- The signed texts of an award beside its two documents. Without them the row says that they are still to be made.
CREATE TABLE award_form (
  award_id TEXT PRIMARY KEY NOT NULL REFERENCES award (id) ON DELETE CASCADE,
  jws TEXT,
  jwt TEXT,
  signed_at BIGINT
);
CREATE INDEX award_form_due ON award_form (award_id) WHERE signed_at IS NULL;
INSERT INTO award_form (award_id) SELECT id FROM award;

-- When a badge was last issued anew, for another name or address.
ALTER TABLE award ADD COLUMN reissued_at BIGINT;

-- `ed25519` (public_key is a Multikey) or `rsa` (public_key is PEM).
ALTER TABLE issuer_key ADD COLUMN kind TEXT NOT NULL DEFAULT 'ed25519';
