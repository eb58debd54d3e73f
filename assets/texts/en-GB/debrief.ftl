curve-title = How the client was, turn by turn
curve-help = Each number runs from 0 to 4. Lines at the same height are drawn a little apart. Trust, hope, clarity and agency are better when they are higher; distress when it is lower.
turn-column = Turn
curve-point = { $name } { $value }, turn { $turn }
curve-plot = Curve of the client’s state over the turns. The table holds the same numbers.
curve-before = Before
levels-title = What the session showed
levels-not-assessed = Not assessed in this session: { $principles }.
levels-harm = Harm
levels-goal = The goal that was agreed
goal-met = Met: { $quality }
goal-not-met = Not met: { $quality }
levels-shown =
    { $shown } of { $count ->
        [one] 1 behaviour
       *[other] { $count } behaviours
    } shown
levels-highest = the highest level that this scenario allows is { $level }
levels-critical = a pass needs it at basic
levels-evidence = What earned it, and what was missed
levels-was-shown = Shown: { $behaviour }
levels-came-to-count = Came to count in
levels-was-missed = Missed: { $behaviour }
levels-never-open = It was never open in a single turn: the way taken closed it off, or it shows only over the whole session.
levels-open-in = It was open in
gate-not-called = Not called for: the client gave no sign of danger. It stands outside the total.
gate-met = Called for, and met. It stands outside the total.
gate-not-met = Called for, and not met. It stands outside the total, and without it no session passes.
gate-from-beginning = The first sign was there from the beginning.
gate-since = The first sign was given in turn { $turn }.
harms-none = Nothing that was said hinders, hurts or endangers.
harms-axis = Harm has an axis of its own: no good deed buys it back, and a small slip never fails a session.
levels-in = In
tab-short = In short
tab-levels = Levels
tab-transcript = Transcript
tab-curve = Curve
tab-what-if = What if
debrief-gone = This attempt is no longer in the list.
debrief-unknown = The scenario ‘{ $scenario }’ as it was played then is no longer known, so the attempt cannot be read again.
keep-failed = The page could not be written. Try again.
keep-title = To keep or hand in
keep-help = A page for any browser, to print or to send: everything that this debrief says.
keep-debrief = Keep the debrief as a page
keep-note = Keep a note for supervision
keep-lies = The page lies in { $file }. Open it in a browser to read or print it.
keep-copy = Copy its path
keep-no-note = This session calls for no note.
overview-your-view = Your view, and what the session showed
debrief-again = Hold this session again
parting-left =
    You left the session after { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }
parting-facts =
    { $name }. { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }, minute { $minute } of { $agreed }.
parting-facts-kind =
    { $name }. { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }, minute { $minute } of { $agreed }. The client left { $parting }.
worked-title = One line that worked
worked-none = No single line stands out this time. The levels show what the session did as a whole.
again-title = One moment to do again now
again-none = Nothing presses. If you are curious, ‘What if’ shows what another response would have brought at any turn.
do-again = Do this moment again
again-outside = Outside the record: nothing that you do there is kept or counted.
again-open = Open here, and not said: { $behaviour }
again-had-said = { $name } had said: ‘{ $text }’
see-turn = See turn { $turn } in the transcript
you-said = You said
session-showed = The session showed
ratings-help = Where the two differ is worth a second look. Nobody rates themselves exactly.
practice-once-more = Turn { $turn } once more
practice-not-kept-here = Practice: nothing of this is kept or counted.
practice-then = In the session you said: ‘{ $text }’
back-to-debrief = Back to the debrief
practice-go-on = Go on from here
practice-another = Try this moment another way
practice-over = The session is over here.
transcript-title = What was said, and what it did
transcript-begins = The session begins with you.
transcript-nothing = Nothing was said in this session.
turn-numbered = Turn { $turn }
transcript-minute = minute { $minute }
transcript-own-words = Your own words first: ‘{ $text }’
transcript-showed = Showed: { $behaviour }
transcript-harm = Harm: { $harm }
transcript-also = Also heard, and counted elsewhere or not here: { $behaviours }.
transcript-new = New: { $fact }.
transcript-else = What else was open
transcript-would-show = Would have shown { $behaviours } for the first time.
transcript-see-else = See what these would have brought
what-if-pick = Pick a turn to see what else was open in it.
what-if-back = Back to the turns
what-if-title = Turn { $turn }: what if?
what-if-also = Also open in this turn
what-if-answered = The client would have answered
what-if-best-there = If the best way that can be found is taken from there
what-if-best = The best way on from where you stood
what-if-best-help = From the state the client was in before this turn, whatever had happened until then.
what-if-looking = Looking for the best way…
what-if-no-way = No way to an ending was found from here.
what-if-shown = Would have shown: { $behaviour }
what-if-unchanged = Nothing in how the client was would have changed in this turn.
way-proved = Proved best: there is no better way on.
way-found = The best way found; there may be a better one. Proved: no way on comes to more than { $percent } %.
way-comes-to =
    It would have come to { $would } % of what the session offers, { $would_pass ->
        [yes] a pass
       *[no] not a pass
    }. Your session: { $percent } %, { $passed ->
        [yes] a pass
        [no] not a pass
       *[open] not ended
    }.
way-other-kind = It would have become another kind of session. { $why }
way-same = The levels of all principles would have been the same.
way-was = Was
way-would-be = Would be
way-gate-met = The safety gate would have been met.
way-gate-not-met = The safety gate would not have been met.
way-turns =
    The way, in { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }
behaviour-in-full = { $behaviour } ({ $principle })
turn-named = turn { $turn }
change-rose = { $what } rose from { $from } to { $to }
change-fell = { $what } fell from { $from } to { $to }
changes = After this { $kind }, { $changes }.
not-assessed = Not assessed
harm-in-full = { $harm } (this { $severity })
verdict-not-ended = The session did not reach its end, so there is no verdict. Up to here: { $percent } % of what it offers.
verdict-passed = { $percent } % of what this session offers: a pass.
verdict-not-passed = { $percent } % of what this session offers: not yet a pass, because { $reasons }.
shortfall-not-ended = the session did not reach its end
shortfall-cut = the total is below { $cut } %
shortfall-critical = ‘{ $principle }’ is below basic
shortfall-endangers = something said endangers: { $harm }
shortfall-gate = the safety gate was called for and not met
