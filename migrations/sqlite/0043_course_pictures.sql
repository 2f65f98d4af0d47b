-- Pictures in the lessons of a course. The file is an upload of the author's; it goes with their account.
CREATE TABLE course_picture (
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (course_id, upload_id)
) STRICT;
CREATE INDEX course_picture_upload ON course_picture (upload_id);
