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
badge-good-employee-criteria = This badge works as a letter of reference: an employer confirms the skills of an employee. To earn it, the participant completes the assessments at the level Excellent and rates their own skills on the checklist. An employer who knows their work confirms the checklist and signs it. As soon as that is done, the badge is awarded automatically.

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
badge-supporting-withdrawn = Passed with { $percent } %, but withdrawn later.

# Pages about badges.
badge-breadcrumb = Breadcrumb
badge-band = { $min }–{ $max } %
badge-super-short = Super Badge
badge-mentor-short = Mentor Badge
badge-good-employee-short = Good Employee Badge
badge-percent = { $percent } %
badge-picture = Badge: { $badge }
badge-kicker = Open Badge
badge-valid = Valid
badge-withdrawn = Withdrawn
badge-withdrawn-title = This badge was withdrawn
badge-withdrawn-text = It does not count any more since { $date }. Reason: { $reason }
badge-awarded-to = Awarded to
badge-name-hidden = The holder has chosen not to show their name here. With their e-mail address you can still check whose it is.
badge-own = This is your badge, as others see it.
badge-own-private = This badge is private. Only you can see this page, so nobody else can check the badge.
badge-own-link = Change who may see it
badge-issued-on = Issued on
badge-issued-by = Issued by
badge-means = What it means
badge-criteria = What it takes
badge-about-achievement = More about this badge
badge-tested = How it is tested
badge-tested-module = With an online assessment of twenty questions: four from each of the five topics of "{ $module }", drawn at random from a larger set. Many are about situations at work. It is graded automatically, taken without a supervisor, and may be taken again. The best result counts.
badge-tested-super = With the five assessments of the modules, each passed with 85 % or more. Each has twenty questions, drawn at random and graded automatically, and is taken online without a supervisor.
badge-tested-mentor = With a training, and with the assessments of all five modules, each passed with 90 % or more.
badge-tested-good-employee = With the assessments at the level Excellent, a self-assessment, and the signed confirmation of an employer.
badge-learned = What one learns for it
badge-learned-lead = The module has five topics, with these learning outcomes:
badge-evidence-title = Evidence
badge-machines = The badge as a file
badge-machines-lead = For digital wallets, and for other programs that check badges.
badge-open-badges = It is an Open Badge: a picture with signed facts inside. Every program that knows the open standards 2.0 or 3.0 can check it.

badge-check-button = Verify this badge
badge-check-whose = Also check whose badge it is
badge-check-email = E-mail address of the person who shows you the badge (optional)
badge-check-email-hint = We compare it with the badge and do not keep it.
badge-check-email-wrong = Enter an e-mail address like name@example.org, or leave the field empty.
badge-checked = The result of the check
badge-checked-when = Checked on { $when }.
badge-check-valid = This badge is real and valid.
badge-check-revoked = This badge is not valid any more: it was withdrawn.
badge-check-other-recipient = The badge is real, but it was not awarded to this e-mail address.
badge-check-invalid = This badge is not valid.
badge-check-passed = Passed
badge-check-failed = Failed
badge-check-skipped = Not checked
badge-point-form = It is a complete badge in the standard form of Open Badges 3.0.
badge-point-signature = Its digital signature is right: nobody has changed the badge since it was issued.
badge-point-issuer = We issued it.
badge-point-begun = Its date of issue is not in the future.
badge-point-expiry = It has not expired.
badge-point-status = It has not been withdrawn.
badge-point-recipient = It was awarded to the person with this e-mail address.
badge-failure-form = It is not in the standard form of Open Badges 3.0.
badge-failure-proof = It carries no signature that we can check.
badge-failure-key = It was signed with a key that is not ours.
badge-failure-altered = Its signature is wrong: something was changed after the badge was issued.
badge-failure-issuer = Somebody else issued it.
badge-failure-begun = Its date of issue is in the future.
badge-failure-expired = It has expired.
badge-failure-revoked = It was withdrawn and does not count any more.
badge-failure-recipient = It was awarded to another e-mail address. People can have more than one: ask for the one they learned with.
badge-skipped-earlier = Not checked, because an earlier point failed.
badge-skipped-expiry = It has no date of expiry: it stays valid.
badge-skipped-absent = The badge says nothing about this.
badge-skipped-unavailable = The list of withdrawn badges could not be read.
badge-skipped-recipient = Whose badge it is: you gave no e-mail address.

badge-tree-title = Badges
badge-tree-lead = There are eighteen badges: three for each of the five modules, and three special ones. Choose one to see what it means and what it takes.
badge-tree-begin = Create an account
badge-tree-look = Look at the modules
badge-tree-excellent = Modules at Excellent
badge-tree-held = { $n ->
    [0] You hold no badge yet.
    [one] You hold one badge.
   *[other] You hold { $n } badges.
}
badge-tree-of-five = { $n } of 5
badge-tree-mine = My badges
badge-tree-levels = Three levels
badge-tree-levels-lead = Each module has one assessment. Your best result decides the level.
badge-tree-all = All badges
badge-tree-earned = Earned
badge-tree-surpassed = You hold a higher level
badge-tree-again = Ready to earn again
badge-tree-more = Your best: { $best } %. { $missing } % more.
badge-tree-needed = { $min } % needed
badge-tree-super = All five modules at Excellent
badge-tree-collecting = { $n } of 5 modules at Excellent
badge-tree-mentor = A training, and 90 % in all five modules
badge-tree-employer = An employer confirms your skills

achievement-held = Earned
achievement-own = Open your badge
achievement-module = Go to { $module }
achievement-modules = Go to the modules
achievement-surpassed = You hold a higher level of this module already.
achievement-again = Your best result is high enough, but you do not hold the badge now. Take the assessment again to earn it.
achievement-more = Your best result is { $best } %. You need { $missing } % more.
achievement-not-begun = You have not taken this assessment yet.
achievement-collecting = You hold { $n } of the five modules at Excellent.
achievement-levels = The three levels
achievement-score = The score in the assessment decides the level. A, B and C are like the levels of Europass: basic, intermediate and advanced.
achievement-this = (this badge)

my-badges-title = My badges
my-badges-lead = You hold { $n ->
    [one] { $n } badge
   *[other] { $n } badges
}. Open one to share it.
my-badges-tree = See all badges
my-badges-private = Private
my-badges-none = No badges yet
my-badges-none-text = Your first one is one module away: read the lessons, then take the assessment. 60 % is enough.
my-badges-choose = Choose a module
my-badges-withdrawn = Withdrawn badges
my-badges-withdrawn-lead = These do not count any more. Whoever checks one is told so.
my-badges-since = Withdrawn on { $date }: { $reason }

own-badge-result = Your result
own-badge-views = Viewed
own-badge-viewed = { $n ->
    [0] not yet
    [one] once
   *[other] { $n } times
}
own-badge-again = You can earn it again: take the assessment once more.
own-badge-linkedin = Add to LinkedIn profile
own-badge-public = See the public page
own-badge-link = Link to your badge
own-badge-link-hint = For your CV, an e-mail or a message. Whoever opens it can check that the badge is real.
own-badge-copy = Copy the link
own-badge-copied = Copied
own-badge-private-title = This badge is private
own-badge-private-text = Only you can see it. A private badge cannot be verified by others, so choose "Anyone with the link" before you share it.
own-badge-private-page = See its page
own-badge-downloads = Keep a copy
own-badge-downloads-lead = The badge is yours. Download it and keep it where you like: it can be verified wherever it is.
own-badge-png = Picture with the badge inside (PNG)
own-badge-png-hint = For your CV, websites and digital backpacks
own-badge-ob3 = Open Badges 3.0 (JSON)
own-badge-ob3-hint = For digital wallets
own-badge-ob2 = Open Badges 2.0 (JSON)
own-badge-ob2-hint = For older programs
own-badge-showing = Who may see it
own-badge-who = Who may open the public page?
own-badge-public-choice = Everyone
own-badge-public-choice-hint = Search engines may list it, too.
own-badge-link-choice = Anyone with the link
own-badge-link-choice-hint = Only people who have got the link, from you or from somebody else.
own-badge-private-choice = Only you
own-badge-private-choice-hint = Nobody else can see or verify it.
own-badge-name = Your name
own-badge-show-name = Show the name { $name }
own-badge-show-name-hint = Without it, others can still check with your e-mail address that the badge is yours.
own-badge-withdraw = Withdraw this badge
own-badge-withdraw-open = I do not want this badge any more
own-badge-withdraw-text = A withdrawn badge is not valid any more, wherever you shared it. This cannot be undone. If you only want to hide it, choose "Only you" above.
own-badge-reason = Why do you withdraw it?
own-badge-reason-hint = Whoever checks the badge can read this. Write one short sentence, without names.
own-badge-reason-missing = Enter a reason: whoever checks the badge will ask.
own-badge-reason-long = The reason is too long: use { $max } characters or fewer.
own-badge-reason-web-address = Leave out web addresses: the reason stands on a public page.
own-badge-withdraw-button = Withdraw the badge

revoke-badge-title = Withdraw "{ $badge }"?
revoke-badge-text = The badge will not be valid any more, wherever you shared it. This cannot be undone. You can earn the badge again with a new assessment.
revoke-badge-reason = Reason that others see
revoke-badge-sure = Yes, withdraw it
revoke-badge-keep = No, keep it

flash-badge-showing-saved = Saved.
flash-badge-revoked = The badge is withdrawn.
