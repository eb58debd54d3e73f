curve-title = Wie es dem Gegenüber ging, Redewechsel für Redewechsel
curve-help = Jeder Wert reicht von 0 bis 4. Linien auf gleicher Höhe sind etwas auseinandergezogen. Bei Vertrauen, Hoffnung, Klarheit und Handlungsfähigkeit ist ein höherer Wert besser, bei Belastung ein niedrigerer.
turn-column = Redewechsel
curve-point = { $name } { $value }, Redewechsel { $turn }
curve-plot = Kurve des Befindens über die Redewechsel. Die Tabelle enthält dieselben Zahlen.
curve-before = Vorher
levels-title = Was die Sitzung gezeigt hat
levels-not-assessed = In dieser Sitzung nicht beurteilt: { $principles }.
levels-harm = Schaden
levels-goal = Das vereinbarte Ziel
goal-met = Erfüllt: { $quality }
goal-not-met = Nicht erfüllt: { $quality }
levels-shown =
    { $shown } von { $count ->
        [one] einer Verhaltensweise
       *[other] { $count } Verhaltensweisen
    } gezeigt
levels-highest = die höchste Stufe, die dieses Szenario zulässt, ist: { $level }
levels-critical = zum Bestehen ist mindestens „grundlegend“ nötig
levels-evidence = Was dazu führte und was verpasst wurde
levels-was-shown = Gezeigt: { $behaviour }
levels-came-to-count = Angerechnet in
levels-was-missed = Verpasst: { $behaviour }
levels-never-open = Es war in keinem einzelnen Redewechsel offen: Der eingeschlagene Weg schloss es aus, oder es zeigt sich nur über die ganze Sitzung.
levels-open-in = Offen in
gate-not-called = Nicht verlangt: Ihr Gegenüber gab kein Zeichen von Gefahr. Die Sicherheitsbedingung steht außerhalb der Gesamtwertung.
gate-met = Verlangt und erfüllt. Die Sicherheitsbedingung steht außerhalb der Gesamtwertung.
gate-not-met = Verlangt und nicht erfüllt. Die Sicherheitsbedingung steht außerhalb der Gesamtwertung, doch ohne sie ist keine Sitzung bestanden.
gate-from-beginning = Das erste Zeichen war von Anfang an da.
gate-since = Das erste Zeichen kam in Redewechsel { $turn }.
harms-none = Nichts, was gesagt wurde, stört, verletzt oder gefährdet.
harms-axis = Schaden wird für sich betrachtet: Nichts Gutes wiegt ihn auf, und ein kleiner Fehlgriff lässt eine Sitzung nie scheitern.
levels-in = In
tab-short = In Kürze
tab-levels = Stufen
tab-transcript = Transkript
tab-curve = Kurve
tab-what-if = Was wäre, wenn
debrief-gone = Dieser Durchgang steht nicht mehr in der Liste.
debrief-unknown = Das Szenario „{ $scenario }“, wie es damals gespielt wurde, ist nicht mehr bekannt, daher lässt sich der Durchgang nicht noch einmal lesen.
keep-failed = Die Seite ließ sich nicht schreiben. Versuchen Sie es noch einmal.
keep-title = Zum Aufbewahren oder Abgeben
keep-help = Eine Seite für jeden Browser, zum Drucken oder Versenden: alles, was diese Nachbesprechung sagt.
keep-debrief = Nachbesprechung als Seite speichern
keep-note = Notiz für die Supervision speichern
keep-lies = Die Seite liegt in { $file }. Öffnen Sie sie in einem Browser, um sie zu lesen oder zu drucken.
keep-copy = Pfad kopieren
keep-no-note = Zu dieser Sitzung ist keine Notiz nötig.
overview-your-view = Ihre Sicht und was die Sitzung gezeigt hat
debrief-again = Diese Sitzung noch einmal führen
parting-left =
    Sie haben die Sitzung nach { $count ->
        [one] einem Redewechsel
       *[other] { $count } Redewechseln
    } verlassen
parting-facts =
    { $name }. { $count ->
        [one] 1 Redewechsel
       *[other] { $count } Redewechsel
    }, Minute { $minute } von { $agreed }.
parting-facts-kind =
    { $name }. { $count ->
        [one] 1 Redewechsel
       *[other] { $count } Redewechsel
    }, Minute { $minute } von { $agreed }. Ihr Gegenüber ging { $parting }.
worked-title = Ein Satz, der wirkte
worked-none = Diesmal sticht kein einzelner Satz hervor. Die Stufen zeigen, was die Sitzung als Ganzes geleistet hat.
again-title = Ein Moment, den Sie gleich noch einmal üben können
again-none = Nichts drängt. Wenn Sie neugierig sind: „Was wäre, wenn“ zeigt, was eine andere Äußerung in jedem Redewechsel gebracht hätte.
do-again = Diesen Moment noch einmal üben
again-outside = Außerhalb der Aufzeichnung: Nichts, was Sie dort tun, wird gespeichert oder gezählt.
again-open = Hier offen und nicht gesagt: { $behaviour }
again-had-said = { $name } hatte gesagt: „{ $text }“
see-turn = Redewechsel { $turn } im Transkript ansehen
you-said = Ihre Sicht
session-showed = Die Sitzung zeigte
ratings-help = Wo beides auseinandergeht, lohnt sich ein zweiter Blick. Niemand schätzt sich selbst genau ein.
practice-once-more = Redewechsel { $turn } noch einmal
practice-not-kept-here = Übung: Nichts davon wird gespeichert oder gezählt.
practice-then = In der Sitzung sagten Sie: „{ $text }“
back-to-debrief = Zurück zur Nachbesprechung
practice-go-on = Von hier aus weiter
practice-another = Diesen Moment anders versuchen
practice-over = Hier ist die Sitzung vorbei.
transcript-title = Was gesagt wurde und was es bewirkte
transcript-begins = Die Sitzung beginnt mit Ihnen.
transcript-nothing = In dieser Sitzung wurde nichts gesagt.
turn-numbered = Redewechsel { $turn }
transcript-minute = Minute { $minute }
transcript-own-words = Zuerst Ihre eigenen Worte: „{ $text }“
transcript-showed = Zeigte: { $behaviour }
transcript-harm = Schaden: { $harm }
transcript-also = Auch zu hören, aber anderswo oder hier gar nicht gezählt: { $behaviours }.
transcript-new = Neu: { $fact }.
transcript-else = Was sonst noch offen war
transcript-would-show = Hätte zum ersten Mal gezeigt: { $behaviours }.
transcript-see-else = Ansehen, was das gebracht hätte
what-if-pick = Wählen Sie einen Redewechsel, um zu sehen, was darin noch offen war.
what-if-back = Zurück zu den Redewechseln
what-if-title = Redewechsel { $turn }: Was wäre, wenn?
what-if-also = In diesem Redewechsel auch offen
what-if-answered = Ihr Gegenüber hätte geantwortet
what-if-best-there = Wenn von dort aus der beste Weg genommen wird, der sich finden lässt
what-if-best = Der beste Weg von dort aus, wo Sie standen
what-if-best-help = Ausgehend vom Befinden Ihres Gegenübers vor diesem Redewechsel, was auch immer bis dahin geschehen war.
what-if-looking = Der beste Weg wird gesucht …
what-if-no-way = Von hier aus wurde kein Weg zu einem Ausgang gefunden.
what-if-shown = Hätte gezeigt: { $behaviour }
what-if-unchanged = Am Befinden Ihres Gegenübers hätte sich in diesem Redewechsel nichts geändert.
way-proved = Nachweislich der beste Weg: Es gibt keinen besseren.
way-found = Der beste gefundene Weg; vielleicht gibt es einen besseren. Bewiesen ist: Kein Weg erreicht mehr als { $percent } %.
way-comes-to =
    Er hätte { $would } % dessen erreicht, was die Sitzung bietet: { $would_pass ->
        [yes] bestanden
       *[no] nicht bestanden
    }. Ihre Sitzung: { $percent } %, { $passed ->
        [yes] bestanden
        [no] nicht bestanden
       *[open] nicht beendet
    }.
way-other-kind = Es wäre eine andere Art von Sitzung geworden. { $why }
way-same = Die Stufen aller Prinzipien wären gleich geblieben.
way-was = War
way-would-be = Wäre
way-gate-met = Die Sicherheitsbedingung wäre erfüllt gewesen.
way-gate-not-met = Die Sicherheitsbedingung wäre nicht erfüllt gewesen.
way-turns =
    Der Weg, in { $count ->
        [one] einem Redewechsel
       *[other] { $count } Redewechseln
    }
behaviour-in-full = { $behaviour } ({ $principle })
turn-named = Redewechsel { $turn }
change-rose = { $what } stieg von { $from } auf { $to }
change-fell = { $what } sank von { $from } auf { $to }
changes = Danach ({ $kind }): { $changes }.
not-assessed = Nicht beurteilt
harm-in-full = { $harm } (das { $severity })
verdict-not-ended = Die Sitzung wurde nicht zu Ende geführt, daher gibt es kein Urteil. Bis hierher: { $percent } % dessen, was sie bietet.
verdict-passed = { $percent } % dessen, was diese Sitzung bietet: bestanden.
verdict-not-passed = { $percent } % dessen, was diese Sitzung bietet: noch nicht bestanden. Gründe: { $reasons }.
shortfall-not-ended = die Sitzung wurde nicht zu Ende geführt
shortfall-cut = die Gesamtwertung liegt unter { $cut } %
shortfall-critical = „{ $principle }“ liegt unter „grundlegend“
shortfall-endangers = etwas Gesagtes gefährdet: { $harm }
shortfall-gate = die Sicherheitsbedingung war verlangt und wurde nicht erfüllt
