session-will-say = You will say:
session-say = Say it
session-choose-numbers = Choose with 1 to { $last } or the arrow keys.
session-choose-arrows = Choose with the arrow keys.
clock-begun = The time has just begun.
clock-over = The agreed time is over.
clock-start = Still near the beginning.
clock-quarter = About a quarter of the time has gone.
clock-third = About a third of the time has gone.
clock-half = About half of the time has gone.
clock-two-thirds = About two thirds of the time have gone.
clock-three-quarters = About three quarters of the time have gone.
clock-close = The time is drawing to a close.
clock-past =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    } past the agreed end.
clock-left =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    } left.
session-manner = { $cue }; { $mood }
session-time-up = The time is up, and the session ends here.
session-later = Some time later
session-without-words = Go on without keeping these words
session-go-on = Go on with the session
session-paused = The session is paused. You can go on with it under ‘Your attempts’.
session-left = You left the session, and its record is closed. You can read it under ‘Your attempts’, and hold the session again whenever you like.
leave-trial = A trial from the Workshop
leave-trial-text = Nothing of it is recorded.
leave-workshop = Back to the Workshop
leave-trial-on = Go on with the trial
leave-still = The session is standing still
leave-kept = Everything up to your last choice is kept. Leaving is no failure and is never recorded as one.
leave-nothing-said = Nothing has been said yet. Leaving is no failure and is never recorded as one.
leave-pause = Pause and return to the library
leave-pause-text = You can go on later from exactly here, under ‘Your attempts’.
leave-for-good = Leave for good
leave-for-good-text = The record is closed as it is. You can read it later and hold the session again from the start.
session-unknown = The scenario ‘{ $scenario }’ as it was played then is no longer known, so this session cannot go on.
session-heard-manner = { $name }, { $manner }: { $text }
session-heard = { $name }: { $text }
nearest-own = Your own words
nearest-which = Which of these is nearest?
search = Search
nearest-help = Type a word or two, then choose with Tab and Enter. Nothing of this is scored.
nearest-none = None holds these words.
beside-own = What you would have said
beside-nearest = The nearest that you found
beside-chosen = What you chose
beside-model = A model
beside-no-model = No response that was open here shows more than what you chose.
beside-compare = Compare for yourself: what is in your words that the others lack, and the other way round?
session-trial = Trial, not recorded
clock-after = After the session
clock-stopped = The clock of the session has stopped.
clock-minute = Minute { $minute } of { $agreed }
session-not-kept = The session stands still, because this could not be kept.
session-own-words = Your own words:
feedback-title = A word on what you said
working = Working it out…
feedback-none = These words neither show nor harm anything that is looked at here.
session-over-with = The session with { $name } is over.
trial-over = The trial is over.
trial-not-recorded = Nothing of it was recorded.
session-over = The session is over.
session-before-reading = Before you read what it showed, say how you think it went. You can skip that.
own-words-help = Ungraded, and kept beside the record. Enter shows the responses; Shift and Enter begins a new line. You may leave it empty.
own-words = What would you say?
session-show = Show the responses
nearest-none-near = None is near: show the responses
session-leave-now = Leave for now
seen-hide = Hide what can be seen
seen-show = What can be seen, in words
seen-with-cue = { $seen } The last thing you noticed: { $cue }.
ribbon = Phase: { $phase }, { $at } of { $all }
ribbon-order = { $phase }. In order: { $order }.
writer-lost = The record could not be written, and this session cannot go on by itself. Leave it for now and resume it from your attempts: everything up to the choice before is kept.
session-pause = Pause
