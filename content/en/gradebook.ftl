# Gradebook and reports of a course, and the analysis of a quiz.

gradebook-go = Learners and results
gradebook-tabs = Learners of the course
gradebook-title = Gradebook
gradebook-heading = Gradebook: { $course }
gradebook-nobody = Nobody takes this course yet. Make a link to join on the page of the course, and share it.
gradebook-caption = Learners and their best results (parts of version { $number })
gradebook-done = Done
gradebook-completed = completed on { $date }
gradebook-completed-on = Completed
gradebook-since = Since
gradebook-below = not yet enough
gradebook-sort-name = Name
gradebook-sort-enrolled = Newest
gradebook-sort-completed = Completed last
gradebook-sort-part = Result: { $part }
gradebook-export = Take it with you
gradebook-export-text = All learners that fit your search, not only this page. The file holds names and results: keep it safe.
gradebook-ods = Spreadsheet (ODS)
gradebook-csv = Text table (CSV)

report-title = Report
report-heading = Report: { $course }
report-lead = { $learners ->
    [one] One learner takes this course.
   *[other] { $learners } learners take this course.
} Completed: { $completed }.
report-parts = Results by part
report-parts-caption = How many of the learners have done each part, in percent. The numbers are those of the table.
report-part = Part
report-begun = Begun
report-done = Done
report-mean = Mean result
report-weeks = Progress over twelve weeks
report-weeks-caption = How many parts were done in each week. The numbers are those of the table.
report-week = Week
report-week-from = from { $date }
report-week-done = Parts done

analysis-go = How the questions work
analysis-title = Analysis
analysis-heading = Analysis: { $quiz }
analysis-none = Nobody has taken this quiz yet.
analysis-attempts = { $n ->
    [one] One learner has taken this quiz. Only the first attempt counts here.
   *[other] { $n } learners have taken this quiz. Only their first attempts count here.
}
analysis-took = { $minutes ->
    [0] Half of them took less than half a minute.
    [one] Half of them took a minute or less.
   *[other] Half of them took { $minutes } minutes or less.
}
analysis-few = With fewer than { $least } learners the numbers can change a lot with each new one.
analysis-figures = Questions at a glance
analysis-question = Question
analysis-number = Question { $n }
analysis-answered = Learners
analysis-facility = How easy
analysis-discrimination = Tells who knows
analysis-caption = How easy each question is: the mean mark, in percent.
analysis-how = What do these numbers mean?
analysis-how-facility = How easy: the mean mark for the question. Over 90 % nearly everybody knows it; under 30 % look at whether it is clear.
analysis-how-discrimination = Tells who knows: from −1 to 1, how well the mark for this question goes together with the marks for the other questions of the same attempt (corrected item-total correlation; point-biserial where a question is right or wrong). It takes at least { $least } learners. From 0.30 it is good, from 0.20 fair, under 0.20 weak. Under 0, those who know more get it wrong more often: look at the question and its key.
analysis-how-source = Sources: Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986; Henrysson, Psychometrika 28, 1963; Ebel and Frisbie, Essentials of Educational Measurement, 1991.
analysis-answers = What was answered
analysis-answer = Answer
analysis-times = Chosen
analysis-right = right
analysis-nothing = No answer
item-unknown = too few to say
item-good = good
item-fair = fair
item-weak = weak
item-look = look at it

cohort-report-go = Report
cohort-report-heading = Report: { $cohort }
cohort-report-lead = { $sharing ->
    [one] One learner shares results with you
   *[other] { $sharing } learners share results with you
}, { $silent } do not. This page is about those who do.
cohort-report-none = There are no results yet. They come with the first assessment that is handed in.
cohort-report-modules = Results by module
cohort-report-tiers = Best results. Who reached Excellent has reached Good and Sufficient, too, and counts in all three.
cohort-report-caption = The mean of the best results in each module, in percent. The numbers are those of the table.
cohort-report-results = With a result
cohort-report-week-done = Assessments handed in
cohort-report-weeks-caption = How many assessments were handed in in each week. The numbers are those of the table.
