-- Which version of the courses attempts were drawn from, for the administrator.
CREATE INDEX attempt_content ON attempt (module, content_version, started_at) WHERE enrolment_id IS NULL;
