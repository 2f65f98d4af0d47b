-- Collections: badges in an order, with a title and an introduction, for others to see.

CREATE TABLE collection (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  introduction TEXT NOT NULL,
  visibility TEXT NOT NULL,
  show_name INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX collection_account ON collection (account_id, created_at);

-- `item` is `award-<id>` or `imported-<id>`; the id stands in one of the columns, so that what goes leaves its collections.
CREATE TABLE collection_badge (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  award_id TEXT REFERENCES award (id) ON DELETE CASCADE,
  imported_id TEXT REFERENCES imported_badge (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (collection_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_badge_award ON collection_badge (award_id) WHERE award_id IS NOT NULL;
CREATE INDEX collection_badge_imported ON collection_badge (imported_id) WHERE imported_id IS NOT NULL;

CREATE TABLE collection_view (
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  visitor TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (collection_id, visitor)
) STRICT, WITHOUT ROWID;
