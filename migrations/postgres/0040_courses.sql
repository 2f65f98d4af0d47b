-- Courses that people make. `draft` is what the author works on; what learners see are frozen versions.

CREATE TABLE course (
  id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  space TEXT NOT NULL,
  title TEXT NOT NULL,
  draft TEXT NOT NULL,
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  published_at BIGINT,
  archived_at BIGINT,
  join_code TEXT UNIQUE
);
CREATE INDEX course_owner ON course (owner_id, changed_at);

CREATE TABLE course_version (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  document TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  UNIQUE (course_id, number)
);

CREATE TABLE enrolment (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  learner_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  version_id TEXT NOT NULL REFERENCES course_version (id),
  cohort_id TEXT,
  enrolled_at BIGINT NOT NULL,
  enrolled_by TEXT REFERENCES account (id) ON DELETE SET NULL,
  completed_at BIGINT,
  left_at BIGINT,
  UNIQUE (course_id, learner_id)
);
CREATE INDEX enrolment_learner ON enrolment (learner_id, enrolled_at);
CREATE INDEX enrolment_course ON enrolment (course_id, enrolled_at);
CREATE INDEX enrolment_version ON enrolment (version_id);
CREATE INDEX enrolment_cohort ON enrolment (cohort_id, enrolled_at);
CREATE INDEX enrolment_by ON enrolment (enrolled_by);

-- What a learner did in parts of the author's own: read when, handed in first when, best result. Lessons and modules of
-- the platform have their own tables.
CREATE TABLE part_progress (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  percent BIGINT,
  done_at BIGINT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (enrolment_id, part)
);
