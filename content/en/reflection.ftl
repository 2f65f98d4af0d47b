# What learners write and say for themselves: the questions at the end of a lesson, the self-check, the end of a module.

reflection-visitor = You can write down your answers here when you are signed in.
reflection-sign-in = Sign in to keep your answers
reflection-private = Write for yourself: only you can read your answers, and they never count. You can change or remove them at any time.
reflection-save = Save my answers
reflection-too-long = This answer has { $length } characters, and there is room for { $max }. Shorten it a little; nothing is lost.
reflection-differs = You saved another answer in another window. Look at both, then save the one you want to keep.
reflection-removed-elsewhere = You removed this answer in another window. Save to keep what stands here, or empty the field.
reflection-other = From the other window:
reflection-yours = In this window:
flash-reflection-saved = Your answers are saved. Only you can read them.
flash-reflection-resumed = You are signed in again, and your answers are saved.
flash-form-of-another = Somebody else was signed in when you began to write, so nothing was saved here. Their answers are kept for one hour, until they sign in again.

self-check = Self-check
self-check-of = Self-check: { $module }
self-check-lead = How good are you at this, in your own eyes? It is only for you: no one else sees it, and it never counts.
self-check-aside = 2 minutes, only for you
self-check-done = Done
self-check-when-before = Before the lessons
self-check-when-after = After the lessons
self-check-how-before = Choose a number for each statement, from 1 (not yet) to 5 (very well). After the lessons you do the same again, and you see what has changed.
self-check-how-after = Choose a number for each statement, from 1 (not yet) to 5 (very well). Choose what fits you now, after the lessons.
self-check-to-after = Have you read the lessons already? Then fill in the self-check after the lessons.
self-check-to-before = Do you want to fill in the self-check before the lessons? Go to that one.
self-check-save = Save my self-check
self-check-missing = Choose a number from 1 to 5.
self-check-missing-at = Statement { $n }: choose a number from 1 to 5.
self-check-lowest = Not yet
self-check-highest = Very well
self-check-picture = Your self-check as a picture
self-check-described = { $n }: before { $before }, after { $after }.
self-check-before-on = Before the lessons: { $date }
self-check-after-on = After the lessons: { $date }
self-check-legend = The numbers are the statements. The middle means "not yet", the edge means "very well".
self-check-table = What you chose, from 1 to 5
self-check-statement = Statement
self-check-before = Before
self-check-after = After
self-check-risen = { $n ->
    [one] In one of the statements you see yourself further than before.
   *[other] In { $n } of the statements you see yourself further than before.
}
self-check-later = When you have read the lessons, fill it in again. Then you see what has changed.
self-check-to-end = To the end of the module
self-check-to-lessons = To the lessons
self-check-fill-after = Fill it in after the lessons
self-check-fill-in = Fill in the self-check
self-check-again = Fill it in again
self-check-change-before = Change my answers from before
flash-self-check-saved = Your self-check is saved. Only you can see it.

module-assessed = assessment with { $n } questions
module-outcomes = What you will be able to do
module-outcomes-lead = Open a topic to see what you learn in it.
module-end = End of the module
module-end-aside = Look back, and see what has changed

lesson-to-end = To the end of the module
module-end-of = Look back: { $module }
module-end-lead = This is what the module was about. See how far you are, and then earn your badge.
module-end-learned = What you have learned
module-end-is-read = Read
module-end-is-open = Not read yet
module-end-some-open = You have not read all the lessons yet. You may still take the assessment: you can take it again, and your best result counts.
module-end-visitor = With an account you can take the assessment and earn a badge.
module-end-read = First read "{ $lesson }"
module-end-checked = How you see yourself now
module-end-check = You filled in the self-check before. Do it again now, and see what has changed. It takes two minutes, and it is only for you.
module-end-check-first = Rate yourself in five statements. It takes two minutes, it is only for you, and it never counts.
module-end-assessment = What the assessment is like
