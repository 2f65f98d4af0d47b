# The question bank and quizzes, as their authors see them.

questions-title = My questions
questions-lead = Your own questions, for the quizzes of your courses. Nobody else sees them until you publish a quiz.
questions-search = Search for words
questions-kind-all = All kinds
questions-category-all = All categories
questions-module-all = All modules
questions-sort-changed = Changed last
questions-sort-category = Category
questions-sort-words = Text
questions-none-title = No questions yet
questions-none-text = Write your first question, bring questions from Moodle, or copy one of ours.
questions-none-found = No question fits your search.
questions-export = Save these questions as a GIFT file

kind-single = One right answer
kind-multiple = Several right answers
kind-true-false = True or not true
kind-matching = Matching
kind-short = A word to type
kind-numerical = A number to type

question-kind = Kind
question-new-kind = Kind of question
question-new = Write a question
question-new-of = New question: { $kind }
question-edit = Question: { $kind }
question-text = Question
question-text-hint = You can use **important words** and lists.
question-options = Options
question-options-single = Mark what each option is worth. Learners choose one. What you write as feedback, they see after they hand in.
question-options-multiple = Learners can choose several. Together the right options make one point. A wrong one can take points away.
question-option = Option { $n }
question-worth = Worth of { $n }
question-said = Feedback to { $n }
question-answers = Answers
question-answers-short = Capital letters do not matter. A * stands for any letters. The first answer that fits counts.
question-answers-numerical = Give a number, or a range from one number up to another. The first answer that fits counts.
question-answer = Answer { $n }
question-number = Number { $n }
question-until = Up to { $n }
question-tolerance = May differ by { $n }
question-otherwise = Feedback to all other numbers
question-pairs = Pairs
question-pairs-hint = Write what belongs together. A right side without a left side is one more to choose from that fits nothing.
question-left = Left side { $n }
question-right = Right side { $n }
question-truth = The statement is
question-said-right = Feedback to the right answer
question-said-wrong = Feedback to the wrong answer
question-more = Add more rows
question-general = Explanation
question-general-hint = Everybody sees it after they hand in, whatever they answered.
question-name = Name
question-name-hint = For you alone, to find the question. You can leave it empty.
question-category = Category
question-category-hint = To keep questions together that belong together.
question-preview-hint = In a quiz the options are mixed.
question-key = What is right, and what learners are told
question-remove-title = Take this question out of your bank
question-remove-text = Quizzes that use it keep it.
question-remove = Take it out
question-removed = This question is not in your bank any more. Quizzes that use it keep it.
question-bank-full = Your bank has no room for that many questions. Take some out first.
question-gone = A question that is not there any more
question-own = your question
question-platform = platform's question
worth-share = right: an equal part of the point
worth-right = right: the whole point
worth-wrong = wrong: nothing
worth-all = wrong: takes a whole point away
worth-part = { $percent } % of the point
worth-minus = takes { $percent } % of the point away

fault-label = The id is not usable.
fault-open-title = The name of the question has no end (::).
fault-braces = The curly brackets do not fit. An empty line inside a question ends it.
fault-description = It has no answers, so it is a text, not a question.
fault-essay = Only a person can mark this kind of answer. Use an assignment for it.
fault-no-text = Enter the question.
fault-unknown-answers = The answers are written in a way that we do not know.
fault-text-before = There is text before the first answer.
fault-too-many = There are too many. A question has at most 20 answers, and a file at most 1000 questions.
fault-empty-answer = An answer has no text.
fault-too-few = Give at least two.
fault-all-right = All options are right. At least one must be wrong.
fault-none-right = No answer is right. At least one must be.
fault-weights = The right options do not make one whole point together.
fault-bad-weight = A worth is not a number from -100 to 100.
fault-half-pair = A pair has only one side.
fault-twice-left = The same left side stands there twice.
fault-not-a-number = This is not a number.
fault-bad-range = The range ends before it begins.
fault-twice-otherwise = There is more than one feedback to all other numbers.
fault-too-long = A text is too long. A question has at most 4000 characters, an answer or feedback at most 1000.
fault-unknown-kind = We do not have this kind of question.
fault-unreadable = From here on, the file cannot be read.

lost-media = Pictures and other media are left out.
lost-units = Units of the number are left out.
lost-feedback = Feedback that depends on the whole score is left out.
lost-case = Capital letters will not matter.
lost-hints = Hints for a second try are left out.
lost-tags = Tags and ids are left out.

platform-title = The platform's questions
platform-lead = You can use these questions in your quizzes as they are, or copy one and change the copy.
platform-question = A question of the platform
platform-copy-title = Do you want to change it?
platform-copy-text = Copy it into your own questions. The copy is yours.
platform-copy = Copy it

import-title = Import questions
import-lead = Bring questions from Moodle or from a text file. You first see what would become of each question.
import-file = File
import-file-hint = GIFT or Moodle XML, at most { $max } KB.
import-text = Or paste the questions here
import-text-hint = In GIFT or Moodle XML. If you choose a file, the file counts.
import-category-hint = For questions that name no category themselves.
import-look = Look at the questions
import-nothing = Choose a file, or paste questions
import-large = This is too large: at most { $max } KB. Split the file.
import-not-read = We found no questions in it. Is it a GIFT or Moodle XML file?
import-report-title = What is in the file
import-report-lead = { $source }: { $all ->
    [one] 1 question.
   *[other] { $all } questions.
  } New: { $new }. Already in your bank: { $there }. Cannot be taken: { $refused }.
import-next = Nothing has changed yet
import-take = { $n ->
    [one] Take 1 question into my bank
   *[other] Take { $n } questions into my bank
  }
import-take-quiz = { $n ->
    [one] Take 1 question into the quiz
   *[other] Take { $n } questions into the quiz
  }
import-none-new = There is nothing to take from this file.
import-other = Choose another file
import-caption = Question by question
import-line = Line
import-question = Question
import-becomes = What becomes of it
import-unnamed = (no name)
import-verdict-new = New
import-verdict-there = Already in your bank
import-verdict-twice = Stands in the file twice
import-verdict-refused = Not taken

builder-new-quiz = Make a quiz
quiz-untitled = New quiz
quiz-intro = What is said before it begins
quiz-intro-hint = You can leave this empty.
quiz-questions = Questions: { $n }
quiz-no-questions = This quiz has no questions yet.
quiz-too-many = A quiz has at most { $max } questions to draw from.
quiz-choose = Choose questions
quiz-new-question = Write a question
quiz-import = Import questions
quiz-look = Look at it
quiz-look-of = Look at question { $n }
quiz-up-of = Move question { $n } up
quiz-down-of = Move question { $n } down
quiz-remove-of = Remove question { $n }
quiz-rules = Rules
quiz-draw = How many questions does an attempt have?
quiz-draw-hint = They are drawn at random each time. Leave it empty for all, in this order.
quiz-minutes = How many minutes does an attempt take at most?
quiz-minutes-hint = Leave it empty for no time limit. Many people need more time than you think.
quiz-attempts = How many attempts are there?
quiz-attempts-hint = Leave it empty for any number. The best result counts.
number-range = Enter a whole number from 1 to { $max }
quiz-preview-drawn = An attempt has { $count } of these { $all } questions, drawn at random.
quiz-preview-again = Try it again

choose-title = Choose questions: { $quiz }
choose-banks = Where the questions come from
choose-legend = Questions
choose-none = There are no questions here yet.
choose-there = in this quiz already
choose-add = Add the marked questions
choose-all = Add all that were found
choose-back = Back to the quiz

flash-question-copied = This is your copy.
flash-question-not-copied = The question could not be copied: your bank is full.
flash-question-removed = The question is out of your bank.
flash-questions-imported = The questions are in.
flash-quiz-chosen = The questions are in the quiz.
flash-quiz-full = The quiz cannot hold so many questions. Nothing was added to it.
flash-quiz-nothing-chosen = You did not mark any question.
