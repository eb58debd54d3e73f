frame-no-folder = Es ist kein Ordner offen, daher gibt es nichts neu einzulesen. Am Ende der Bibliothek können Sie einen öffnen.
frame-reread-all =
    Der Ordner wurde neu eingelesen: { $count ->
        [one] 1 Szenario
       *[other] { $count } Szenarien
    }, alle spielbereit.
frame-reread =
    Der Ordner wurde neu eingelesen: { $count ->
        [one] 1 Szenario
       *[other] { $count } Szenarien
    }, davon { $playable } spielbereit.
notices-more =
    Und { $count ->
        [one] eine weitere Meldung
       *[other] { $count } weitere Meldungen
    }, zu sehen, sobald diese ausgeblendet sind.
window-title = { $screen } – One at a Time
screen-briefing = Vor der Sitzung
screen-session = Sitzung
screen-rating = Selbsteinschätzung
screen-debrief = Nachbesprechung
screen-drill = Kurzübung
screen-watch = Ansehen und einschätzen
