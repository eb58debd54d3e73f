program-name = One at a Time
speaker-you = Sie
key-named = Taste { $key }
level-named = Stufe: { $level }
level-named-highest = Stufe: { $level }. Die höchste in diesem Szenario ist: { $highest }.
go-on = Weiter
try-again = Noch einmal versuchen
close = Schließen
help = Hilfe
put-away = Ausblenden
to-the-library = Zur Bibliothek
at-any-time = Jederzeit
percent = { $number } %
in-quotes = „{ $text }“
list-two = { $first } und { $last }
key-enter = Eingabe
key-esc = Esc
key-tab = Tab
key-space = Leertaste
key-ctrl = Strg
key-up = Pfeil auf
key-down = Pfeil ab
key-page-up = Bild auf
key-page-down = Bild ab
key-undo = Strg+Z
speaker-practitioner = Die Fachperson
limits = Das Bewertungsraster beruht auf Fachwissen und ist nicht validiert. Gut zu wählen heißt noch nicht, es gut zu sagen, und kein Ergebnis hier berechtigt zur Berufsausübung. Was daraus folgt, entscheidet ein Mensch.
limits-in-part = Was dieses Szenario bietet, ließ sich nicht vollständig berechnen: Es hat mehr Zustände, als untersucht werden. Die Prozentzahlen beziehen sich auf das, was gefunden wurde.
minutes =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
