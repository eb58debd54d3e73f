page-quoted = „{ $text }“
page-you-said = Sie: „{ $text }“
page-turns = Redewechsel { $first } bis { $last }
page-debrief-of = Nachbesprechung von „{ $title }“
page-skip = Zur Nachbesprechung
page-kind = Nachbesprechung einer Sitzung mit einem erfundenen Gegenüber
page-held-by = Geführt von
page-begun-on = Begonnen am
page-client = Gegenüber
page-client-of = { $name } (erfunden): { $presentation }
page-how = Art des Übens
page-rubric = Bewertungsraster
page-attempt = Durchgang
page-receipt = Quittung
page-held =
    { $mode ->
        [practice] Üben mit Rückmeldung unterwegs
        [without-feedback] Üben ohne Rückmeldung
        [trial] Eine Probe mit einem Szenario, das nicht zur Bibliothek gehört
       *[assessment] Eine Prüfung
    }{ $guided ->
        [yes] , angeleitet
       *[no] { "" }
    }{ $said_first ->
        [yes] , zuerst in eigenen Worten gesagt
       *[no] { "" }
    }; { $repeat ->
        [yes] nicht zum ersten Mal mit diesem Gegenüber.
       *[no] zum ersten Mal mit diesem Gegenüber.
    }
page-contents = Inhalt
page-evidence = Belege
page-limits = Was das bedeutet und was nicht
page-limits-more = Eine Stufe sagt, welche Verhaltensweisen unter geschriebenen Äußerungen gewählt wurden, gemessen an allem, was dieses Szenario überhaupt zu zeigen erlaubt. Ergebnisse mit anderer Hilfe oder aus einem anderen ersten oder wiederholten Durchgang lassen sich mit diesem nicht mitteln.
page-left =
    Die Sitzung wurde nach { $count ->
        [one] einem Redewechsel
       *[other] { $count } Redewechseln
    } verlassen
page-again = Ein Moment, den Sie noch einmal üben können
page-again-none = Nichts drängt.
page-open-then = In diesem Moment offen: { $text }
page-levels = Stufen nach Prinzip
page-levels-rated = Stufen nach Prinzip und Ihre eigene Einschätzung vor der Auswertung
page-level = Stufe
page-shown-column = Gezeigt
page-highest = Hier höchstens möglich
page-rating = Ihre Einschätzung
page-rating-is = Ihre Einschätzung ist
page-not-rated = nicht eingeschätzt
page-some-of =
    { $some } von { $count ->
        [one] 1 Verhaltensweise
       *[other] { $count } Verhaltensweisen
    }
page-apart =
    { $side ->
        [same] gleich
        [higher] { $count ->
            [one] 1 Stufe höher
           *[other] { $count } Stufen höher
        }
       *[lower] { $count ->
            [one] 1 Stufe niedriger
           *[other] { $count } Stufen niedriger
        }
    }
page-shown = Gezeigt:
page-not-shown = Nicht gezeigt:
page-came-to-count = angerechnet in { $turn }
page-open-in = offen in { $turns }
page-never-open = in keinem einzelnen Redewechsel offen: Der eingeschlagene Weg schloss es aus, oder es zeigt sich nur über die ganze Sitzung
page-state = Das Befinden des Gegenübers vor dem ersten Redewechsel und nach jedem
page-state-curve = Das Befinden des Gegenübers über die Redewechsel
page-after-turn = Nach Redewechsel
page-before-first = vor Redewechsel 1
page-went = { $what } ging von { $first } auf { $last }
page-stayed = { $what } begann und endete bei { $first }
page-curve-words = { $list }. Die Tabelle darunter enthält alle Zahlen.
page-printed = Am Bildschirm nennt die Seite zu jedem Redewechsel auch, was sonst noch offen war und etwas gezeigt hätte.
page-also-open = In diesem Moment auch offen, und etwas zum ersten Mal zeigend:
page-later = Nachgespräch: { $when }.
page-footer = One at a Time. Jedes Gegenüber ist erfunden.
note-title = Notiz für die Supervision
note-of = Notiz für die Supervision: „{ $title }“
note-kind = One at a Time: eine Übungssitzung
note-fictional = Das Gegenüber ist erfunden, und ebenso alles, was es in dieser Notiz sagt.
note-why = Niemand ist deswegen in Gefahr. Die Notiz ist da, damit sich über das sprechen lässt, was die Sitzung ausgelöst hat.
note-session = Sitzung
note-session-with = „{ $title }“ mit { $client }, begonnen am { $date }
note-signs = Was das Gegenüber sagte und ein Zeichen war
note-no-sign = Das Gegenüber gab kein Zeichen von Gefahr.
note-from-beginning = von Anfang an
note-in-turn = in Redewechsel { $turn }
note-done = Was gefragt und getan wurde
note-nothing-done = Nichts von dem, worauf nach einem Zeichen von Gefahr geachtet wird.
note-endangers = Was gesagt wurde und gefährdet
note-seen-by = über die Sitzung zu sehen, bis Redewechsel { $turn }
note-left-out = Was ausgelassen wurde
note-also-left-out = Außerdem { $behaviours }.
note-nothing-left-out = Nichts von dem, was dieses Szenario für die Sicherheit des Gegenübers zu tun erlaubt.
note-rules = Die Regeln der Stelle
note-questions = Fragen zum Mitbringen
note-question-notice = Was fiel mir zuerst auf, und was habe ich damit gemacht?
note-question-hard = Was machte es schwer, oder leichter als gedacht, offen zu fragen?
note-question-said = Ich sagte: „{ $text }“ Was hoffte ich damit, und was hätte es bewirken können?
note-question-left-out = Zu dem, was ausgelassen wurde: Was würde ich nächstes Mal sagen, in meinen eigenen Worten?
note-question-service = Nach den Regeln unserer Stelle: Was wird festgehalten, wer muss davon wissen, und wann?
note-question-myself = Wie geht es mir nach dieser Sitzung, und was brauche ich?
note-mine = Meine Notizen
note-agreed = Was wir vereinbart haben
