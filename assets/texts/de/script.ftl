script-what-fact = Tatsache
script-what-moment = Moment
script-what-ending = Ausgang
script-what-presentation = Fassung
script-what-turning-point = Wendepunkt
script-what-anytime = jederzeit mögliche Äußerung
script-what-response-here = Äußerung dieses Moments
script-duplicate-anytime = eine jederzeit mögliche Äußerung „{ $name }“ gibt es schon
script-duplicate-anytime-hint = in Listen von Entscheidungen stehen beide nur mit ihrer Kennung, daher müssen sich die Kennungen unterscheiden
script-duplicate-key = zwei jederzeit mögliche Äußerungen haben die Taste „{ $key }“
script-too-many = { $count } { $what } sind mehr als die { $limit }, die das Format fasst
script-many-facts = Tatsachen
script-many-allowed = zugelassene Befunde
script-many-moments = Momente
script-many-endings = Ausgänge
script-many-presentations = Fassungen
script-many-anytime = jederzeit mögliche Äußerungen
script-many-responses = Äußerungen
script-leaving-gives = beim Gehen kann das Gegenüber keine Tatsache mehr mitteilen: Die Sitzung ist dann schon vorbei
script-leaving-gives-hint = teilen Sie die Tatsache in einer Antwort davor mit
script-once-too-many = mehr als 64 Äußerungen und Wendepunkte, die nur einmal vorkommen
script-line-gives = „{ $fact }“: Eine Aussage kann nur Tatsachen mit `by: Client` mitteilen
script-line-gives-hint = schaffen Sie die Tatsache in einer Äußerung mit `facts`, oder ändern Sie `by`
script-response-sets = „{ $fact }“: Eine Äußerung kann nur Tatsachen mit `by: Session` schaffen
script-response-sets-hint = was das Gegenüber mitteilt, steht bei einer Aussage in `gives`
script-condition-large = diese Bedingung hat zu viele Alternativen
script-lines-run-out = keine Aussage passt, wenn diese Bedingung nicht gilt
script-lines-run-out-hint = fügen Sie eine letzte Aussage ohne `when` hinzu
script-line-never-said = diese Aussage wird nie gesagt
script-line-never-said-hint = die Aussage davor passt immer; stellen Sie die mit einer Bedingung voran
script-asking-costs-hint = direktes Fragen kostet nur Minuten; legen Sie etwaiges Unbehagen in die Worte der Antwort
script-routes-run-out = wenn diese Bedingung nicht gilt, führt es nirgendwohin
script-routes-run-out-hint = fügen Sie eine letzte Fortsetzung ohne Bedingung hinzu
script-route-never-taken = diese Fortsetzung wird nie genommen
script-route-never-taken-hint = die davor wird immer genommen; stellen Sie die mit einer Bedingung voran
script-computed-tag = „{ $tag }“ wird über die ganze Sitzung berechnet
script-computed-behaviour-hint = das ergibt sich aus den Interventionen und den übrigen Kennzeichnungen; entfernen Sie diese hier
script-computed-harm-hint = entfernen Sie die Kennzeichnung
script-wrong-setting = „{ $tag }“ gehört zu anderen Settings
script-wrong-setting-hint = diese Sitzung findet woanders statt; entfernen Sie die Kennzeichnung, oder ändern Sie `setting`
script-too-many-shown = eine Äußerung zeigt höchstens zwei Verhaltensweisen
script-too-many-shown-hint = behalten Sie die zwei, die dem Gegenüber auffallen würden
script-no-feedback = zu dieser Äußerung gibt es keine Rückmeldung, weder eine eigene noch die einer Kennzeichnung
script-no-feedback-hint = ergänzen Sie ein `why`, das sagt, was hier getan wird und was es bewirkt
script-circle = die Momente führen im Kreis: { $moments }
script-circle-hint = geben Sie einer Äußerung auf dem Weg `once: true`, oder führen Sie zu einem anderen Moment weiter
script-not-keyed = niemand steht dafür ein, was in diesem Szenario zählt
script-not-keyed-hint = ergänzen Sie keyed_by: [Keyer(role: "…", date: "…", source: "…")]
script-steering = der Verlauf hängt von mehr als drei Werten ab: { $numbers }
script-steering-hint = lassen Sie höchstens drei davon entscheiden; die anderen dürfen Aussagen färben, die keine Tatsache mitteilen
script-responses-run-out = im Moment „{ $moment }“ gibt es womöglich nichts zu sagen
script-responses-run-out-hint = mindestens eine Äußerung muss ohne `when` und ohne `once` auskommen
script-follow-up-entered = ein Moment des Nachgesprächs lässt sich nur über das `follow_up` eines Ausgangs erreichen
script-follow-up-back = ein Nachgespräch kann nicht in die Sitzung zurückführen
script-follow-up-ends = die Sitzung ist schon zu Ende; aus einem Nachgespräch führt `Done` hinaus
script-follow-up-done = `Done` führt aus einem Nachgespräch hinaus; eine Sitzung endet mit End("ending")
script-follow-up-first = eine Sitzung kann nicht im Nachgespräch beginnen
script-follow-up-turning-point = ein Wendepunkt kann nicht ins Nachgespräch führen
script-follow-up-time-up = der Ausgang an der Zeitgrenze (`time_up`) hat kein Nachgespräch
script-follow-up-phase = dieser Moment gehört nicht zur Phase FollowUp
script-follow-up-phase-hint = geben Sie ihm `phase: FollowUp`
script-late-sign = „{ $fact }“ wird im Nachgespräch bekannt, wo es sich nicht mehr aufgreifen lässt
script-late-sign-hint = lassen Sie es in der Sitzung bekannt werden, oder verwenden Sie eine Tatsache ohne `sign` und `opens`
script-no-way-out = vom Moment „{ $moment }“ aus lässt sich kein Ausgang erreichen
script-no-way-out-hint = lassen Sie eine seiner Äußerungen in Richtung eines Ausgangs führen
script-unreachable = nichts führt zum Moment „{ $moment }“
script-unreachable-hint = lassen Sie eine Äußerung dorthin führen, oder entfernen Sie den Moment
script-silent-start = die Sitzung beginnt, und das Gegenüber sagt nichts
script-silent-start-hint = lassen Sie den ersten Moment mit einer Aussage beginnen
script-silent-after = nach dieser Äußerung sagt das Gegenüber nichts
script-silent-into-hint = geben Sie ihr eine Antwort oder dem Moment „{ $moment }“ eine Aussage
script-silent-after-hint = geben Sie ihr eine Antwort
script-not-proved = diese Fassung hat mehr Zustände, als untersucht werden; was über alle Sitzungen gesagt wird, ist nicht bewiesen
script-not-proved-hint = weniger Tatsachen oder weniger einmalige Äußerungen, die bis zum Ende nachwirken, machen sie kleiner
script-frame-unguarded = der Ausgang „{ $ending }“ lässt sich erreichen, obwohl das Gegenüber nichts mitgeteilt hat, was diese Sitzungsart eröffnet
script-frame-unguarded-hint = führen Sie nur dann dorthin, wenn eine Tatsache mit `opens: { $frame }` bekannt ist
script-critical-apart =
    keine { $kind ->
        [safety] Sitzung, in der Sicherheit vorgeht,
        [referral] Sitzung mit Weitervermittlung
       *[ordinary] gewöhnliche Sitzung
    } zeigt zusammen alle wesentlichen Verhaltensweisen von „{ $principle }“: { $behaviours }
script-critical-apart-hint = sorgen Sie dafür, dass ein Weg durch die Sitzung alle bietet
script-presentations-differ =
    nur in einer der beiden Fassungen „{ $one }“ und „{ $other }“ lässt sich { $frame ->
        [Safety] in Sitzungen, in denen Sicherheit vorgeht,
        [Referral] in Sitzungen mit Weitervermittlung
       *[Ordinary] in gewöhnlichen Sitzungen
    } Folgendes zeigen: { $behaviours }
script-presentations-differ-hint = machen Sie keine Äußerung von etwas abhängig, was nur eine Fassung mitbringt
