# Badges that mentors, organisations and the consortium make themselves. The texts "made-said" are signed into these badges.

made-maker = Who made this badge
made-maker-gone = A former mentor
made-said-person = { $maker } made this badge and gives it. { $maker } is a mentor on this site and decides what it takes. { $issuer } signs that it was given, to whom and when.
made-said-gone = A mentor of this site made this badge and gave it. They decided what it takes, and have left the site since. { $issuer } signs that it was given, to whom and when.
made-said-organisation = { $maker } made this badge and gives it. { $maker } decides what it takes. { $issuer } signs that it was given, to whom and when.
made-said-site = { $issuer } made this badge and gives it.
made-narrative = What was written about it
made-tree = Badges of courses and events
made-tree-lead = Beside the eighteen, mentors and organisations give badges of their own: for a course that you finished, or an event that you came to. Who made such a badge stands on its page.
