attempts-title = Your attempts
attempts-lead = The newest first. An unfinished session waits where you left it.
attempts-earlier = Show earlier ones
attempts-none = You have not held a session yet. Each one that you begin is listed here, finished or not.
attempts-choose = Choose someone to meet
attempt-with = With { $name }, { $began }. { $how }
attempt-without = { $began }. { $how }
attempt-scenario-gone = The scenario as it was played then is not here any more, so this record can only be listed. Its file is unharmed.
attempt-button = { $what }: { $title }, { $began }
attempt-debrief = Read the debrief
attempt-again = Hold it again
attempt-damaged = A record that cannot be read
attempt-damaged-kept = The file is left as it is, and your other attempts are not affected.
mode-practice = Practice
mode-without-feedback = Practice without feedback
mode-trial = A trial of your own scenario
mode-assessment = An assessment
attempt-guided = guided
attempt-said-first = said first in your own words
attempt-repeated = not the first time
result-not-passed = { $percent } %, not yet a pass
attempt-left =
    Left after { $count ->
        [one] 1 response
       *[other] { $count } responses
    }
attempt-finished =
    Finished after { $count ->
        [one] 1 response
       *[other] { $count } responses
    }
attempt-to-rate = The session is over; your own rating is still to come
attempt-nothing-said = Not finished: nothing said yet
attempt-unfinished =
    Not finished: { $count ->
        [one] 1 response
       *[other] { $count } responses
    } so far
when-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    } ago
when-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    } ago
when-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    } ago
when-now = just now
date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
exchange-title = Bring attempts in, or take them out
exchange-help = To take them out: a folder for the copies, with the scenarios that they were played on. To bring them in: such a folder, or one attempt’s file.
exchange-path = Folder or file
exchange-out = Take copies out
exchange-in = Bring in
folder-type-path = Type the path of a folder first.
exchange-failed = That did not work, and nothing was changed. { $why }
exchange-nothing = There was no attempt to copy.
exchange-copied =
    { $count ->
        [one] 1 attempt
       *[other] { $count } attempts
    } copied out.
exchange-brought =
    { $count ->
        [one] 1 attempt
       *[other] { $count } attempts
    } brought in.
exchange-copied-known =
    { $count ->
        [one] 1 attempt
       *[other] { $count } attempts
    } copied out; { $known } more { $known ->
        [one] was
       *[other] were
    } there already.
exchange-brought-known =
    { $count ->
        [one] 1 attempt
       *[other] { $count } attempts
    } brought in; { $known } more { $known ->
        [one] was
       *[other] were
    } there already.
