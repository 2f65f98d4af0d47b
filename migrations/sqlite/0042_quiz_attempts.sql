-- An attempt at a quiz of a course names the enrolment in which it was made; `module` then holds the quiz.
ALTER TABLE attempt ADD COLUMN enrolment_id TEXT REFERENCES enrolment (id) ON DELETE CASCADE;
CREATE INDEX attempt_enrolment ON attempt (enrolment_id) WHERE enrolment_id IS NOT NULL;
