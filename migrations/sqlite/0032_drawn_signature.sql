-- A signature that an employer drew on their screen, as lines of points.

ALTER TABLE checklist_request ADD COLUMN signature_strokes TEXT;
