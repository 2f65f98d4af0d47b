# De weg naar de Mentor Badge, en de studenten van een cursus.

mentor-badge-title = Mijn weg naar de Mentor Badge
mentor-badge-lead = Mentoren begeleiden mensen van hun eerste les tot hun badge. Doe deze drie dingen, in welke volgorde je wilt. Met het laatste krijg je meteen de badge, en gaat je werkruimte als mentor open.
mentor-badge-go = Mijn weg naar de Mentor Badge
mentor-badge-back = Terug naar mijn weg naar de Mentor Badge
mentor-badge-progress = Gedaan
mentor-badge-of-three = { $n } van 3
mentor-badge-done = Gedaan
mentor-badge-open = Nog te doen
mentor-badge-held = Je hebt de Mentor Badge. Je bent mentor.
mentor-badge-workspace = Naar mijn werkruimte als mentor
mentor-badge-lapsed = Je Mentor Badge is verlopen. Om hem opnieuw te verdienen, haal je nog eens een toets met { $percent } % of meer, of volg je nog eens een training.

mentor-badge-training = 1. De training
mentor-badge-training-help = Volg een C1-training. Meld je hieronder aan. Wie de training leidt, vinkt je daar aan op de lijst, of laat een code zien die je zelf invult.
mentor-badge-training-none = Er staat nu geen C1-training gepland. Kijk binnenkort nog eens.
mentor-badge-training-done = Je was erbij. Dat is vastgelegd op { $date }.

mentor-badge-modules = 2. { $percent } % voor alle vijf modules
mentor-badge-modules-help = Je beste resultaat telt. Je kunt elke toets opnieuw doen tot je { $percent } % of meer hebt.
mentor-badge-best = Je beste resultaat: { $percent } %.
mentor-badge-missing = Nog { $percent } %.
mentor-badge-not-taken = Je hebt deze toets nog niet gedaan.

mentor-badge-practice = 3. Leer hoe het platform werkt
mentor-badge-practice-help = Je hebt een oefenruimte. Wat je daar maakt, ziet niemand anders, dus probeer gerust. De site merkt wat je doet.
mentor-badge-step-course = Maak een cursus
mentor-badge-step-course-help = Geef de cursus een titel, en kies dan wat erin komt: modules, lessen en quizzen.
mentor-badge-step-assignment = Maak een opdracht
mentor-badge-step-assignment-help = Open je cursus, voeg een opdracht toe, zeg wat er moet gebeuren, en sla het op.
mentor-badge-step-student = Schrijf een student in
mentor-badge-step-student-help = Publiceer je cursus, open de pagina "Studenten", en schrijf een van de oefenstudenten in. Ze zijn verzonnen.
mentor-badge-step-done = Dit heb je gedaan op { $date }.
mentor-badge-go-course = Maak mijn cursus
mentor-badge-go-courses = Naar mijn oefencursussen

mentor-badge-evidence-training = C1-training
mentor-badge-evidence-training-text = Heeft de gezamenlijke training voor personeel (C1) bijgewoond. De aanwezigheid is vastgelegd op { $date }.
mentor-badge-evidence-results = Resultaten voor alle vijf modules
mentor-badge-evidence-results-text = Een beste resultaat van 90 % of meer voor de toets van elk van de vijf modules.
mentor-badge-evidence-practice = Oefening op het platform
mentor-badge-evidence-practice-text = Heeft in de oefenruimte een cursus en een opdracht gemaakt en een student ingeschreven, het laatste daarvan op { $date }. Het platform zag elke stap.

notice-kind-mentor = Ik ben mentor geworden
notice-mentor = Je bent nu mentor: je werkruimte is open.
mail-mentor-subject = Je bent nu mentor
mail-mentor-body =
    Hallo { $name },

    Je hebt de Mentor Badge verdiend, en je werkruimte als mentor is open. Maak een groep, nodig de eerste deelnemers uit, en kijk hoe het ze vergaat:

    { $link }

students = Studenten
students-title = Studenten van "{ $course }"
students-lead = Schrijf deelnemers in die je begeleidt. Ze krijgen bericht, en vinden de cursus bij "Mijn leerplek".
students-lead-practice = Schrijf een student in, zoals mentoren dat doen. De studenten hier zijn verzonnen: niemand krijgt een mail.
students-publish-first = Publiceer eerst de cursus: studenten volgen wat gepubliceerd is.
students-who = Welke student?
students-enrol = Inschrijven
students-already = Deze student volgt de cursus al
students-closed = Deze cursus neemt nu geen studenten aan
students-nobody = Je begeleidt nog niemand. Nodig eerst deelnemers uit voor een van je groepen.
students-all = Ze volgen de cursus allemaal al.
students-none = Nog niemand volgt deze cursus.
students-enrolled = Zij volgen deze cursus
students-since = sinds { $date }
students-others = { $n ->
    [one] Nog één persoon kwam via de link.
   *[other] Nog { $n } mensen kwamen via de link.
}
practice-student = { $name } (oefenstudent)
practice-student-first = Noa Jansen
practice-student-second = Ivan Horvat
practice-student-third = Maria Costa
flash-student-enrolled = De student is ingeschreven.
