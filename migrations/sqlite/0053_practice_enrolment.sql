-- Invented students whom candidates enrol in courses of the practice space.

CREATE TABLE practice_enrolment (
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  student TEXT NOT NULL,
  enrolled_at INTEGER NOT NULL,
  PRIMARY KEY (course_id, student)
) STRICT, WITHOUT ROWID;
