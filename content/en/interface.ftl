# Words of the frame around every page, and of what several pages share.

skip = Skip to content
language = Language
colophon = SoftSkills4EU: a project of partners in Slovenia, the Netherlands, Cyprus, Croatia and Italy.
nav-main = Main
nav-account = Account
nav-home = My learning
nav-modules = Modules
nav-badges = Badges
nav-verify = Verify a badge
nav-people = People
nav-mailbox = Mailbox
nav-sign-in = Sign in
nav-sign-up = Sign up
nav-sign-out = Sign out
nav-about = About this site
nav-privacy = Privacy
nav-accessibility = Accessibility

sample-title = Sample data.
sample-sign-in-as = Everybody here is invented. Sign in as:
role-learner = Learner
role-mentor = Mentor
role-employer = Employer
role-administrator = Administrator

tier-sufficient = Sufficient
tier-good = Good
tier-excellent = Excellent
tier-none = Not yet

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }
date-time = { $date }, { $time } UTC

form-problem = There is a problem
save = Save
cancel = Cancel
back = Back

error-home = Go to the home page
error-reference = If you write to us, name this reference: { $reference }
error-not-found-title = We cannot find this page
error-not-found-text = The address may be wrong, the page may be gone, or it is not yours to see. If you were signed out, sign in and try again.
error-forbidden-title = This did not come from our own page
error-forbidden-text = For your safety we only take forms that you sent from this site. Go back, load the page again, and try once more.
error-malformed-title = We did not understand that
error-malformed-text = The form was not complete or not one of ours. Nothing was changed. Go back, load the page again, and try once more.
error-too-large-title = That is too much at once
error-too-large-text = What you sent is larger than this page takes. Nothing was changed.
error-too-many-title = Too many tries
error-too-many-text = Please wait a little, then try again. This protects your account.
error-busy-title = We cannot answer at the moment
error-busy-text = Everything you saved is safe. Please wait a minute and load the page again.
error-failed-title = Something went wrong on our side
error-failed-text = It is not your fault, and everything you saved is safe. Please try again in a minute.
