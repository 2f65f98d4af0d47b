-- Wallets that read a learner's badges with their consent (OAuth 2). Every secret is stored as a hash.

-- A wallet that has registered (RFC 7591). `document` is what it said of itself, as JSON.
CREATE TABLE wallet_client (
  id TEXT PRIMARY KEY NOT NULL,
  secret_hash TEXT NOT NULL,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX wallet_client_seen ON wallet_client (seen_at);

-- A wallet that is connected to an account. `reach` says which badges it gets.
CREATE TABLE wallet_grant (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES wallet_client (id) ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  reach TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE UNIQUE INDEX wallet_grant_one ON wallet_grant (account_id, client_id);
CREATE INDEX wallet_grant_client ON wallet_grant (client_id);
CREATE INDEX wallet_grant_expiry ON wallet_grant (expires_at);

-- What the learner said yes to, until the wallet fetches its tokens for it.
CREATE TABLE wallet_code (
  code_hash TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES wallet_client (id) ON DELETE CASCADE,
  redirect_uri TEXT NOT NULL,
  challenge TEXT NOT NULL,
  scopes TEXT NOT NULL,
  reach TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  grant_id TEXT
);
CREATE INDEX wallet_code_account ON wallet_code (account_id);
CREATE INDEX wallet_code_client ON wallet_code (client_id);
CREATE INDEX wallet_code_expiry ON wallet_code (expires_at);

-- `access` reads, `refresh` brings new tokens, once. Used ones stay until they expire: shown again, they end the connection.
CREATE TABLE wallet_token (
  token_hash TEXT PRIMARY KEY NOT NULL,
  grant_id TEXT NOT NULL REFERENCES wallet_grant (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX wallet_token_grant ON wallet_token (grant_id);
CREATE INDEX wallet_token_expiry ON wallet_token (expires_at);
