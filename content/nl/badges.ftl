# Woorden van de badges zelf (die in het Engels ondertekend worden), van de mail over een nieuwe, en van de pagina's
# over badges.

issuer-description = SoftSkills4EU ("Promote your Soft Skills with Open Badges") is een project van partners in Slovenië, Nederland, Cyprus, Kroatië en Italië. Het geeft les in vijf modules soft skills, toetst ze, en kent Open Badges toe die iedereen kan controleren.

badge-module-name = { $module }: { $tier }
badge-super-name = SoftSkills4EU Super Badge
badge-mentor-name = SoftSkills4EU Mentor Badge
badge-good-employee-name = SoftSkills4EU Good Employee Badge

badge-sufficient-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een score van { $min }–{ $max } %.
badge-good-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een score van { $min }–{ $max } %.
badge-excellent-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een totaalscore van minimaal { $min } %.
badge-super-criteria = Om deze badge te behalen, moet de deelnemer alle vijf modules met succes afronden op het niveau Uitstekend: een totaalscore van 85 % of hoger bij elke beoordeling. De badge wordt automatisch toegekend.
badge-mentor-criteria = Om deze badge te behalen, moet de deelnemer de gezamenlijke training voor personeel (C1) bijwonen, bij alle modules een badge halen met een score van 90 % of hoger, en leren hoe het platform werkt: hoe je cursussen aanmaakt, opdrachten maakt en studenten inschrijft.
badge-good-employee-criteria = Deze badge werkt als een referentiebrief: een werkgever bevestigt de vaardigheden van een werknemer. Om de badge te behalen, rondt de deelnemer de beoordelingen af op het niveau Uitstekend, downloadt de checklist en beoordeelt daarop de eigen vaardigheden. De werkgever bevestigt die met een handtekening of stempel. Zodra de deelnemer de ingevulde checklist uploadt, wordt de badge automatisch toegekend.

badge-module-description = De houder is geslaagd voor de beoordeling van de module "{ $module }" op het niveau { $tier } ({ $letter } op een schaal van A, B en C). De module gaat over { $topics }.
badge-super-description = De houder is geslaagd voor de beoordelingen van alle vijf SoftSkills4EU-modules op het niveau Uitstekend, het hoogste van drie: samenwerkingsvaardigheden, creatief denken, persoonlijke vaardigheden, sociale vaardigheden en organisatievaardigheden.
badge-mentor-description = De houder is een opgeleide SoftSkills4EU-mentor: geslaagd voor alle vijf modules met 90 % of meer, en bevoegd om deelnemers te begeleiden en badges toe te kennen.
badge-good-employee-description = Een werkgever heeft bevestigd dat de houder soft skills laat zien op het werk. De houder slaagde eerst voor de beoordelingen op het niveau Uitstekend en beoordeelde daarna de eigen vaardigheden. De badge werkt als een referentiebrief.

badge-outcomes = Leeruitkomsten van de module:
badge-score = Score
badge-level = Niveau
badge-evidence-name = Resultaat van de beoordeling
badge-evidence = Geslaagd voor de beoordeling op { $date } met { $percent } %: { $tier }. Twintig vragen, vier van elk onderwerp, willekeurig getrokken uit een grotere set en automatisch nagekeken.
badge-supporting = Geslaagd met { $percent } %.

mail-badge-subject = Goed gedaan: je hebt "{ $badge }" behaald
mail-badge-body =
    Hallo { $name },

    Je hebt een badge behaald: { $badge }.

    Bekijk hem, download hem, of kies wie hem mag zien:
    { $link }

    Je kunt hem op je cv zetten, op LinkedIn of in je eigen digitale wallet. Iedereen aan wie je hem laat zien, kan controleren dat hij echt is.
