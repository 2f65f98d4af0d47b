# The assessment: what awaits you, the questions, handing in, the result.

assessment-title = Assessment
assessment-of = Assessment: { $module }
assessment-lead = Show what you have learned, and earn a badge that anyone can verify.

assessment-start-title = Ready when you are
assessment-start-text = You can stop at any time and go on later, on any device.
assessment-start = Start the assessment
assessment-again-title = Once more?
assessment-again-text = The questions are drawn anew. Your best result counts, so you cannot lose anything.
assessment-open-title = Go on where you stopped
assessment-open-text = { $answered ->
    [0] No question is answered yet.
    [one] One of { $total } questions is answered, and saved.
   *[other] { $answered } of { $total } questions are answered, and all are saved.
  }
assessment-go-on = Go on
assessment-pause-title = Take a break first
assessment-pause-text = You took several attempts in a row. The next one can start from { $moment }. Until then, reading again helps most.
assessment-pause-read = Read the lessons again

assessment-rules-title = What awaits you
assessment-rule-questions = { $count } questions, { $each } from each topic. Many are about situations at work.
assessment-rule-no-limit = No time limit. Most people need 20 to 30 minutes.
assessment-rule-limit = You have { $minutes } minutes from the moment you start.
assessment-rule-saved = Every answer is saved. You can change it until you hand in.
assessment-rule-feedback = After you hand in, you see each right answer, why it is right, and what to read again.
assessment-rule-best = Your best result counts. A badge that you hold stays yours.
assessment-rule-pause = { $hours ->
    [one] After { $count } attempts in a row there is a break of one hour.
   *[other] After { $count } attempts in a row there is a break of { $hours } hours.
  }

assessment-tiers-title = What your score brings
assessment-tier = Badge
assessment-score = Score
assessment-range = { $from } to { $to } %
assessment-range-top = { $from } % or more

assessment-earlier-title = Your results so far
assessment-date = Handed in
assessment-see = See the answers
assessment-see-of = See the answers of { $date }

attempt-questions = Questions { $from } to { $to } of { $total }
attempt-question = Question { $number }
attempt-answered = Answered
attempt-answered-of = { $answered } of { $total }
attempt-saved-on-go = Your answers are saved when you go on.
attempt-deadline = { $minutes ->
    [0] Less than a minute is left.
    [one] One minute is left, until { $moment }.
   *[other] { $minutes } minutes are left, until { $moment }.
  } What is answered by then counts.
attempt-next = Save and go on
attempt-last = Save and check
attempt-back = Save and go back
attempt-nav = All questions
attempt-nav-answered = answered
attempt-nav-open = open
attempt-finish = Save and hand in
attempt-mistake = This answer cannot be saved. Please choose it again.
attempt-mistake-typed = This answer cannot be saved. Use letters and numbers, at most { $max } of them.
attempt-mistake-at = Question { $number }: this answer cannot be saved

submit-title = Hand in?
submit-all = You answered all { $total } questions.
submit-open = { $count ->
    [one] One question is open: { $numbers }. An open question brings no points.
   *[other] { $count } questions are open: { $numbers }. Open questions bring no points.
  }
submit-none = You did not answer any question yet.
submit-text = After handing in you see your result at once. You cannot change answers then.
submit-now = Hand in
submit-back = Back to the questions

result-kicker = { $module }: your result
result-title-tier = { $percent } %: { $tier }
result-title-none = { $percent } %: not yet a badge
result-highest = This is the highest tier. Well done!
result-next = { $missing } % more for { $tier }.
result-none-next = You need { $least } % for your first badge: { $missing } % more.
result-score = Your score
result-badge-new = You earned a badge.
result-badge-alt = Badge: { $name }
result-badge-super = And all five modules are Excellent: you earned the Super Badge
result-badge-see = See your badge
result-badge-super-see = See your Super Badge
result-badge-held = You hold this badge, or a higher one, already. It stays yours.
result-super-name = Super Badge
result-again = Take it again
result-module = Back to the module
result-well-title = What went well
result-well-topic = { $right ->
    [one] { $topic }: one of { $total } right
   *[other] { $topic }: { $right } of { $total } right
  }
result-well-lead = { $right ->
    [0] You took the step, and now you know what the questions are like. That helps next time.
    [one] You answered one of { $total } questions fully right. That is a start.
   *[other] You answered { $right } of { $total } questions fully right. Build on that.
  }
result-read-title = What to read again
result-read-see = See what to read again
result-read-text = Each link leads to the part of the lesson that the question was about.
result-read-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
  }
result-review-title = Your answers
result-review-text = { $right ->
    [one] One of { $total } questions is fully right.
   *[other] { $right } of { $total } questions are fully right.
  }

autosave-ready = Each answer is saved at once.
autosave-saving = Saving
autosave-saved = Saved
autosave-restored = Answers that were kept on this device are put back.
autosave-offline = Not saved yet: you are off line. Your answers are kept on this device and sent when the line is back.
autosave-offline-go = You are off line. Your answers are kept on this device. You go on as soon as the line is back.
autosave-offline-submit = You are off line. Your answers are kept on this device, and handed in as soon as the line is back.
autosave-submitting = The line is back. Your answers are handed in now.
autosave-signed-out = You were signed out. Your answers are kept on this device.
autosave-sign-in = Sign in again
autosave-closed = This attempt is closed.
autosave-result = See the result
autosave-refused = Question { $number } is not saved. Please answer it again.
autosave-newer = A later answer from another page or device is shown.

flash-answers-kept = Your answers are kept for one hour. Sign in again, and they are saved.
flash-answers-saved = You are signed in again, and your answers are saved.
flash-answers-late = This attempt was closed already. The answers that came after that do not count.
flash-assessment-submitted = Your answers are handed in.
