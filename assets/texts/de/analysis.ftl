analysis-come-to = Was Sitzungen erreichen können
analysis-frame = Sitzungen, die so enden
analysis-highest-total = Die höchste Gesamtwertung
analysis-lowest-total = Die niedrigste Gesamtwertung
analysis-highest = Die höchste Gesamtwertung: { $percent } %
analysis-lowest = Die niedrigste Gesamtwertung: { $percent } %
analysis-highest-found = Die höchste gefundene Gesamtwertung: { $percent } %; keine Sitzung erreicht mehr als { $bound } %
analysis-lowest-found = Die niedrigste gefundene Gesamtwertung: { $percent } %; keine Sitzung erreicht weniger als { $bound } %
analysis-frame-pass-name = Eine bestandene Sitzung dieser Art
analysis-frame-pass = { $turns ->
    [one] Bestehen ist möglich, nach 1 Redewechsel.
   *[other] Bestehen ist möglich, nach { $turns } Redewechseln.
}
analysis-frame-no-pass = Keine Sitzung dieser Art lässt sich bestehen: { $why }.
analysis-frame-pass-unknown = Es wurde keine bestandene Sitzung dieser Art gefunden.
proved = bewiesen
proved-bound = die Grenze ist bewiesen
not-proved = nicht bewiesen
analysis-levels-help = Von der niedrigsten Stufe, auf der eine Sitzung bleiben kann, bis zur höchsten, die eine erreichen kann:
analysis-levels-plot = Balken von der niedrigsten zur höchsten Stufe, einer je Prinzip.
level-not-proved = { $level }, nicht bewiesen
principle = Prinzip
analysis-behaviours = Verhaltensweisen
analysis-lowest-column = Niedrigste
analysis-highest-column = Höchste
analysis-else-proved = Wo nichts anderes steht, ist es bewiesen: Jede Sitzung wurde untersucht.
analysis-in-part = Nicht jeder Zustand konnte darauf untersucht werden, was erreichbar ist. Stufen, Ergebnisse und Bestehen werden an dem gemessen, was gefunden wurde: Was davon bewiesen heißt, ist es nur nach diesem Maß.
analysis-once = Was für jede Sitzung gilt, lässt sich ermitteln, sobald die Datei keine Fehler hat. Was vorher gefunden wurde, bleibt unten stehen.
analysis-looking = Jede Sitzung wird untersucht …
analysis-presentation = Fassung
analysis-states = { $count } Zustände einer Sitzung unterscheiden sich in dem, was folgen kann.
players-title = Wer besteht, ohne zu verstehen
players-help = Jede dieser Spielweisen wählt nach einer Regel und weiß nichts vom Ansatz, bis auf die letzte. In einem guten Szenario bestehen die anderen selten.
players-plot = Balken für die Chance zu bestehen, einer je Spielweise.
percent-range = { $low } bis { $high } %
players-player = Spielweise
players-chance = Chance zu bestehen
total = Gesamt
players-nine = Neun von zehn
players-grounds = Grundlage
players-wise = Mehr als eine von zehn Sitzungen wird ohne Verständnis bestanden: { $players }. Die Prüfungen sagen, durch welche Äußerungen.
players-spread = Wie sich die Gesamtwertungen verteilen für
players-columns = Säulen für die Verteilung der Gesamtwertungen.
players-half = Die Hälfte dieser Sitzungen erreicht höchstens { $median } %; neun von zehn liegen zwischen { $low } und { $high } %.
players-grounds-apart = Bestehen { $pass }, Gesamt { $total }
players-pass-drawn = bewiesen; gezogen { $chance } ({ $sessions } Sitzungen)
players-levels-help = Was die Sitzungen von jemandem, der zufällig klickt, in jedem Prinzip erreichen. Den Rest machen die aus, in denen es nicht bewertet wird. Wo viele die Stufe „grundlegend“ erreichen, ist das Prinzip leicht zu haben.
players-levels-plot = Balken für den Anteil der Sitzungen mit zufälligem Klicken, in denen jedes Prinzip grundlegend oder gekonnt ist.
players-level-grounds = bewiesen, { $off } mehr oder weniger
plot-table = { $about } Die Tabelle enthält dieselben Zahlen.
plot-share = Anteil der Sitzungen
plot-words = { $about } Die Worte darunter sagen dasselbe.
route = { $of }: der Weg dorthin
pass-reached =
    Bestehen ist möglich, nach { $count ->
        [one] einem Redewechsel
       *[other] { $count } Redewechseln
    }.
pass-route = Eine bestandene Sitzung
pass-none = Es wurde keine bestandene Sitzung gefunden.
proved-none = bewiesen: es gibt keine
pass-missed = Auch Nichtbestehen ist möglich.
pass-not-missed = Es wurde keine Sitzung gefunden, die nicht bestanden wird.
slips-counts =
    { $unknown ->
        [0] Andere Entscheidungen auf dem Weg: { $tried }. Davon gefährdend: { $endangering }; von den übrigen wiedergutzumachen: { $made_good }, nicht wiedergutzumachen: { $lost }.
       *[other] Andere Entscheidungen auf dem Weg: { $tried }. Davon gefährdend: { $endangering }; von den übrigen wiedergutzumachen: { $made_good }, nicht wiedergutzumachen: { $lost }, nicht bekannt: { $unknown }.
    }
out-of-reach = Wo ein zum Bestehen nötiges Prinzip außer Reichweite gerät
out-of-reach-help = Jedes solche Prinzip für sich, über alle Zustände einer Sitzung: bewiesen. Gezählt werden Äußerungen, nach denen die Art der Sitzung möglich bleibt.
out-of-reach-of = { $principle } ({ $frame })
out-of-reach-every = Aus jedem Zustand, aus dem es noch erreichbar war:
out-of-reach-most = Aus mehr als der Hälfte der Zustände, aus denen es erreichbar war: { $responses }
out-of-reach-fewer =
    Aus höchstens der Hälfte der Zustände, aus denen es erreichbar war: { $count ->
        [one] 1 Äußerung
       *[other] { $count } Äußerungen
    }
out-of-reach-never = Nie
out-of-reach-unknown = Nicht ermittelt. Auf der Befehlszeile untersucht --thorough mehr Zustände.
no-return =
    { $count ->
        [one] 1 Punkt ohne Wiederkehr
       *[other] { $count } Punkte ohne Wiederkehr
    }
no-return-help = Danach ist Bestehen nicht mehr möglich.
no-return-endangers = Aus jedem Zustand, weil sie gefährden:
no-return-some = Aus manchen Zuständen, aus denen Bestehen noch möglich war:
no-return-out-of-reach = Aus jedem Zustand, weil „{ $principle }“ außer Reichweite ist:
no-return-looked =
    { $never ->
        [one] Nach 1 weiteren Äußerung
       *[other] Nach { $never } weiteren Äußerungen
    } wurde in { $states } Zuständen von Sitzungen, die von bestandenen abweichen, kein solcher Verlust gefunden; dass es keinen gibt, ist nicht bewiesen.
no-return-tried = erhalten in { $kept } von { $of } Fällen
no-return-unproved = Vielleicht, weil kein Weg zum Bestehen gefunden wurde:
reached-title = Was vorkommt
reached-moments = { $some } von { $all } Momenten
reached-responses = { $some } von { $all } Äußerungen
reached-lines = { $some } von { $all } Aussagen
reached-routes = { $some } von { $all } Fortsetzungen
reached-turning-points = { $some } von { $all } Wendepunkten
reached-endings = { $some } von { $all } Ausgängen
reached-unproved = nicht bewiesen: Nicht alle Zustände wurden untersucht
reached-some = In irgendeiner Sitzung kommen vor: { $counts }.
reached-never = nie: { $why }
reached-not-found = nicht gefunden; nicht bewiesen
analysis-harms = Schäden
harms-unproved = nicht von allen bewiesen
harms-done =
    { $some } von { $all } { $some ->
        [one] kann
       *[other] können
    } angerichtet werden.
harms-undone = Jeder lässt sich vermeiden.
harms-stuck = Es wurde keine Sitzung gefunden, die Folgendes vermeidet: { $harms }.
grounds-sampled = Stichprobe: { $sessions } Sitzungen, Startwert { $seed }, 95-%-Intervall
grounds-sampled-middle = Stichprobe: { $sessions } Sitzungen, Startwert { $seed }, die Mitte zwischen { $low } und { $high } %, 95-%-Intervall
slips-unknown = Ob sich jeder einzelne Fehlgriff wiedergutmachen lässt, ist nicht bekannt.
slips-none = Nicht jeder einzelne Fehlgriff lässt sich wiedergutmachen: Kommt einer an der schlimmsten Stelle, ist auf keinem Weg sicher, dass man besteht (bewiesen).
slips-no-more = Mit einem mehr ist auf keinem Weg sicher, dass man besteht (bewiesen).
slips-borne =
    Es gibt eine Spielweise, bei der sich { $count ->
        [one] jeder einzelne Fehlgriff wiedergutmachen lässt, welcher es auch ist und wann immer er kommt
       *[other] je { $count } Fehlgriffe wiedergutmachen lassen, welche es auch sind und wann immer sie kommen
    }, gefährdende Worte ausgenommen (bewiesen).
slips-borne-or-more =
    Es gibt eine Spielweise, bei der sich { $count ->
        [one] jeder einzelne Fehlgriff wiedergutmachen lässt, welcher es auch ist und wann immer er kommt
       *[other] je { $count } Fehlgriffe wiedergutmachen lassen, welche es auch sind und wann immer sie kommen
    }, gefährdende Worte ausgenommen (bewiesen; ob auch mehr, ist nicht bekannt).
slips-at-most = Mehr als { $count } lassen sich nicht immer wiedergutmachen (bewiesen).
chance-never = nie
chance-always = immer
chance-hardly = so gut wie nie
chance-one-in = etwa 1 von { $number }
chance-at-most = höchstens { $percent } %
chance-less = weniger als 1 von { $number }
chance-between = zwischen { $low } % und { $high } %
decimal = { $whole },{ $tenth }
thousands = { "." }
reason-no-session = keine Sitzung führt dorthin
reason-moment-never = der Moment kommt nie vor
reason-place-never = die Stelle kommt nie vor
reason-response-never = die Äußerung kommt nie vor
reason-condition-never = die Bedingung gilt nie
reason-anytime-never-open = die Bedingung gilt nie, oder die Äußerung ist in keiner Phase offen, die vorkommt
reason-nobody-leaves-so = so geht niemand: Die Bedingung gilt bei diesem Ausgang nie, oder etwas davor passt immer
reason-too-low = { $dimension } ist dort höchstens { $most }
reason-too-high = { $dimension } ist dort mindestens { $least }
reason-never-known = „{ $fact }“ ist dort nie bekannt
reason-always-known = „{ $fact }“ ist dort immer bekannt
reason-never-together = was verlangt wird, gilt nie zugleich, oder etwas davor passt immer auch
reason-forestalled = etwas davor passt immer
reason-none-passes =
    { $frame ->
        [Safety] keine Sitzung, in der Sicherheit vorgeht,
        [Referral] keine Sitzung mit Weitervermittlung
       *[Ordinary] keine gewöhnliche Sitzung
    } wird bestanden, wie sie auch verläuft
reason-principle-not-basic =
    { $frame ->
        [Safety] in Sitzungen, in denen Sicherheit vorgeht,
        [Referral] in Sitzungen mit Weitervermittlung
       *[Ordinary] in gewöhnlichen Sitzungen
    } lässt sich „{ $principle }“ nicht bis „grundlegend“ bringen
reason-below-the-cut =
    { $frame ->
        [Safety] Sitzungen, in denen Sicherheit vorgeht,
        [Referral] Sitzungen mit Weitervermittlung
       *[Ordinary] gewöhnliche Sitzungen
    } kommen auf höchstens { $percent } %, und die Schwelle zum Bestehen liegt bei { $cut } %
