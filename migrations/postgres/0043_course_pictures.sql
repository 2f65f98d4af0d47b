-- Pictures in the lessons of a course. The file is an upload of the author's; it goes with their account.
CREATE TABLE course_picture (
  course_id TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  added_at BIGINT NOT NULL,
  PRIMARY KEY (course_id, upload_id)
);
CREATE INDEX course_picture_upload ON course_picture (upload_id);
