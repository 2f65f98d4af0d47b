-- What authors write for their courses: lessons and quizzes of one course, and questions of one person's bank.
-- `revision` counts changes: who changes something says which one they saw.

CREATE TABLE course_lesson (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX course_lesson_course ON course_lesson (course_id, created_at);

CREATE TABLE course_quiz (
  id TEXT PRIMARY KEY NOT NULL,
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  draft TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX course_quiz_course ON course_quiz (course_id, created_at);

-- `gift` is the question with its key, `words` what the search looks in, `mark` a hash of the question by which a
-- second import of the same is known.
CREATE TABLE bank_question (
  id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  words TEXT NOT NULL,
  gift TEXT NOT NULL,
  mark TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX bank_question_owner ON bank_question (owner_id, changed_at);
