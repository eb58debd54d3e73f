lint-allow-error = „{ $rule }“ lässt sich nicht zulassen
lint-allow-error-hint = entfernen Sie den Eintrag, und beheben Sie, was die Regel findet
lint-allow-unknown-part = den Teil „{ $part }“ gibt es in diesem Szenario nicht
lint-allow-unknown-part-hint = nennen Sie die Kennung eines Moments, eines Ausgangs, einer Tatsache, einer Fassung oder einer jederzeit möglichen Äußerung, oder Moment/Äußerung
lint-allow-unknown-rule = die Regel „{ $rule }“ gibt es nicht
lint-allow-unknown-rule-hint = `oaat explain` zählt alle auf
lint-allow-idle = nichts verstößt hier gegen „{ $rule }“
lint-allow-idle-hint = entfernen Sie den Eintrag: Was er zugelassen hat, ist behoben oder steht anderswo
lint-beginner-passes = mit einer Anfängergewohnheit lässt sich die Fassung „{ $presentation }“ bestehen: { $who }, { $chance } ({ $grounds })
lint-beginner-passes-hint = bieten Sie die Gewohnheit auch dort an, wo sie nicht hilft; `oaat analyse` zeigt, wie weit man mit ihr kommt
lint-clicker-passes = durch zufälliges Wählen lässt sich die Fassung „{ $presentation }“ bestehen: { $chance } ({ $grounds })
lint-clicker-passes-hint = verlangen Sie zum Bestehen mehr gute Entscheidungen; `oaat analyse` zeigt, welche Prinzipien sich durch Zufall erreichen lassen
lint-condition-never-holds = diese Bedingung gilt nie, denn ihre Teile widersprechen einander
lint-condition-never-holds-hint = einer der Teile ist falsch herum geschrieben, oder statt `All` ist `Any` gemeint
lint-cure-promised = „{ $words }“ verspricht mehr, als ein einziges Gespräch bewirken kann
lint-cure-promised-hint = beschreiben Sie, was zu sehen und zu hören ist, wenn das Gegenüber geht
lint-effect-tells-how = die für das Gegenüber angenehmste Äußerung
lint-effect-tells-hint = lassen Sie einige der besten Äußerungen das Gegenüber nachdenklich machen und einige angenehme zu nichts führen
lint-ending-never-reached = keine Sitzung endet mit dem Ausgang „{ $ending }“
lint-never-reached-hint = die Bedingungen der Fortsetzungen, die dorthin führen, gelten nie; lockern Sie eine davon
lint-ending-shows-harm = ein Ausgang spricht von „{ $words }“
lint-ending-shows-harm-hint = enden Sie mit dem, was ungewiss bleibt und was jetzt zu tun wäre
lint-essential-once = „{ $behaviour }“ ist wesentlich, wird aber nur in diesem einen Moment angeboten
lint-essential-once-hint = bieten Sie die Verhaltensweise in einem zweiten Moment an
lint-fact-never-read = „{ $fact }“ wird bekannt, aber nichts fragt danach
lint-fact-never-read-hint = lassen Sie eine Aussage, eine Äußerung oder eine Fortsetzung danach fragen, oder entfernen Sie die Tatsache
lint-fact-never-set = nichts macht „{ $fact }“ bekannt, und nichts fragt danach
lint-fact-never-set-read = nach „{ $fact }“ wird gefragt, aber nichts macht die Tatsache je bekannt
lint-fact-never-set-hint-client = machen Sie die Tatsache in einer Aussage mit `gives: ["{ $fact }"]` bekannt, oder entfernen Sie sie
lint-fact-never-set-hint-session = schaffen Sie die Tatsache in einer Äußerung mit `facts: ["{ $fact }"]`, oder entfernen Sie sie
lint-fact-never-set-hint-setup = nennen Sie die Tatsache in `given` oder bei einer Fassung in `facts: ["{ $fact }"]`, oder entfernen Sie sie
lint-few-responses =
    im Moment „{ $moment }“ { $open ->
        [0] ist keine
        [one] ist 1
       *[other] sind { $open }
    } von { $count } Äußerungen immer offen
lint-few-responses-hint = mindestens { $least } sollten es sein
lint-gate-out-of-reach = ein Zeichen von Gefahr wird gegeben, aber keine Sitzung kann Folgendes zeigen: { $behaviours }
lint-gate-out-of-reach-hint = bieten Sie es nach dem Zeichen an; alles, was für die Sicherheitsbedingung wesentlich ist, gehört in eine Szene, in der es um Gefahr geht
lint-fares-sampled = Stichprobe: { $sessions } Sitzungen, Startwert { $seed }
lint-harm-unavoidable = jede Sitzung der Fassung „{ $presentation }“, die vor der Zeitgrenze endet, richtet den Schaden „{ $harm }“ an
lint-harm-unavoidable-hint = öffnen Sie einen Weg, der ihn vermeidet
lint-hurtful-wording = „{ $words }“ verletzt die Menschen, um die es geht
lint-hurtful-wording-hint = besser: { $instead }
lint-length-tells-longest = die längste Äußerung
lint-length-tells-shortest = die kürzeste Äußerung
lint-length-tells-hint = bringen Sie die Äußerungen eines Moments auf etwa dieselbe Länge
lint-lengths-uneven = diese Äußerung hat { $long } Zeichen, „{ $brief }“ im selben Moment hat { $short }
lint-line-never-reached = in keiner Sitzung wird diese Aussage gesagt
lint-line-never-reached-why = in keiner Sitzung wird diese Aussage gesagt: { $reasons }
lint-line-never-reached-hint = lockern Sie ihre Bedingung, stellen Sie die Aussage vor die, die immer passt, oder entfernen Sie sie
lint-method-named = „{ $words }“ scheint eine Methode, ein Mittel oder einen Ort zu nennen
lint-method-named-hint = geben Sie wieder, dass davon gesprochen wurde, und lassen Sie weg, was genau es war
lint-minutes-misfit-longer = { $words } Wörter in { $minutes } min: Bei { $pace } Wörtern pro Minute dauert das länger
lint-minutes-misfit-longer-hint =
    geben Sie der Äußerung { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }, oder kürzen Sie sie
lint-minutes-misfit-shorter =
    { $words ->
        [one] ein Wort
       *[other] { $words } Wörter
    } in { $minutes } min: Was geschieht in all der Zeit?
lint-minutes-misfit-shorter-hint = geben Sie der Äußerung weniger Minuten, oder sorgen Sie dafür, dass mehr gesagt oder ausprobiert wird
lint-moment-never-reached = keine Sitzung kommt zum Moment „{ $moment }“
lint-never-on-time =
    keine Sitzung der Fassung „{ $presentation }“ kann innerhalb der vereinbarten { $minutes ->
        [one] Minute
       *[other] { $minutes } Minuten
    } enden
lint-never-on-time-hint = sehen Sie mehr Minuten vor, oder öffnen Sie einen kürzeren Weg zu einem Ausgang
lint-no-content-note = etwas Schweres kommt zur Sprache, und die übende Person erfährt es nicht vorher
lint-no-content-note-hint = ergänzen Sie content_notes: ["…"] mit einem Satz, der sagt, was vorkommt
lint-one-response = im Moment „{ $moment }“ lässt sich nur eines sagen
lint-one-response-hint = fügen Sie eine Äußerung hinzu, die jemand hier durchaus wählen könnte
lint-only-harm = im Moment „{ $moment }“ lässt sich womöglich nichts sagen, was keinen Schaden anrichtet
lint-only-harm-hint = halten Sie eine unschädliche Äußerung offen, was auch immer vorher geschehen ist
lint-pass-out-of-reach = keine Sitzung besteht, was auch gesagt wird: { $reasons }
lint-pass-out-of-reach-hint = lassen Sie das Fehlende in einem späteren Moment oder jederzeit sagen, sodass eine Sitzung alles zeigen kann
lint-phases-back = aus der Phase { $here } führt dies zurück in die Phase { $there } („{ $moment }“)
lint-phases-back-hint = führen Sie weiter nach vorn, ändern Sie eine Phase, oder machen Sie den Weg einmalig
lint-position-tells-first = die in der Datei zuerst stehende Äußerung
lint-position-tells-last = die in der Datei zuletzt stehende Äußerung
lint-position-tells-hint = rücken Sie einige der besten Äußerungen an andere Stellen ihrer Listen
lint-reading-age-client = was das Gegenüber sagt, verlangt ein Lesealter von { $age } Jahren; bei dieser Schwierigkeit sind höchstens { $bound } vorgesehen, und am schwersten ist dieser Text
lint-reading-age-trainee = was die übende Person sagen kann, verlangt ein Lesealter von { $age } Jahren; bei dieser Schwierigkeit sind höchstens { $bound } vorgesehen, und am schwersten ist dieser Text
lint-reading-age-hint = kürzen Sie Sätze, und nehmen Sie alltägliche Wörter
lint-reading-age-single = dieser Text verlangt ein Lesealter von { $age } Jahren; bei dieser Schwierigkeit sind für das Ganze höchstens { $bound } vorgesehen
lint-reading-age-single-hint = teilen Sie den Satz, oder nehmen Sie alltägliche Wörter
lint-response-never-open = „{ $response }“ ist in keiner Sitzung offen
lint-response-never-open-hint = in keinem Zustand, in dem eine Sitzung hierher kommen kann, gilt die Bedingung in `when`; lockern Sie sie, oder entfernen Sie die Äußerung
lint-response-never-open-anytime-hint = ihre Phasen und ihr `when` lassen nie zu, dass sie gesagt wird; lockern Sie beides, oder entfernen Sie sie
lint-risk-held-alone = ein Zeichen von Gefahr wird gegeben, und die Supervision lässt sich nicht jederzeit hinzuziehen
lint-risk-held-alone-hint = fügen Sie eine jederzeit mögliche Äußerung hinzu, die die Supervision hinzuzieht, mit shows: ["safety/involves"]
lint-same-response = diese Äußerung und „{ $twin }“ unterscheiden sich nur im Wortlaut
lint-same-response-hint = lassen Sie eine von beiden etwas anderes zeigen, tun oder bewirken, oder behalten Sie die bessere
lint-same-words = „{ $twin }“ hat denselben Wortlaut
lint-same-words-hint = formulieren Sie eine von beiden anders, oder behalten Sie die bessere
lint-same-words-line = die Aussage enthält die Formulierung „{ $wording }“ zweimal
lint-same-words-line-hint = formulieren Sie eine von beiden anders, oder entfernen Sie eine
lint-sign-not-taken-up = nach „{ $fact }“ (ein Zeichen: { $sign }) lässt sich nichts sagen, was das Zeichen aufgreift
lint-sign-not-taken-up-hint = bieten Sie in einem späteren Moment oder jederzeit eine Äußerung an, die eines davon zeigt: { $behaviours }
lint-skill-out-of-reach = keine Sitzung kann bei „{ $principle }“ über „grundlegend“ hinauskommen: Keine fortgeschrittene Verhaltensweise davon lässt sich zeigen
lint-skill-out-of-reach-hint = bieten Sie eines davon an: { $behaviours }
lint-spelling = kein Wörterbuch enthält „{ $word }“
lint-spelling-more =
    kein Wörterbuch enthält „{ $word }“; es steht hier und an { $count ->
        [one] einer weiteren Stelle
       *[other] { $count } weiteren Stellen
    }
lint-spelling-hint = berichtigen Sie das Wort, oder nehmen Sie es in eine eigene Wortliste auf
lint-strategy-passes = durch Wählen nach einem äußeren Merkmal lässt sich die Fassung „{ $presentation }“ bestehen: { $how }, { $chance } ({ $grounds })
lint-strategy-passes-hint = lassen Sie das Merkmal in einigen Momenten auf eine andere Äußerung zutreffen; `oaat analyse` zeigt, wie weit man damit kommt
lint-tag-never-counts = die Verhaltensweise „{ $behaviour }“ wird in keiner Sitzung angerechnet
lint-tag-never-counts-phase = in der Phase { $phases }
lint-tag-never-counts-or = { $first } oder { $second }
lint-tag-never-counts-after = nach { $behaviour }
lint-tag-never-counts-minutes =
    bei mindestens { $minutes ->
        [one] einer verbleibenden Minute
       *[other] { $minutes } verbleibenden Minuten
    }
lint-tag-never-counts-no-end-hint = keine Sitzung, in der sie gezeigt wird, kommt zu einem Ende
lint-tag-never-counts-heard-hint = angerechnet wird sie nur { $wants }
lint-tag-never-counts-rubric = das Raster
lint-tag-never-counts-policy = die Richtlinie mit ihren plan_steps
lint-tag-never-counts-times-hint = { $who } verlangt sie { $times }-mal in einer Sitzung: Kennzeichnen Sie ebenso viele Äußerungen damit
lint-tag-never-counts-times-phases-hint = { $who } verlangt sie { $times }-mal in einer Sitzung, in zwei Phasen: Kennzeichnen Sie ebenso viele Äußerungen damit
lint-tag-never-counts-before-hint = angerechnet wird sie nur vor etwas, was hier immer schon vorher gesagt ist
lint-tag-never-counts-within-hint =
    angerechnet wird sie nur innerhalb von { $turns ->
        [one] einem Redewechsel
       *[other] { $turns } Redewechseln
    } nach dem, was sie verlangt, und dann ist sie nicht offen
lint-tag-never-counts-end-hint = angerechnet wird sie erst am Ende einer Sitzung
lint-tells = wer { $how } wählt, findet in { $right } von { $moments } Momenten eine der besten; durch blindes Raten wären es { $chance }
lint-tone-tells-asks = eine Äußerung mit Frage
lint-tone-tells-asks-not = eine Äußerung ohne Frage
lint-tone-tells-most-feeling = die Äußerung mit den meisten Gefühlswörtern
lint-tone-tells-least-feeling = die Äußerung mit den wenigsten Gefühlswörtern
lint-tone-tells-most-hedges = die Äußerung mit den meisten Abschwächungen
lint-tone-tells-least-hedges = die Äußerung mit den wenigsten Abschwächungen
lint-tone-tells-hint = lassen Sie einige falsche Äußerungen so klingen und einige der besten nicht
lint-turning-point-never-taken = keine Sitzung nimmt den Wendepunkt „{ $turning_point }“
lint-turning-point-never-taken-hint = lockern Sie seine Bedingung, oder stellen Sie ihn vor den Wendepunkt, der immer zuerst zum Zug kommt
lint-unreachable-ending = nichts führt zum Ausgang „{ $ending }“
lint-unreachable-ending-hint = führen Sie eine Äußerung mit End("{ $ending }") dorthin, oder entfernen Sie ihn
lint-way-never-taken = keine Sitzung nimmt diese Fortsetzung
lint-way-never-taken-hint = ihre Bedingung gilt hier nie, oder eine Fortsetzung oder ein Wendepunkt davor kommt immer zuerst zum Zug
