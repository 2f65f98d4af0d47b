-- Checklists that were signed on paper: pictures of their pages, and what became of them.

CREATE TABLE signed_paper (
  id TEXT PRIMARY KEY NOT NULL,
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  signer_name TEXT NOT NULL,
  signer_organisation TEXT NOT NULL,
  signer_function TEXT NOT NULL,
  review_at INTEGER,
  closed_at INTEGER,
  how TEXT,
  accepted_at INTEGER,
  decider_id TEXT,
  words TEXT,
  award_id TEXT,
  shared_at INTEGER
) STRICT;
CREATE UNIQUE INDEX signed_paper_one_open ON signed_paper (checklist_id) WHERE closed_at IS NULL;
CREATE INDEX signed_paper_history ON signed_paper (checklist_id, begun_at);
CREATE INDEX signed_paper_review ON signed_paper (review_at) WHERE closed_at IS NULL AND review_at IS NOT NULL;
CREATE INDEX signed_paper_award ON signed_paper (award_id);

CREATE TABLE signed_paper_page (
  id TEXT PRIMARY KEY NOT NULL,
  paper_id TEXT NOT NULL REFERENCES signed_paper (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  upload_id TEXT REFERENCES upload (id) ON DELETE SET NULL,
  picture_id TEXT REFERENCES upload (id) ON DELETE SET NULL,
  finding TEXT NOT NULL,
  page INTEGER,
  pages INTEGER,
  ink INTEGER,
  signed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX signed_paper_page_place ON signed_paper_page (paper_id, place);
CREATE INDEX signed_paper_page_upload ON signed_paper_page (upload_id);
CREATE INDEX signed_paper_page_picture ON signed_paper_page (picture_id);
