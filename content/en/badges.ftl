# Words of the badges themselves (signed into them, in English), of the mail about a new one, and of the pages about
# badges.

issuer-description = SoftSkills4EU ("Promote your Soft Skills with Open Badges") is a project of partners in Slovenia, the Netherlands, Cyprus, Croatia and Italy. It teaches five modules of soft skills, assesses them, and awards Open Badges that anyone can verify.

badge-module-name = { $module }: { $tier }
badge-super-name = SoftSkills4EU Super Badge
badge-mentor-name = SoftSkills4EU Mentor Badge
badge-good-employee-name = SoftSkills4EU Good Employee Badge

badge-sufficient-criteria = To earn this badge, the participant passes the assessment of the module "{ $module }" with a score of { $min }–{ $max } %.
badge-good-criteria = To earn this badge, the participant passes the assessment of the module "{ $module }" with a score of { $min }–{ $max } %.
badge-excellent-criteria = To earn this badge, the participant passes the assessment of the module "{ $module }" with a total score of at least { $min } %.
badge-super-criteria = To earn this badge, the participant successfully completes all five modules at the level Excellent: a total score of 85 % or more in each assessment. It is awarded automatically.
badge-mentor-criteria = To earn this badge, the participant attends the joint staff training event (C1), earns a badge in every module with a score of 90 % or more, and learns how the platform works: how to create a course, create an assignment and enrol a student.
badge-good-employee-criteria = This badge works as a letter of reference: an employer confirms the skills of an employee. To earn it, the participant completes the assessments at the level Excellent, downloads the checklist and rates their own skills on it. The employer confirms it with a signature or a stamp. As soon as the participant uploads the completed checklist, the badge is awarded automatically.

badge-module-description = The holder passed the assessment of the module "{ $module }" at the level { $tier } ({ $letter } on a scale of A, B and C). The module covers { $topics }.
badge-super-description = The holder passed the assessments of all five SoftSkills4EU modules at the level Excellent, the highest of three: co-operative skills, creative thinking, personal skills, social skills and organisational skills.
badge-mentor-description = The holder is a trained SoftSkills4EU mentor: they passed all five modules with 90 % or more, and guide learners and award badges.
badge-good-employee-description = An employer has confirmed the holder's soft skills at work, after the holder passed the assessments at the level Excellent and rated their own skills. It works as a letter of reference.

badge-outcomes = Learning outcomes of the module:
badge-score = Score
badge-level = Level
badge-evidence-name = Result of the assessment
badge-evidence = Passed the assessment on { $date } with { $percent } %: { $tier }. Twenty questions, four from each topic, drawn at random from a larger set and graded automatically.
badge-supporting = Passed with { $percent } %.

mail-badge-subject = Well done: you have earned "{ $badge }"
mail-badge-body =
    Hello { $name },

    You have earned a badge: { $badge }.

    See it, download it, or choose who may see it:
    { $link }

    You can put it on your CV, on LinkedIn or in your own digital wallet. Anyone you show it to can check that it is real.
