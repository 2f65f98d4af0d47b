# The way to the Mentor Badge, and the students of a course.

mentor-badge-title = My way to the Mentor Badge
mentor-badge-lead = Mentors guide people from their first lesson to their badge. Do these three things, in any order. With the last one you get the badge at once, and your mentor workspace opens.
mentor-badge-go = My way to the Mentor Badge
mentor-badge-back = Back to my way to the Mentor Badge
mentor-badge-progress = Done
mentor-badge-of-three = { $n } of 3
mentor-badge-done = Done
mentor-badge-open = Still missing
mentor-badge-held = You hold the Mentor Badge. You are a mentor.
mentor-badge-workspace = Go to my mentor workspace
mentor-badge-lapsed = Your Mentor Badge has expired. To earn it again, pass an assessment with { $percent } % or more once more, or attend a training again.

mentor-badge-training = 1. The training
mentor-badge-training-help = Attend a C1 training. Sign up for one below. There, whoever leads it ticks you on the list, or shows a code that you enter yourself.
mentor-badge-training-none = No C1 training is planned at the moment. Look again soon.
mentor-badge-training-done = You were there. It was recorded on { $date }.

mentor-badge-modules = 2. { $percent } % in all five modules
mentor-badge-modules-help = Your best result counts. You can take each assessment again until you have { $percent } % or more.
mentor-badge-best = Your best: { $percent } %.
mentor-badge-missing = { $percent } % more.
mentor-badge-not-taken = You have not taken this assessment yet.

mentor-badge-practice = 3. Learn how the platform works
mentor-badge-practice-help = You have a practice space. What you make there, nobody else sees, so just try. The site notices what you do.
mentor-badge-step-course = Make a course
mentor-badge-step-course-help = Give it a title, then choose what belongs in it: modules, lessons and quizzes.
mentor-badge-step-assignment = Make an assignment
mentor-badge-step-assignment-help = Open your course, add an assignment, say what to do, and save it.
mentor-badge-step-student = Enrol a student
mentor-badge-step-student-help = Publish your course, open its page "Students", and enrol one of the practice students. They are invented.
mentor-badge-step-done = You did this on { $date }.
mentor-badge-go-course = Make my course
mentor-badge-go-courses = Go to my practice courses

mentor-badge-evidence-training = C1 training
mentor-badge-evidence-training-text = Attended the joint staff training event (C1). The attendance was recorded on { $date }.
mentor-badge-evidence-results = Results in all five modules
mentor-badge-evidence-results-text = Best result of 90 % or more in the assessment of each of the five modules.
mentor-badge-evidence-practice = Practice on the platform
mentor-badge-evidence-practice-text = Created a course and an assignment and enrolled a student in the practice space, the last of it on { $date }. The platform saw each step.

notice-kind-mentor = I have become a mentor
notice-mentor = You are a mentor now: your workspace is open.
mail-mentor-subject = You are a mentor now
mail-mentor-body =
    Hello { $name },

    You have earned the Mentor Badge, and your mentor workspace is open. Make a group, invite the first learners, and see how they get on:

    { $link }

students = Students
students-title = Students of "{ $course }"
students-lead = Enrol learners whom you guide. They are told, and find the course in "My learning".
students-lead-practice = Enrol a student, as mentors do. The students here are invented: nobody gets a mail.
students-publish-first = Publish the course first: students take what is published.
students-who = Which student?
students-enrol = Enrol
students-already = This student takes the course already
students-closed = This course takes no students now
students-nobody = You do not guide anybody yet. Invite learners to one of your groups first.
students-all = All of them take the course already.
students-none = Nobody takes this course yet.
students-enrolled = They take this course
students-since = since { $date }
students-others = { $n ->
    [one] One more person joined by the link.
   *[other] { $n } more people joined by the link.
}
practice-student = { $name } (practice student)
practice-student-first = Noa Jansen
practice-student-second = Ivan Horvat
practice-student-third = Maria Costa
flash-student-enrolled = The student is enrolled.
