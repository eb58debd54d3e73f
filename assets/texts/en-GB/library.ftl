library-title = Library
library-lead = Choose someone to meet. First you read what they wrote.
library-own = Your own scenarios
library-trial = Trial: your own scenario
library-client = { $name }, { $age }, { $pronouns }
library-about = About: { $themes }
library-touches = Touches on: { $notes }
warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
library-looking = Looking through your attempts …
library-meet = Meet { $name }
library-session-facts = { $level } · { $setting } · a whole session of { $minutes } minutes
library-scene-facts = { $level } · { $setting } · a scene of { $minutes } minutes
result-passed = { $percent } %, a pass
results-first-latest = First result { $first }; latest { $latest }
results-only = Your result { $result }
results-begun = Begun, not finished yet
results-none = Not met yet
severity-error = Error
severity-warning = Warning
severity-publishing = For publishing
fault-why = { $why } (column { $column }, rule { $rule })
faults-more = And { $count } more. They show as these are mended.
folder-read-again = Read again
folder-close = Close the folder
folder-empty = This folder holds no scenarios yet. A scenario is a file whose name ends in .ron; ‘oaat new’ writes one to start from. Save it here, then read the folder again.
folder-part = A rubric, policy or temperament of this folder.
folder-closed = If you write scenarios, open the folder they lie in. What you play from it is marked as a trial. Type or paste its path, or drop the folder on this window.
folder-path = Path of the folder
folder-open = Open the folder
folder-type-first = Type the path of a folder first, for example the one that ‘oaat new’ wrote into.
folder-scenario = Scenario ‘{ $id }’
folder-not-playable = It cannot be played yet: { $faults }.
folder-what-is-wrong = What is wrong, and how to mend it
