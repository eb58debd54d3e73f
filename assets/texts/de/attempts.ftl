attempts-title = Ihre Durchgänge
attempts-lead = Die neuesten zuerst. Eine unbeendete Sitzung wartet dort, wo Sie sie verlassen haben.
attempts-earlier = Frühere zeigen
attempts-none = Sie haben noch keine Sitzung geführt. Jede, die Sie beginnen, steht hier, beendet oder nicht.
attempts-choose = Wählen, wem Sie begegnen
attempt-with = Mit { $name }, { $began }. { $how }
attempt-without = { $began }. { $how }
attempt-scenario-gone = Das Szenario, wie es damals gespielt wurde, ist nicht mehr hier, daher kann diese Aufzeichnung nur aufgelistet werden. Die Datei ist unversehrt.
attempt-button = { $what }: { $title }, { $began }
attempt-debrief = Nachbesprechung lesen
attempt-again = Noch einmal führen
attempt-damaged = Eine Aufzeichnung, die sich nicht lesen lässt
attempt-damaged-kept = Die Datei bleibt, wie sie ist, und Ihre anderen Durchgänge sind nicht betroffen.
mode-practice = Übung
mode-without-feedback = Übung ohne Rückmeldung
mode-trial = Eine Probe mit Ihrem eigenen Szenario
mode-assessment = Eine Prüfung
attempt-guided = begleitet
attempt-said-first = zuerst in eigenen Worten gesagt
attempt-repeated = nicht zum ersten Mal
result-not-passed = { $percent } %, noch nicht bestanden
attempt-left =
    Verlassen nach { $count ->
        [one] einer Äußerung
       *[other] { $count } Äußerungen
    }
attempt-finished =
    Beendet nach { $count ->
        [one] einer Äußerung
       *[other] { $count } Äußerungen
    }
attempt-to-rate = Die Sitzung ist vorbei; Ihre eigene Einschätzung steht noch aus
attempt-nothing-said = Nicht beendet: noch nichts gesagt
attempt-unfinished =
    Nicht beendet: bisher { $count ->
        [one] eine Äußerung
       *[other] { $count } Äußerungen
    }
when-minutes =
    vor { $count ->
        [one] einer Minute
       *[other] { $count } Minuten
    }
when-hours =
    vor { $count ->
        [one] einer Stunde
       *[other] { $count } Stunden
    }
when-days =
    vor { $count ->
        [one] einem Tag
       *[other] { $count } Tagen
    }
when-now = gerade eben
date =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
exchange-title = Durchgänge importieren oder exportieren
exchange-help = Zum Exportieren: ein Ordner für die Kopien, mit den Szenarien, zu denen sie gehören. Zum Importieren: ein solcher Ordner oder die Datei eines Durchgangs.
exchange-path = Ordner oder Datei
exchange-out = Kopien exportieren
exchange-in = Importieren
folder-type-path = Geben Sie zuerst den Pfad eines Ordners ein.
exchange-failed = Das hat nicht geklappt, und nichts wurde geändert. { $why }
exchange-nothing = Es gab keinen Durchgang, der sich kopieren ließe.
exchange-copied =
    { $count ->
        [one] 1 Durchgang
       *[other] { $count } Durchgänge
    } exportiert.
exchange-brought =
    { $count ->
        [one] 1 Durchgang
       *[other] { $count } Durchgänge
    } importiert.
exchange-copied-known =
    { $count ->
        [one] 1 Durchgang
       *[other] { $count } Durchgänge
    } exportiert; { $known ->
        [one] ein weiterer war
       *[other] { $known } weitere waren
    } schon dort.
exchange-brought-known =
    { $count ->
        [one] 1 Durchgang
       *[other] { $count } Durchgänge
    } importiert; { $known ->
        [one] ein weiterer war
       *[other] { $known } weitere waren
    } schon da.
