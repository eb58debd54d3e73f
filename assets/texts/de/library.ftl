library-title = Bibliothek
library-lead = Wählen Sie, wem Sie begegnen möchten. Zuerst lesen Sie, was die Person geschrieben hat.
library-own = Ihre eigenen Szenarien
library-trial = Probe: Ihr eigenes Szenario
library-client = { $name }, { $age }, { $pronouns }
library-about = Es geht um: { $themes }
library-touches = Darin kommt vor: { $notes }
warnings =
    { $count ->
        [one] 1 Warnung
       *[other] { $count } Warnungen
    }
errors =
    { $count ->
        [one] 1 Fehler
       *[other] { $count } Fehler
    }
library-looking = Ihre Durchgänge werden durchgesehen …
library-meet = { $name } begegnen
library-session-facts = { $level } · { $setting } · eine ganze Sitzung von { $minutes } Minuten
library-scene-facts = { $level } · { $setting } · eine Szene von { $minutes } Minuten
result-passed = { $percent } %, bestanden
results-first-latest = Erstes Ergebnis { $first }; letztes { $latest }
results-only = Ihr Ergebnis { $result }
results-begun = Begonnen, noch nicht beendet
results-none = Noch nicht begegnet
severity-error = Fehler
severity-warning = Warnung
severity-publishing = Zum Veröffentlichen
fault-why = { $why } (Spalte { $column }, Regel { $rule })
faults-more =
    Und { $count ->
        [one] ein weiterer Befund. Er erscheint
       *[other] { $count } weitere Befunde. Sie erscheinen
    }, sobald diese behoben sind.
folder-read-again = Neu einlesen
folder-close = Ordner schließen
folder-empty = Dieser Ordner enthält noch keine Szenarien. Ein Szenario ist eine Datei, deren Name auf .ron endet; „oaat new“ schreibt eine für den Anfang. Speichern Sie sie hier und lesen Sie den Ordner dann neu ein.
folder-part = Ein Raster, eine Richtlinie oder ein Temperament dieses Ordners.
folder-closed = Wenn Sie Szenarien schreiben, öffnen Sie den Ordner, in dem sie liegen. Was Sie daraus spielen, gilt als Probe. Tippen Sie den Pfad ein, fügen Sie ihn ein, oder ziehen Sie den Ordner in dieses Fenster.
folder-path = Pfad des Ordners
folder-open = Ordner öffnen
folder-type-first = Geben Sie zuerst den Pfad eines Ordners ein, zum Beispiel den, in den „oaat new“ geschrieben hat.
folder-scenario = Szenario „{ $id }“
folder-not-playable = Es lässt sich noch nicht spielen: { $faults }.
folder-what-is-wrong = Was nicht stimmt und wie es sich beheben lässt
