script-what-fact = Tatsache
script-what-moment = Moment
script-what-ending = Ausgang
script-what-presentation = Fassung
script-what-turning-point = Wendepunkt
script-what-anytime = jederzeit mögliche Äußerung
script-what-response-here = Äußerung in diesem Moment
script-what-harm = Schaden
script-duplicate-id = { $what } „{ $name }“ gibt es schon
script-duplicate-id-hint = jede Kennung darf hier nur einmal vorkommen
script-duplicate-anytime = eine jederzeit mögliche Äußerung „{ $name }“ gibt es schon
script-duplicate-anytime-hint = eine Liste von Entscheidungen nennt beide mit ihrer Kennung, also müssen sich die Kennungen unterscheiden
script-duplicate-key = zwei jederzeit mögliche Äußerungen haben die Taste „{ $key }“
script-too-many = { $count } { $what } sind mehr als die { $limit }, die das Format fasst
script-many-facts = Tatsachen
script-many-allowed = zugelassene Befunde
script-many-moments = Momente
script-many-endings = Ausgänge
script-many-presentations = Fassungen
script-many-anytime = jederzeit mögliche Äußerungen
script-many-responses = Äußerungen
script-leaving-gives = beim Gehen des Gegenübers wird keine Tatsache mehr bekannt: Die Sitzung ist dann schon vorbei
script-leaving-gives-hint = lassen Sie die Tatsache in einer Antwort davor bekannt werden
script-once-too-many = mehr als 64 Äußerungen und Wendepunkte, die nur einmal vorkommen
script-line-gives = „{ $fact }“: Durch eine Aussage werden nur Tatsachen mit `by: Client` bekannt
script-line-gives-hint = lassen Sie sie durch eine Äußerung entstehen, in `facts`, oder ändern Sie `by`
script-response-sets = „{ $fact }“: Eine Äußerung kann nur Tatsachen mit `by: Session` schaffen
script-response-sets-hint = was das Gegenüber mitteilt, steht im `gives` einer Aussage
script-condition-large = diese Bedingung hat zu viele Alternativen
script-lines-run-out = keine Aussage passt, wenn diese Bedingung nicht gilt
script-lines-run-out-hint = fügen Sie eine letzte Aussage ohne `when` hinzu
script-line-never-said = diese Aussage wird nie gesagt
script-line-never-said-hint = die Aussage davor passt immer; stellen Sie die mit einer Bedingung voran
script-asking-costs = nach der Sicherheit zu fragen würde Vertrauen oder Hoffnung senken oder die Belastung erhöhen
script-asking-costs-hint = direktes Fragen kostet nur Minuten; legen Sie etwaiges Unbehagen in die Worte der Antwort
script-routes-run-out = wenn diese Bedingung nicht gilt, führt es nirgendwohin
script-routes-run-out-hint = fügen Sie eine letzte Fortsetzung ohne Bedingung hinzu
script-route-never-taken = diese Fortsetzung wird nie genommen
script-route-never-taken-hint = die davor wird immer genommen; stellen Sie die mit einer Bedingung voran
script-computed-tag = „{ $tag }“ wird über die ganze Sitzung berechnet
script-computed-behaviour-hint = es ergibt sich aus den Interventionen und den anderen Kennzeichnungen; nehmen Sie diese hier weg
script-computed-harm-hint = nehmen Sie die Kennzeichnung weg
script-wrong-setting = „{ $tag }“ gehört zu anderen Settings
script-wrong-setting-hint = diese Sitzung findet woanders statt; nehmen Sie die Kennzeichnung weg oder ändern Sie `setting`
script-too-many-shown = eine Äußerung zeigt höchstens zwei Verhaltensweisen
script-too-many-shown-hint = behalten Sie die zwei, die dem Gegenüber auffallen würden
script-no-feedback = zu dieser Äußerung gibt es keine Rückmeldung, weder eine eigene noch die einer Kennzeichnung
script-no-feedback-hint = fügen Sie ein `why` darüber hinzu, was getan wird und was es hier bewirkt
script-circle = die Momente führen im Kreis: { $moments }
script-circle-hint = geben Sie einer Äußerung auf dem Weg `once: true`, oder führen Sie zu einem anderen Moment weiter
script-not-keyed = niemand steht dafür ein, was in diesem Szenario zählt
script-not-keyed-hint = fügen Sie keyed_by: [Keyer(role: "…", date: "…", source: "…")] hinzu
script-steering = der Verlauf hängt von { $numbers } ab
script-steering-hint = entscheiden Sie mit höchstens drei davon; die anderen dürfen Aussagen färben, durch die keine Tatsache bekannt wird
script-responses-run-out = in „{ $moment }“ könnte es nichts zu sagen geben
script-responses-run-out-hint = mindestens eine Äußerung muss ohne `when` und ohne `once` auskommen
script-follow-up-entered = ein Moment des Nachgesprächs wird nur über das `follow_up` eines Ausgangs erreicht
script-follow-up-back = ein Nachgespräch führt nicht in die Sitzung zurück
script-follow-up-ends = die Sitzung ist schon zu Ende; aus einem Nachgespräch führt `Done` hinaus
script-follow-up-done = `Done` führt aus einem Nachgespräch hinaus; eine Sitzung endet mit End("ending")
script-follow-up-first = eine Sitzung kann nicht im Nachgespräch beginnen
script-follow-up-turning-point = ein Wendepunkt kann nicht ins Nachgespräch führen
script-follow-up-time-up = für den Ausgang nach Ablauf der Zeit gibt es kein Nachgespräch
script-follow-up-phase = dieser Moment gehört nicht zur Phase FollowUp
script-follow-up-phase-hint = geben Sie ihm `phase: FollowUp`
script-late-sign = „{ $fact }“ wird im Nachgespräch bekannt, wo es sich nicht mehr aufgreifen lässt
script-late-sign-hint = lassen Sie es in der Sitzung bekannt werden, oder verwenden Sie eine Tatsache ohne `sign` und `opens`
script-no-way-out = von „{ $moment }“ aus lässt sich kein Ausgang erreichen
script-no-way-out-hint = lassen Sie eine Äußerung dieses Moments in Richtung eines Ausgangs führen
script-unreachable = nichts führt zu „{ $moment }“
script-unreachable-hint = lassen Sie eine Äußerung dorthin führen, oder entfernen Sie den Moment
script-silent-start = die Sitzung beginnt, und das Gegenüber sagt nichts
script-silent-start-hint = lassen Sie den ersten Moment mit einer Aussage beginnen
script-silent-after = nach dieser Äußerung sagt das Gegenüber nichts
script-silent-into-hint = geben Sie ihr eine Antwort oder „{ $moment }“ eine Aussage
script-silent-after-hint = geben Sie ihr eine Antwort
script-not-proved = diese Fassung hat mehr Zustände, als untersucht werden; was über alle Sitzungen gesagt wird, ist nicht bewiesen
script-not-proved-hint = sie wird kleiner durch weniger Tatsachen oder weniger einmalige Äußerungen, die bis zum Ende nachwirken
script-frame-unguarded = „{ $ending }“ lässt sich erreichen, obwohl das Gegenüber nichts mitgeteilt hat, was diese Sitzungsart eröffnet
script-frame-unguarded-hint = führen Sie nur dann dorthin, wenn eine Tatsache mit `opens: { $frame }` bekannt ist
script-critical-apart =
    keine { $kind ->
        [safety] Sitzung, in der Sicherheit vorgeht,
        [referral] Sitzung mit Weitervermittlung
       *[ordinary] gewöhnliche Sitzung
    } zeigt alle wesentlichen Verhaltensweisen von „{ $principle }“ zusammen: { $behaviours }
script-critical-apart-hint = sorgen Sie dafür, dass ein Weg durch die Sitzung alle bietet
script-presentations-differ =
    { $behaviours }: nur in einer der beiden Fassungen „{ $one }“ und „{ $other }“ zu zeigen ({ $frame ->
        [Safety] Sitzungen, in denen Sicherheit vorgeht
        [Referral] Sitzungen mit Weitervermittlung
       *[Ordinary] gewöhnliche Sitzungen
    })
script-presentations-differ-hint = machen Sie keine Äußerung von etwas abhängig, das nur eine Fassung mitbringt
