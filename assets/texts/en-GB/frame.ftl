frame-no-folder = No folder is open, so there is nothing to read again. You can open one at the end of the library.
frame-reread-all =
    The folder was read again: { $count ->
        [one] 1 scenario
       *[other] { $count } scenarios
    }, all ready to be played.
frame-reread =
    The folder was read again: { $count ->
        [one] 1 scenario
       *[other] { $count } scenarios
    }, { $playable } ready to be played.
notices-more = And { $count } more, shown when these are put away.
window-title = { $screen } – One at a Time
screen-briefing = Briefing
screen-session = Session
screen-rating = Self-rating
screen-debrief = Debrief
screen-drill = Drill
screen-watch = Watch and rate
