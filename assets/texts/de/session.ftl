session-will-say = Sie werden sagen:
session-say = Sagen
session-choose-numbers = Mit 1 bis { $last } oder den Pfeiltasten wählen.
session-choose-arrows = Mit den Pfeiltasten wählen.
clock-begun = Die Zeit hat eben begonnen.
clock-over = Die vereinbarte Zeit ist um.
clock-start = Noch nah am Anfang.
clock-quarter = Etwa ein Viertel der Zeit ist vergangen.
clock-third = Etwa ein Drittel der Zeit ist vergangen.
clock-half = Etwa die Hälfte der Zeit ist vergangen.
clock-two-thirds = Etwa zwei Drittel der Zeit sind vergangen.
clock-three-quarters = Etwa drei Viertel der Zeit sind vergangen.
clock-close = Die Zeit geht zu Ende.
clock-past =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    } über die vereinbarte Zeit hinaus.
clock-left =
    Noch { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }.
session-manner = { $cue }; { $mood }
session-time-up = Die Zeit ist um, und die Sitzung endet hier.
session-later = Einige Zeit später
session-without-words = Weiter, ohne diese Worte zu speichern
session-go-on = Mit der Sitzung weitermachen
session-paused = Die Sitzung ist pausiert. Unter „Ihre Durchgänge“ können Sie sie fortsetzen.
session-left = Sie haben die Sitzung verlassen, und ihre Aufzeichnung ist abgeschlossen. Unter „Ihre Durchgänge“ können Sie sie lesen und die Sitzung noch einmal führen, wann immer Sie mögen.
leave-trial = Eine Probe aus der Werkstatt
leave-trial-text = Nichts davon wird aufgezeichnet.
leave-workshop = Zurück zur Werkstatt
leave-trial-on = Mit der Probe weitermachen
leave-still = Die Sitzung steht still
leave-kept = Alles bis zu Ihrer letzten Wahl ist gespeichert. Zu gehen ist kein Scheitern und wird nie als solches aufgezeichnet.
leave-nothing-said = Es ist noch nichts gesagt. Zu gehen ist kein Scheitern und wird nie als solches aufgezeichnet.
leave-pause = Pausieren und zur Bibliothek zurück
leave-pause-text = Unter „Ihre Durchgänge“ können Sie später genau hier weitermachen.
leave-for-good = Endgültig verlassen
leave-for-good-text = Die Aufzeichnung wird so abgeschlossen, wie sie ist. Sie können sie später lesen und die Sitzung noch einmal von vorn führen.
session-unknown = Das Szenario „{ $scenario }“, wie es damals gespielt wurde, ist nicht mehr bekannt, daher kann diese Sitzung nicht weitergehen.
session-heard-manner = { $name }, { $manner }: { $text }
session-heard = { $name }: { $text }
nearest-own = Ihre eigenen Worte
nearest-which = Was davon kommt Ihren Worten am nächsten?
search = Suchen
nearest-help = Schreiben Sie ein, zwei Wörter und wählen Sie dann mit Tab und der Eingabetaste. Nichts davon wird bewertet.
nearest-none = Keine Äußerung enthält diese Wörter.
beside-own = Was Sie gesagt hätten
beside-nearest = Was dem am nächsten kam
beside-chosen = Was Sie gewählt haben
beside-model = Ein gelungenes Beispiel
beside-no-model = Keine Äußerung, die hier offen war, zeigt mehr als die, die Sie gewählt haben.
beside-compare = Vergleichen Sie selbst: Was steckt in Ihren Worten, das den anderen fehlt, und umgekehrt?
session-trial = Probe, nicht aufgezeichnet
clock-after = Nach der Sitzung
clock-stopped = Die Uhr der Sitzung steht.
clock-minute = Minute { $minute } von { $agreed }
session-not-kept = Die Sitzung steht still, weil sich dies nicht speichern ließ.
session-own-words = Ihre eigenen Worte:
feedback-title = Rückmeldung zu Ihren Worten
working = Wird ermittelt …
feedback-none = Diese Worte zeigen nichts von dem, worauf hier geachtet wird, und richten auch keinen Schaden an.
session-over-with = Die Sitzung mit { $name } ist vorbei.
trial-over = Die Probe ist vorbei.
trial-not-recorded = Nichts davon wurde aufgezeichnet.
session-over = Die Sitzung ist vorbei.
session-before-reading = Sagen Sie, wie es Ihrer Meinung nach lief, bevor Sie lesen, was die Sitzung gezeigt hat. Sie können das überspringen.
own-words-help = Wird nicht bewertet, aber neben der Aufzeichnung gespeichert. Die Eingabetaste zeigt die Äußerungen; Umschalt+Eingabe beginnt eine neue Zeile. Sie dürfen das Feld leer lassen.
own-words = Was würden Sie sagen?
session-show = Äußerungen zeigen
nearest-none-near = Nichts kommt nahe: Äußerungen zeigen
session-leave-now = Vorerst verlassen
seen-hide = Ausblenden, was zu sehen ist
seen-show = Was zu sehen ist, in Worten
seen-with-cue = { $seen } Das Letzte, was Ihnen auffiel: { $cue }.
ribbon = Phase: { $phase }, { $at } von { $all }
ribbon-order = { $phase }. Der Reihe nach: { $order }.
writer-lost = Die Aufzeichnung ließ sich nicht schreiben, und diese Sitzung kann nicht von selbst weitergehen. Verlassen Sie sie vorerst und setzen Sie sie unter „Ihre Durchgänge“ fort: Alles bis zur Wahl davor ist gespeichert.
session-pause = Pausieren
