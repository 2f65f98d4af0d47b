# Making courses: the list, the builder, lessons, publishing.

nav-workspace = Workspace
authoring-tabs = Workspace
list-all = Show all
list-show = Show
list-sort = Order
save-preview = Save and look at it
save-to-course = Save and go to the course
flash-saved = Saved.

courses-title = My courses
courses-lead = Put courses together from our modules and lessons and from lessons and quizzes of your own.
courses-lead-practice = This is your practice space. Try how mentors make courses. Nobody else sees what you make here.
courses-caption = Courses
courses-search = Search in titles
courses-status = State
courses-status-open = All but archived
courses-sort-changed = Changed last
courses-sort-created = Newest
courses-sort-title = Title
courses-learners = Learners
courses-changed = Changed
courses-none-title = No courses yet
courses-none-text = Your first course is two minutes away: give it a title, add some parts, and look at it as a learner would.
courses-none-found = No course fits your search.

course-new = New course
course-new-lead = You can change all of this later.
course-make = Make the course
course-title = Title
course-title-hint = For example: Getting on well in a new team
course-title-missing = Enter a title
course-title-long = The title is too long. Use at most { $max } characters.
course-summary = What is it about?
course-summary-hint = Learners read this first. Two or three sentences are enough.
course-summary-long = The text is too long. Use at most { $max } characters.
course-badge = Badge for those who complete it
course-badge-none = No badge
course-badge-hint = Whoever has done all required parts gets it at once. You make your badges in your workspace, under "Badges".
course-badge-evidence-name = Course: { $course }
course-badge-evidence = Completed all required parts of the course "{ $course }" on { $date }.
course-brings-badge = Complete the course, and you earn the badge
course-language = Language of the course
course-parts-many = A course has at most { $max } parts.
course-too-many = You have too many courses already. Delete drafts that you do not need.
course-practice = Practice space
course-status-draft = Draft
course-status-published = Published
course-status-archived = Archived
course-more = More
course-copy = Copy this course
course-copy-lead = You get a new draft with the same parts. Learners and their results stay with the old course.
course-copy-make = Make the copy
course-copy-of = Copy of { $title }
course-archive = Archive this course
course-archive-hint = Nobody new can begin an archived course. Who has begun can go on.
course-unarchive = Bring this course back
course-delete-title = Delete this draft
course-delete-text = This course was never published. If you delete it, it is gone for good, with its lessons and quizzes.
course-delete = Delete for good

builder-parts = Parts
builder-no-parts = This course has no parts yet. Add the first one below.
builder-required = Learners need this part to complete the course
builder-level-of = Level to be reached: { $part }
builder-level = from { $least } %: { $level }
builder-level-none = any result
builder-edit = Edit
builder-edit-of = Edit: { $part }
builder-up = Move up
builder-up-of = Move up: { $part }
builder-down = Move down
builder-down-of = Move down: { $part }
builder-remove = Remove
builder-remove-of = Remove: { $part }
builder-add = Add a part
builder-new-lesson = Write a lesson
builder-module = A module of the platform
builder-add-module = Add the module
builder-lesson = A lesson of the platform
builder-add-lesson = Add the lesson
part-required = required
part-gone = A part that is not there any more

differs-title = This was changed somewhere else
differs-text = On another page, something else was saved after this page was opened. Nothing is lost: you see both. What you typed stands in the form. If you save it, it replaces the other one.
differs-theirs = The other version
differs-open = Open the other version instead. What you typed here is then gone.

lesson-untitled = New lesson
lesson-text = Text
lesson-text-hint = At most { $max } characters.
lesson-text-long = The text is too long. Use at most { $max } characters.
lesson-picture-silent = A picture has no description. Write it between the square brackets, for people who do not see the picture.
lesson-preview = How learners see it
lesson-preview-empty = There is no text yet.
markdown-title = How to make headings, lists and links
markdown-text = Leave an empty line between paragraphs. These signs mean something:
markdown-heading = A heading
markdown-strong = important words
markdown-list = a point of a list
markdown-numbers = a step
markdown-quote = what somebody says
markdown-link = words of a link

preview-go = See it as a learner
publish-title = Publish
publish-go = Check and publish
publish-heading = Publish: { $course }
publish-state-none = Learners do not see this course yet.
publish-state-current = Learners see version { $number } of { $date }. It is the same as your draft.
publish-state-behind = Learners see version { $number } of { $date }. Your draft has changes that they do not see.
publish-state-archived = This course is archived. Its last version is { $number } of { $date }.
publish-ready = Ready to publish
publish-first = Learners can then take this course. You can go on changing your draft: they see your changes when you publish again.
publish-again = { $learners ->
    [0] This makes a new version.
    [one] This makes a new version. The learner of this course gets it at once if they have not begun. Otherwise they choose when to take it, and what they did still counts.
   *[other] This makes a new version. Of the { $learners } learners, those who have not begun get it at once. The others choose when to take it, and what they did still counts.
  }
publish-unarchives = The course comes back from the archive.
publish-now = Publish now
publish-blocked = This is missing
publish-nothing-required = No part is required, so nobody could complete the course. Mark at least one part.
publish-gone = One part is not there any more: { $part }. Remove it.
publish-empty-lesson = The lesson "{ $title }" has no text.
publish-empty-quiz = The quiz "{ $title }" has no questions.
publish-long-quiz = The quiz "{ $title }" has more than { $max } questions. Let some of them be drawn.
publish-changed = The course was changed after you opened this page. Look at it once more before you publish.

join-link-title = Link to join
join-link-closed = With a link, people with an account can join this course by themselves.
join-link-make = Make a link
join-link-open = Who has this link can join:
join-link-new = Make a new link
join-link-close = Close this link

flash-course-made = Your course is made. Now add its parts.
flash-course-copied = This is your copy.
flash-course-archived = The course is archived.
flash-course-unarchived = The course is back.
flash-course-deleted = The draft is deleted.
flash-course-published = Published. Learners see this version now.
flash-course-full = Saved, but the course cannot have more parts.
flash-course-changed = Saved, but this course is being changed on another page, too. Try again.

picture-title = Add a picture
picture-file = Picture
picture-file-hint = JPEG or PNG. It is put at the end of the text; you can move it from there.
picture-alt = What is to be seen on it?
picture-alt-hint = For people who do not see the picture. One sentence is enough.
picture-alt-missing = Say in a sentence what is to be seen, in at most { $max } characters, and choose the picture again
picture-none = This is a document. Choose a picture.
picture-add = Add the picture
flash-lesson-picture-added = The picture stands at the end of the text.
