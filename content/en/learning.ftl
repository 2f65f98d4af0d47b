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
verdict-partly = Partly right: { $percent } % of the point
verdict-wrong = Not right
verdict-missing = Not answered

review-given = Your answer
review-wanted = Right answer
review-open = No answer
review-read-again = Read again: { $lesson }
