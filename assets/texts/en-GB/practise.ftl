practise-today = Today
practise-watch = Watch and rate
practise-progress = Progress
practise-ratings = Your own ratings
practise-title = Practise
practise-gathering = Gathering moments to practise…
practise-no-moment = There is no moment for that in the scenarios that are open.
calibration-none = You have not rated a session of your own yet. Before each debrief you are asked how you think it went; the answers gather here, beside what was computed.
calibration-lead = What you said of your sessions before the score, beside what was computed. People who practise alone tend to rate themselves too high; what helps is to look.
calibration-said = what you said
calibration-computed = what was computed
calibration-plot = { $principle }: your ratings and the computed levels, session by session. The table holds the same.
as-table = As a table
column-date = Date
column-client = Client of
column-computed = Computed
plot-session = Session
gap-none = as computed
gap-higher = { $count } higher
gap-lower = { $count } lower
progress-none = No session has been held to its end yet. Each one adds a point to every principle that it assessed.
progress-lead = How far each principle was shown, session by session.
progress-apart = Sessions with different help, and first and repeated plays, are different things: each has a line of its own, and nothing is averaged. Trials are left out.
progress-critical = A pass needs it at basic.
progress-plot = { $principle } over your sessions. The table holds the same.
column-held = Held
column-level = Level
column-highest = Highest there
today-lead = Short, often and specific: ten minutes with one thing do more than an hour with everything.
today-drills = Drills
today-drills-help = Up to { $count } single moments for one principle, from all clients, each done again until it sits. About ten minutes.
today-returning = What comes back
today-next = Worth doing next
today-nobody = Open a folder with scenarios in the library, or put the shipped ones back: there is nobody to practise with.
today-drill-back = Drill what has come back
today-drill-of = Drill: { $principle }
today-meet = Meet the client
today-cards =
    { $count ->
        [one] 1 moment
       *[other] { $count } moments
    } with { $clients ->
        [one] 1 client
       *[other] { $clients } clients
    }
today-drill = Drill
today-returning-help = What you missed comes back after a day, until it has sat on two days. It waits without a count or a reminder.
today-nothing-waits = Nothing waits. What you miss in sessions and drills will appear here.
today-waiting = { $count } more wait behind these.
today-drill-all = Drill everything that has come back
today-later = Later
today-item = { $principle }: { $why }.
today-item-due = { $principle }: { $why }. Back on { $date }.
holds-history = A practitioner who asks for history
holds-advice = One who gives advice
holds-cheers = One who cheers on
holds-asks = One who asks and asks
holds-knows = One who knows the approach
watch-lead = Watch somebody else hold a session, say how far each principle was shown, and compare that with what was computed. It sharpens the eye for your own.
watch-client = With which client?
watch-by = Held by whom?
watch-somebody = Somebody, drawn by chance
watch-start = Watch the session
watch-choose = Choose a client and who holds the session.
watch-over-time = Your ratings over time
watch-none = You have not rated a session yet. Each one that you rate adds a point here.
watch-plot = Ratings above or below what was computed, session by session. The table holds the same.
watch-mean = Mean difference in levels
column-rated-on = Session rated on
column-exact = As computed
column-high = Too high
column-low = Too low
drill-end = End the drill here
drill-moment = { $principle }: moment { $number } of { $all }
drill-with = With { $name }, in ‘{ $scenario }’.
drill-with-again = With { $name }, in ‘{ $scenario }’. It has come back because it was missed at first.
drill-before = What was said before
drill-endangers = These words endanger the client.
drill-hurts = These words hurt here.
drill-hinders = These words get in the way here.
drill-shows = That shows { $behaviours }.
drill-not-yet = That is not it yet.
drill-looked-for = What is looked for here
drill-same = The same moment again
drill-see = See how it went
drill-next = The next moment
drill-done = The drill is done
drill-sat =
    { $sat } of { $count ->
        [one] 1 moment
       *[other] { $count } moments
    } sat at first go.
drill-came-back = Of the { $count } that came back, { $sat } sat at first go then.
drill-found = Found at first go
drill-returns = Comes back on another day
back-to-practice = Back to practice
drill-another = Another drill of the same
drill-ten-minutes = Ten minutes are a good drill. What sat today sits better after a day’s rest than after another hour.
compare-title = Your ratings and the computed levels
compare-held-by = The session was held by: { $who }.
gap-same = the same
column-apart = Apart
compare-from = What it was computed from
compare-level = { $principle }: { $level }
compare-turn = Turn { $turn }: { $behaviour }
compare-not-shown = Not shown: { $behaviour }
watch-holding = The session is being held…
watch-lost = The session could not be held
watch-lost-text = Something went wrong while it was held. Nothing was kept; choose another.
watch-with = Somebody else with { $name }
watch-turn = ‘{ $scenario }’. Turn { $turn } of { $all }. Watch for what is shown, and for what is left out.
watch-rate = Rate the session
watch-next = The next turn
watch-rest = Show the rest
watch-leave = Leave without rating
rate-title = How far was each principle shown?
rate-lead = Rate what you saw and heard, not the person. Then compare.
rate-compare = Compare with what was computed
rate-given = { $given } of { $all } rated. What you leave out takes no part.
help-assessment = assessment
help-without = without help
help-said-first = said first in your own words
help-feedback = with feedback
help-guided = guided
help-guided-said-first = guided, said first in your own words
series-first = { $help }, first time with this client
series-repeat = { $help }, played before
progress-then = { $before }, then { $level }
progress-line = { $series }: { $levels }. The latest was ‘{ $scenario }’ on { $date }.
calibration-few =
    You rated ‘{ $principle }’ in { $count ->
        [one] 1 session
       *[other] { $count } sessions
    } so far: too few to say.
calibration-all =
    You rated ‘{ $principle }’ { $side ->
        [higher] higher than it was scored
        [lower] lower than it was scored
       *[exact] as it was scored
    } in all { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }.
calibration-most =
    You rated ‘{ $principle }’ { $side ->
        [higher] higher than it was scored
        [lower] lower than it was scored
       *[exact] as it was scored
    } in { $most } of { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }.
calibration-even =
    Of { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }, you rated ‘{ $principle }’ higher than it was scored in { $higher }, lower in { $lower }, and as it was scored in { $exact }.
comparison =
    Of { $count ->
        [one] 1 principle
       *[other] { $count } principles
    }, you rated { $exact } as computed and { $near } within one level; { $higher } higher than computed and { $lower } lower.
history-few =
    You have rated { $count ->
        [one] 1 watched session
       *[other] { $count } watched sessions
    } so far: too few to say.
history =
    Over { $count ->
        [one] 1 watched session
       *[other] { $count } watched sessions
    } you rated { $exact } of { $principles ->
        [one] 1 principle
       *[other] { $principles } principles
    } as computed, { $higher } higher and { $lower } lower: { $tends ->
        [high] more often too high than too low
        [low] more often too low than too high
       *[even] as often too high as too low
    }.
missed-session = missed in ‘{ $scenario }’ on { $date }
missed-drill = missed at first go in a drill with ‘{ $scenario }’ on { $date }
missed-shown-once = { $missed }; shown once since, and once more will do
reason-due = ‘{ $behaviour }’ has come back: { $missed }.
reason-due-several = { $count } behaviours have come back, first of all ‘{ $behaviour }’: { $missed }.
reason-below = ‘{ $principle }’ was { $level } in your latest session without help, ‘{ $scenario }’ on { $date }, and a pass needs it at basic.
reason-unmet = You have not met the client of ‘{ $scenario }’ yet.
reason-longest = You have met every client; ‘{ $scenario }’ was longest ago, on { $date }.
reason-begun = You began ‘{ $scenario }’ and have not held it to its end yet.
