# Modules, lessons and practice; the words around a question, here and in assessments.

question-hint-single = Choose one answer.
question-hint-multiple = Choose all answers that fit.
question-hint-truth = Is this true or not?
question-hint-matching = Choose what belongs to each.
question-hint-short = Type one word or a few. Capital letters do not matter.
question-hint-numerical = Type a number.
question-choose = Choose …
question-your-answer = Your answer
question-true = True
question-false = Not true

verdict-right = Right
verdict-partly = Partly right: { $percent } % of the point
verdict-wrong = Not right
verdict-missing = Not answered

review-given = Your answer
review-wanted = Right answer
review-open = No answer
review-read-again = Read again: { $lesson }

# Before these ends a long word may be broken when it does not fit.
long-word-ends = ability ation cultural management awareness
breadcrumb = You are here
percent = { $percent } %
count-of = { $n } of { $of }
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
minutes-about = about { $minutes } minutes of reading
lessons-count = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
lessons-and-minutes = { $lessons } lessons, about { $minutes } minutes of reading
lessons-read = Lessons read
best-result = Best result
best-result-is = Best result: { $percent } %
result-line = { $percent } %: { $tier }. { $more } % more for { $next }.
result-short = { $percent } %: { $tier }
result-top = { $percent } %: { $tier }. There is no higher level.
assessment = Assessment

catalogue-title = Five modules
catalogue-lead = Each module has five short lessons, practice questions, and an assessment with which you earn a badge. Start where you like.
catalogue-free = Reading and practising is free, and you need no account. With one you keep your progress and earn badges.
catalogue-sign-up = Make an account

module-place = Module { $n } of { $of }
module-lessons = Lessons
module-badges = Badges of this module
module-about = About this module
module-no-result = With 60 % or more in the assessment you earn a badge.
module-start-kicker = Start here
module-start-title = Read "{ $lesson }"
module-start-text = You need no account to read and practise. With one you keep your progress and earn badges.
module-start-button = Start reading
step-done = Done
step-here = Go on here
step-passed = Passed
step-questions = 20 questions
badge-held = You hold this badge
badge-below = You hold a higher one
badge-next = Next: from { $percent } %
badge-takes = From { $percent } %

next-kicker = Your next step
next-attempt-title = Finish the assessment: { $module }
next-attempt-text = You have started. Your answers are saved.
next-attempt-button = Go on with the assessment
next-read-title = Read "{ $lesson }"
next-read-text = { $minutes ->
    [one] It takes about { $minutes } minute.
   *[other] It takes about { $minutes } minutes.
}
next-read-button = Start reading
next-assessment-title = Take the assessment: { $module }
next-assessment-text = You have read all the lessons. The assessment has 20 questions, and 60 % is enough for a badge.
next-assessment-button = To the assessment
next-improve-title = Go for more: { $module }
next-improve-button = Take the assessment again
next-done-title = You hold Excellent in all five modules
next-done-text = You have reached the top. Show your badges to the world.
next-done-button = See my badges
next-module-done-title = You are at the top of this module
next-module-done-text = You passed at Excellent, the highest level. You can read and practise as often as you like.
next-module-done-button = What comes next

lesson-place = Lesson { $n } of { $of }
lesson-is-read = You have read this
lesson-in-english = This lesson is not in your language yet. You see it in English.
lesson-contents = On this page
lesson-outcome = Learning outcome { $number }, { $level }: { $title }
outcome-level-a = basic level (A)
outcome-level-b = intermediate level (B)
outcome-level-c = advanced level (C)
lesson-reflect = Think about it
lesson-finished = Finished reading?
lesson-is-read-long = You have read this lesson
lesson-practise-text = Practice shows you what you remember. It never counts, and you may do it as often as you like.
lesson-practise = { $n ->
    [one] Practise: { $n } question
   *[other] Practise: { $n } questions
}
lesson-mark = Mark as read and go on
lesson-unmark = Mark as not read
lesson-visitor = With an account you keep your progress and earn badges.
lesson-next = Next lesson
lesson-to-module = To the module
pager-previous = Previous
pager-next = Next
flash-lesson-marked = Marked as read. Here is the next lesson.
flash-lesson-marked-last = Marked as read. That was the last lesson of this module.
flash-lesson-unmarked = The lesson is no longer marked as read.

listen-play = Listen
listen-pause = Pause
listen-resume = Go on listening
listen-stop = Stop
listen-failed = Your browser has no voice for this language.

practice = Practice
practice-title = Practice: { $lesson }
practice-lead = You see at once what is right and why. It never counts.
practice-in-english = These questions are not in your language yet. You see them in English.
practice-place = Question { $n } of { $of }
practice-progress = How far you are
practice-check = Check my answer
practice-skip = Skip this question
practice-choose = Choose an answer
practice-match = Choose at least one that fits
practice-type = Type an answer
practice-option-right = Right
practice-option-wrong = Not right
practice-option-chosen = Your answer
practice-next = Next question
practice-again = Try this one again
practice-start-again = Practise again from the start
practice-to-lesson = Back to the lesson
practice-end = { $n ->
    [one] That was the only question of this topic.
   *[other] That was the last of { $n } questions.
}

mine-title = Hello, { $name }
mine-lead = This is how far you are.
mine-lead-new = Good to have you here. You can begin right away: one lesson takes about ten minutes.
mine-verify = We do not know yet if your e-mail address is yours. Your badges need it.
mine-verify-link = Send the link again
mine-modules = Your modules
mine-open = Open assessments
mine-open-saved = Your answers are saved
mine-badges = Your badges
mine-no-badges-title = No badges yet
mine-no-badges-text = Your first one is one module away: read the five lessons, then take the assessment.
mine-all-badges = See all eighteen badges, and what each one takes
