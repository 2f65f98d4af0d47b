-- Assignments of a course, what learners do for them, and how it was marked. `due_at` is the end of the last day.
CREATE TABLE course_assignment (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  draft TEXT NOT NULL,
  due_at INTEGER,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX course_assignment_course ON course_assignment (course_id, created_at);
CREATE INDEX course_assignment_due ON course_assignment (due_at) WHERE due_at IS NOT NULL;

-- One for each learner and assignment: the draft they work on, and where it stands. `percent` is what counts.
CREATE TABLE work (
  id TEXT PRIMARY KEY NOT NULL,
  assignment_id TEXT NOT NULL REFERENCES course_assignment (id) ON DELETE CASCADE,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  submitted_at INTEGER,
  marked_at INTEGER,
  again_at INTEGER,
  percent INTEGER,
  reminded_at INTEGER,
  UNIQUE (assignment_id, enrolment_id)
) STRICT;
CREATE INDEX work_enrolment ON work (enrolment_id);
CREATE INDEX work_waiting ON work (assignment_id, submitted_at) WHERE submitted_at IS NOT NULL AND marked_at IS NULL;

-- Files of a draft.
CREATE TABLE work_file (
  work_id TEXT NOT NULL REFERENCES work (id) ON DELETE CASCADE,
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (work_id, upload_id)
) STRICT;
CREATE INDEX work_file_upload ON work_file (upload_id);

-- What was handed in. It never changes.
CREATE TABLE hand_in (
  id TEXT PRIMARY KEY NOT NULL,
  work_id TEXT NOT NULL REFERENCES work (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES course_version (id),
  body TEXT NOT NULL,
  submitted_at INTEGER NOT NULL,
  UNIQUE (work_id, number)
) STRICT;
CREATE INDEX hand_in_version ON hand_in (version_id);

CREATE TABLE hand_in_file (
  hand_in_id TEXT NOT NULL REFERENCES hand_in (id) ON DELETE CASCADE,
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  PRIMARY KEY (hand_in_id, upload_id)
) STRICT;
CREATE INDEX hand_in_file_upload ON hand_in_file (upload_id);

-- How it was marked, each time. The number keeps one marker from overwriting another.
CREATE TABLE marking (
  hand_in_id TEXT NOT NULL REFERENCES hand_in (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  marker_id TEXT REFERENCES account (id) ON DELETE SET NULL,
  chosen TEXT NOT NULL,
  points INTEGER NOT NULL,
  percent INTEGER NOT NULL,
  comment TEXT NOT NULL,
  marked_at INTEGER NOT NULL,
  again_at INTEGER,
  PRIMARY KEY (hand_in_id, number)
) STRICT;
CREATE INDEX marking_marker ON marking (marker_id);
