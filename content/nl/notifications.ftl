# Wat mensen te horen krijgen, en hoe.

notices-title = Meldingen
notices-none = Nog niets
notices-none-text = Gebeurt er iets dat jou aangaat, dan zie je het hier.
notices-new = Nieuw.
notices-settings = Hoe ik het hoor
notices-settings-lead = Hier zie je altijd alles. Kies wat ook per mail komt.
notices-way-now = Meteen per mail
notices-way-daily = In één mail per dag
notices-way-never = Geen mail
notices-stop-title = Geen mails meer hierover?
notices-stop-text = Je krijgt geen mails meer over: { $what }. Als je inlogt, zie je het nog wel.
notices-stop = Stop deze mails
notices-stopped-title = Deze mails zijn gestopt
notices-stopped-text = Je kunt dit altijd veranderen bij je instellingen.
mine-notices = { $n ->
    [one] Je hebt 1 nieuwe melding.
   *[other] Je hebt { $n } nieuwe meldingen.
}
account-notices = Bekijk je meldingen en kies hoe je ze krijgt

notice-kind-badge = Een badge van mij
notice-kind-message = Een bericht voor mij
notice-kind-nudge = Een duwtje van mijn mentor
notice-kind-accepted = Iemand neemt mij als mentor
notice-kind-enrolled = Ik ben ingeschreven voor een cursus
notice-kind-due = Iets moet morgen af zijn
notice-kind-graded = Mijn werk is nagekeken
notice-kind-all = alles

notice-badge = Je hebt de badge { $badge } verdiend.
notice-message = { $from } heeft je geschreven.
notice-nudge = { $from } denkt aan je: zullen we verdergaan?
notice-accepted = { $learner } heeft jou als mentor genomen.
notice-enrolled = Je bent ingeschreven voor { $course }.
notice-due = { $assignment } moet morgen af zijn.
notice-graded = Je werk voor { $assignment } is nagekeken.

mail-stop = Geen mails meer zoals deze: { $stop }

mail-digest-subject = { $n ->
    [one] Er is iets gebeurd op SoftSkills4EU
   *[other] Er zijn { $n } dingen gebeurd op SoftSkills4EU
}
mail-digest-body =
    Hallo { $name },

    Dit gebeurde sinds de vorige mail:

    { $lines }

mail-enrolled-subject = Je bent ingeschreven voor { $course }
mail-enrolled-body =
    Hallo { $name },

    Je bent ingeschreven voor de cursus { $course }. Begin hier:

    { $link }

mail-due-subject = { $assignment } moet morgen af zijn
mail-due-body =
    Hallo { $name },

    { $assignment } moet morgen, { $date }, af zijn. Lever het hier in:

    { $link }

mail-graded-subject = Je werk voor { $assignment } is nagekeken
mail-graded-body =
    Hallo { $name },

    Je werk voor { $assignment } is nagekeken. Lees wat je mentor zegt:

    { $link }
