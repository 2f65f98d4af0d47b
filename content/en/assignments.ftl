# Assignments of courses: making them, doing them, marking them.

builder-new-assignment = Make an assignment
assignment-untitled = New assignment
assignment-brief = What to do
assignment-brief-hint = Say what you ask for, step by step, and how long it may be.
assignment-rubric = How you mark it
assignment-rubric-text = Learners see this before they begin. For each criterion, describe two to five levels, from weak to strong, with the points for each.
assignment-criterion = Criterion { $n }
assignment-criterion-new = Criterion { $n } (new)
assignment-criterion-name = What do you look at?
assignment-criterion-hint = For example: Listens and asks questions
assignment-criterion-more = Save and add another criterion
assignment-criterion-remove-of = Remove criterion { $n }
assignment-criterion-wrong = Criterion { $n } needs a name of at most { $max } characters
assignment-level-points = Points for level { $m }
assignment-level-words = What is level { $m } like?
assignment-levels-wrong = Criterion { $n } needs at least two levels, each with points from 0 to { $points } and a text of at most { $max } characters
assignment-rules = Date and marking
assignment-rules-text = This holds as soon as you save it. The text and the criteria reach learners when you publish the course.
assignment-due = Last day to hand in
assignment-due-hint = Leave it empty if there is no date. Learners can still hand in later; you see that it is late.
assignment-due-wrong = Enter a day, such as 2026-12-31
assignment-due-stored = Last day: { $date }
assignment-again = Learners may hand in again after I marked it
assignment-anonymous = I do not want to see names while I mark
publish-empty-assignment = The assignment "{ $title }" does not say what to do, or has no points.

rubric-whole = The work as a whole
rubric-none = Not there yet
rubric-sufficient = Does what was asked
rubric-good = Does it well
rubric-excellent = Could not be better
rubric-points = { $points ->
    [one] 1 point
   *[other] { $points } points
}
rubric-most = { $points ->
    [one] Together: at most 1 point.
   *[other] Together: at most { $points } points.
}
rubric-chosen = Your level:

assignment-until = Hand in until { $date } (end of the day, UTC).
assignment-no-date = There is no date: take the time that you need.
assignment-late-still = The date is over. You can still hand in; your mentor sees that it is late.
assignment-how-marked = How it is marked
assignment-may-again = You may hand in again. Your best result counts.
assignment-comment = What your mentor says
assignment-marks = Your points in detail
assignment-reached = { $percent } %: { $level }
assignment-below = { $percent } %. { $missing } % more for { $level }
my-work-open = not handed in yet
my-work-waiting = handed in
my-work-marked = marked

work-title = Your work
work-again-title = Change your work
work-again-text = Your mentor sees what you handed in last. If you hand in again, they see the new one.
work-text = Your text
work-text-hint = At most { $max } characters. You can also hand in a file, or both.
work-file = Add a file
work-file-hint = PDF, JPEG or PNG, at most { $max } files. One at a time: keep the draft, then add the next.
work-files = Files
work-files-many = There are { $max } files already. Remove one first.
work-file-remove-of = Remove { $file }
file-size = { $kb } kB
work-nothing = Write something or add a file, then hand it in
work-hand-in = Hand in
work-hand-in-again = Hand in again
work-keep = Keep as a draft
work-keep-hint = Your mentor does not see a draft.
work-yours = What you handed in
work-handed-in = Handed in on { $date }
flash-work-kept = Your draft is kept. It is not handed in yet.
flash-work-handed-in = Handed in. Your mentor will look at it.

works-go = To what was handed in
works-here = Handed in
works-heading = Handed in: { $assignment }
works-anonymous = You mark without names. Each work has a code.
works-stages = How far
works-all = All: { $n }
works-waiting = To mark: { $n }
works-marked = Marked: { $n }
works-open = Not handed in: { $n }
works-next = { $n ->
    [one] One work waits for you
   *[other] { $n } works wait for you
}
works-mark-next = Mark the next one
works-none-waiting = Nothing waits to be marked.
works-none = Nobody here.
works-search = Search a name
works-caption = Learners and their work
works-who = Learner
works-state = State
works-handed-in = Handed in
works-result = Result
work-code = Work { $code }
work-nobody = Somebody
work-waiting = to mark
work-marked = marked
work-open = not handed in
work-late = late
course-to-mark-title = To mark
course-to-mark = { $n ->
    [one] 1 work
   *[other] { $n } works
}

marking-heading = Mark: { $who }
marking-work = The work
marking-title = Your mark
marking-again-text = This was marked before. If you save, your mark replaces it. The earlier one is kept.
marking-level-missing = Choose a level
marking-comment = Comment
marking-comment-hint = What went well? What would make it better? The learner reads this.
marking-again = It may be handed in again
marking-save-next = Save and mark the next
marking-save = Save
marking-there = Marked with { $percent } % on { $date }.
marking-unmarked = not marked
marking-before-title = Handed in before
marking-before = Number { $number }, { $date }: { $percent }
marking-differs = Somebody else was here
marking-differs-text = While you marked, this work was marked on another page, or handed in anew. Your mark is not saved yet. Below is how it is now, and what you chose stands in the form.
marking-newer = The learner handed in something newer. It stands on this page now.
flash-marked = Saved. The learner is told.
