# Courses that mentors make, as learners take them.

mine-courses = Your courses
course-card-next = Next: { $part }
course-card-completed = Completed on { $date }

course-parts = What this course is made of
course-no-parts = This course has no parts yet.
course-required-done = Required parts done
course-completed = You completed this course on { $date }. Well done!
course-go-module = Open the module
course-go-lesson = Start reading
course-go-own-lesson = Start reading
course-go-quiz = To the quiz
course-go-assignment = To the assignment
course-go-on = Go on
course-newer-title = There is a newer version
course-newer = Your mentor changed this course on { $date } (version { $number }). If you take the new version, all that you did in parts that are still there counts.
course-newer-take = Take the new version
course-leave-title = Leave this course
course-leave-text = You can come back later. What you did is kept.
course-leave = Leave this course

part-module = Module
part-lesson = Lesson
part-own-lesson = Lesson
part-quiz = Quiz
part-assignment = Assignment
part-optional = optional
part-done = done
part-done-with = done with { $percent } %
part-begun = begun
part-takes = from { $least } %: { $level }
part-below = { $percent } % so far, { $least } % needed for { $level }

preview-notice = This is how learners see your course. Nothing that you do here is kept.
preview-back = Back to the course

quiz-here = Questions
quiz-start = Start the quiz
quiz-again-text = Your best result counts, so you cannot lose anything.
quiz-none-left-title = You have used all attempts
quiz-none-left-text = Your best result counts. You can look at your answers below.
quiz-to-course = Back to the course
quiz-to-quiz = To the quiz
quiz-level = Level
quiz-rule-questions = { $count ->
    [one] One question.
   *[other] { $count } questions.
  }
quiz-rule-no-limit = No time limit.
quiz-rule-level = You need { $least } % or more: { $level }.
quiz-rule-no-level = Handing in is enough: no score is needed.
quiz-rule-any = You can take it as often as you like. Your best result counts.
quiz-rule-left = { $left ->
    [0] You have no attempts left.
    [one] You have one attempt left. Your best result counts.
   *[other] You have { $left } attempts left. Your best result counts.
  }
quiz-rule-feedback = After you hand in, you see each right answer and why it is right.
quiz-result-here = Result
quiz-result-reached = { $percent } %: done
quiz-result-below = { $percent } %: not there yet
quiz-result-done = This part of your course is done.
quiz-result-missing = { $missing } % more for { $level }. Look at the answers below, and try again.

join-kicker = A course for you
join-title = Do you want to take this course?
join-text = Your mentor sees how far you are in it: what you have read, your results, and when you were here last. You can leave at any time.
join-button = Take this course
join-not-now = Not now
join-by = by { $name }
join-parts = { $n ->
    [one] 1 part
   *[other] { $n } parts
}

flash-course-joined = Welcome to your course.
flash-course-left = You have left the course.
flash-course-newest = You are in the newest version now.
flash-course-lesson-marked = Marked as read.
