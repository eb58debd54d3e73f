practise-today = Heute
practise-watch = Zuschauen und einschätzen
practise-progress = Fortschritt
practise-ratings = Ihre eigenen Einschätzungen
practise-title = Üben
practise-gathering = Momente zum Üben werden gesammelt …
practise-no-moment = Dafür gibt es in den offenen Szenarien keinen Moment.
calibration-none = Sie haben noch keine eigene Sitzung eingeschätzt. Vor jeder Nachbesprechung werden Sie gefragt, wie es Ihrer Meinung nach lief; die Antworten sammeln sich hier neben dem, was berechnet wurde.
calibration-lead = Was Sie vor der Wertung über Ihre Sitzungen sagten, neben dem, was berechnet wurde. Wer allein übt, schätzt sich eher zu hoch ein; was hilft, ist hinzusehen.
calibration-said = Ihre Sicht
calibration-computed = das Berechnete
calibration-plot = { $principle }: Ihre Einschätzungen und die berechneten Stufen, Sitzung für Sitzung. Die Tabelle enthält dasselbe.
as-table = Als Tabelle
column-date = Datum
column-client = Szenario
column-computed = Berechnet
plot-session = Sitzung
gap-none = wie berechnet
gap-higher = { $count } höher
gap-lower = { $count } niedriger
progress-none = Es wurde noch keine Sitzung bis zum Ende geführt. Jede fügt jedem Prinzip, das sie beurteilt, einen Punkt hinzu.
progress-lead = Inwieweit jedes Prinzip gezeigt wurde, Sitzung für Sitzung.
progress-apart = Sitzungen mit unterschiedlicher Hilfe sind nicht dasselbe, ebenso wenig erste und wiederholte Durchgänge: Jede Art hat eine eigene Linie, und nichts wird gemittelt. Proben bleiben außen vor.
progress-critical = Zum Bestehen ist mindestens „grundlegend“ nötig.
progress-plot = { $principle } über Ihre Sitzungen. Die Tabelle enthält dasselbe.
column-held = Wie geführt
column-level = Stufe
column-highest = Höchste dort
today-lead = Kurz, oft und gezielt: Zehn Minuten mit einer Sache bewirken mehr als eine Stunde mit allem.
today-drills = Kurzübungen
today-drills-help = Bis zu { $count } einzelne Momente zu einem Prinzip, aus allen Szenarien, jeder wiederholt, bis er sitzt. Etwa zehn Minuten.
today-returning = Was wiederkommt
today-next = Was sich als Nächstes lohnt
today-nobody = Öffnen Sie in der Bibliothek einen Ordner mit Szenarien, oder stellen Sie die mitgelieferten wieder her: Es ist niemand da, mit dem sich üben ließe.
today-drill-back = Üben, was wiedergekommen ist
today-drill-of = Kurzübung: { $principle }
today-meet = Der Person begegnen
today-cards =
    { $count ->
        [one] 1 Moment
       *[other] { $count } Momente
    } mit { $clients ->
        [one] 1 Person
       *[other] { $clients } Personen
    }
today-drill = Üben
today-returning-help = Was Sie verpasst haben, kommt nach einem Tag wieder, bis es an zwei Tagen gesessen hat. Es wartet, ohne zu zählen oder zu mahnen.
today-nothing-waits = Es wartet nichts. Was Sie in Sitzungen und Kurzübungen verpassen, erscheint hier.
today-waiting =
    Dahinter { $count ->
        [one] wartet noch eine weitere Verhaltensweise
       *[other] warten noch { $count } weitere Verhaltensweisen
    }.
today-drill-all = Alles üben, was wiedergekommen ist
today-later = Später
today-item = { $principle }: { $why }.
today-item-due = { $principle }: { $why }. Wieder am { $date }.
holds-history = Eine Fachperson, die nach der Vorgeschichte fragt
holds-advice = Eine, die Rat gibt
holds-cheers = Eine, die anfeuert
holds-asks = Eine, die fragt und fragt
holds-knows = Eine, die den Ansatz kennt
watch-lead = Schauen Sie zu, wie jemand anderes eine Sitzung führt, sagen Sie, inwieweit jedes Prinzip gezeigt wurde, und vergleichen Sie das mit dem Berechneten. Es schärft den Blick für die eigene Arbeit.
watch-client = Mit wem?
watch-by = Von wem geführt?
watch-somebody = Irgendjemand, vom Zufall bestimmt
watch-start = Der Sitzung zuschauen
watch-choose = Wählen Sie, mit wem die Sitzung geführt wird und von wem.
watch-over-time = Ihre Einschätzungen im Lauf der Zeit
watch-none = Sie haben noch keine Sitzung eingeschätzt. Jede, die Sie einschätzen, fügt hier einen Punkt hinzu.
watch-plot = Einschätzungen über oder unter dem Berechneten, Sitzung für Sitzung. Die Tabelle enthält dasselbe.
watch-mean = Mittlerer Unterschied in Stufen
column-rated-on = Sitzung eingeschätzt am
column-exact = Wie berechnet
column-high = Zu hoch
column-low = Zu niedrig
drill-end = Die Kurzübung hier beenden
drill-moment = { $principle }: Moment { $number } von { $all }
drill-with = Mit { $name }, in „{ $scenario }“.
drill-with-again = Mit { $name }, in „{ $scenario }“. Dieser Moment ist wiedergekommen, weil er zuerst nicht gelang.
drill-before = Was vorher gesagt wurde
drill-endangers = Diese Worte gefährden Ihr Gegenüber.
drill-hurts = Diese Worte verletzen hier.
drill-hinders = Diese Worte stehen hier im Weg.
drill-shows = Das zeigt: { $behaviours }.
drill-not-yet = Das ist es noch nicht.
drill-looked-for = Worauf hier geachtet wird
drill-same = Derselbe Moment noch einmal
drill-see = Ansehen, wie es lief
drill-next = Der nächste Moment
drill-done = Die Kurzübung ist geschafft
drill-sat =
    { $sat } von { $count ->
        [one] 1 Moment
       *[other] { $count } Momenten
    } { $sat ->
        [one] saß
       *[other] saßen
    } auf Anhieb.
drill-came-back = Wiedergekommen: { $count }, davon dann auf Anhieb richtig: { $sat }.
drill-found = Auf Anhieb gefunden
drill-returns = Kommt an einem anderen Tag wieder
back-to-practice = Zurück zum Üben
drill-another = Noch eine solche Kurzübung
drill-ten-minutes = Zehn Minuten sind ein gutes Maß für eine Kurzübung. Was heute sitzt, sitzt nach einem Tag Ruhe besser als nach einer weiteren Stunde.
compare-title = Ihre Einschätzungen und die berechneten Stufen
compare-held-by = Die Sitzung führte: { $who }.
gap-same = gleich
column-apart = Abstand
compare-from = Woraus es berechnet wurde
compare-level = { $principle }: { $level }
compare-turn = Redewechsel { $turn }: { $behaviour }
compare-not-shown = Nicht gezeigt: { $behaviour }
watch-holding = Die Sitzung wird geführt …
watch-lost = Die Sitzung ließ sich nicht führen
watch-lost-text = Dabei ging etwas schief. Nichts wurde gespeichert; wählen Sie eine andere.
watch-with = Jemand anderes mit { $name }
watch-turn = „{ $scenario }“. Redewechsel { $turn } von { $all }. Achten Sie darauf, was gezeigt und was ausgelassen wird.
watch-rate = Die Sitzung einschätzen
watch-next = Der nächste Redewechsel
watch-rest = Den Rest zeigen
watch-leave = Ohne Einschätzung verlassen
rate-title = Inwieweit wurde jedes Prinzip gezeigt?
rate-lead = Schätzen Sie ein, was Sie gesehen und gehört haben, nicht die Person. Dann vergleichen Sie.
rate-compare = Mit dem Berechneten vergleichen
rate-given = { $given } von { $all } eingeschätzt. Was Sie auslassen, bleibt außen vor.
help-assessment = Prüfung
help-without = ohne Hilfe
help-said-first = zuerst in eigenen Worten
help-feedback = mit Rückmeldung
help-guided = begleitet
help-guided-said-first = begleitet, zuerst in eigenen Worten
series-first = { $help }, zum ersten Mal mit diesem Gegenüber
series-repeat = { $help }, schon einmal gespielt
progress-then = { $before }, dann { $level }
progress-line = { $series }: { $levels }. Zuletzt „{ $scenario }“ am { $date }.
calibration-few =
    Sie haben „{ $principle }“ bisher in { $count ->
        [one] 1 Sitzung
       *[other] { $count } Sitzungen
    } eingeschätzt: zu wenig für eine Aussage.
calibration-all =
    Sie haben „{ $principle }“ in { $count ->
        [one] 1 Sitzung
       *[other] allen { $count } Sitzungen
    } { $side ->
        [higher] höher eingeschätzt als berechnet
        [lower] niedriger eingeschätzt als berechnet
       *[exact] so eingeschätzt wie berechnet
    }.
calibration-most =
    Sie haben „{ $principle }“ in { $most } von { $count ->
        [one] 1 Sitzung
       *[other] { $count } Sitzungen
    } { $side ->
        [higher] höher eingeschätzt als berechnet
        [lower] niedriger eingeschätzt als berechnet
       *[exact] so eingeschätzt wie berechnet
    }.
calibration-even =
    Von { $count ->
        [one] 1 Sitzung
       *[other] { $count } Sitzungen
    } haben Sie „{ $principle }“ in { $higher } höher eingeschätzt als berechnet, in { $lower } niedriger und in { $exact } genauso.
comparison =
    Von { $count ->
        [one] 1 Prinzip
       *[other] { $count } Prinzipien
    } haben Sie { $exact } wie berechnet eingeschätzt und { $near } mit höchstens einer Stufe Abstand; { $higher } höher als berechnet und { $lower } niedriger.
history-few =
    Sie haben bisher { $count ->
        [one] 1 Sitzung, der Sie zuschauten,
       *[other] { $count } Sitzungen, denen Sie zuschauten,
    } eingeschätzt: zu wenig für eine Aussage.
history =
    In { $count ->
        [one] 1 Sitzung, der
       *[other] { $count } Sitzungen, denen
    } Sie zuschauten, haben Sie { $exact } von { $principles ->
        [one] 1 Prinzip
       *[other] { $principles } Prinzipien
    } wie berechnet eingeschätzt, { $higher } höher und { $lower } niedriger: { $tends ->
        [high] öfter zu hoch als zu niedrig
        [low] öfter zu niedrig als zu hoch
       *[even] ebenso oft zu hoch wie zu niedrig
    }.
missed-session = verpasst in „{ $scenario }“ am { $date }
missed-drill = beim ersten Versuch verpasst, in einer Kurzübung zu „{ $scenario }“ am { $date }
missed-shown-once = { $missed }; seither einmal gezeigt, einmal noch genügt
reason-due = „{ $behaviour }“ ist wiedergekommen: { $missed }.
reason-due-several = { $count } Verhaltensweisen sind wiedergekommen, allen voran „{ $behaviour }“: { $missed }.
reason-below = „{ $principle }“ war in Ihrer letzten Sitzung ohne Hilfe, „{ $scenario }“ am { $date }, { $level }; zum Bestehen ist mindestens „grundlegend“ nötig.
reason-unmet = Sie sind der Person aus „{ $scenario }“ noch nicht begegnet.
reason-longest = Sie sind allen begegnet; „{ $scenario }“ liegt am längsten zurück, am { $date }.
reason-begun = Sie haben „{ $scenario }“ begonnen und noch nicht bis zum Ende geführt.
