analysis-come-to = What sessions can come to
analysis-frame = Sessions that end in the frame
analysis-highest-total = The highest total
analysis-lowest-total = The lowest total
analysis-highest = The highest total: { $percent } %
analysis-lowest = The lowest total: { $percent } %
analysis-highest-found = The highest total that was found: { $percent } %; no session comes to more than { $bound } %
analysis-lowest-found = The lowest total that was found: { $percent } %; no session comes to less than { $bound } %
analysis-frame-pass-name = A pass that ends so
analysis-frame-pass = { $turns ->
    [one] A pass can be reached, in 1 turn.
   *[other] A pass can be reached, in { $turns } turns.
}
analysis-frame-no-pass = No session that ends so can pass: { $why }.
analysis-frame-pass-unknown = No session that passes and ends so was found.
proved = proved
proved-bound = the bound is proved
not-proved = not proved
analysis-levels-help = From the lowest level that a session can be left at to the highest that one can reach:
analysis-levels-plot = Bars from the lowest to the highest level, a principle each.
level-not-proved = { $level }, not proved
principle = Principle
analysis-behaviours = Behaviours
analysis-lowest-column = Lowest
analysis-highest-column = Highest
analysis-else-proved = Where nothing else is said, these are proved: every session was looked at.
analysis-in-part = Not every state could be looked at for what can be attained, so levels, totals and passes are measured by as much of it as was found: what is called proved of them is so by that measure alone.
analysis-once = What is true of every session can be worked out once the file has no errors. What was found before stays below.
analysis-looking = Looking at every session…
analysis-presentation = Presentation
analysis-states = { $count } states of a session differ in what can follow.
players-title = Who passes without understanding
players-help = Each of these chooses by a rule and knows nothing of the approach, but for the last. In a good scenario the others seldom pass.
players-plot = Bars of the chance of a pass, a player each.
percent-range = { $low } to { $high } %
players-player = Player
players-chance = Chance of a pass
total = Total
players-nine = Nine in ten
players-grounds = Grounds
players-wise = More than one session in ten passes without understanding: { $players }. The checks say by which responses.
players-spread = How totals are spread for
players-columns = Columns of how totals are spread.
players-half = Half of these sessions come to { $median } % or less; nine in ten lie between { $low } and { $high } %.
players-grounds-apart = pass { $pass }, total { $total }
players-pass-drawn = proved; drawn { $chance } ({ $sessions } sessions)
players-levels-help = What the random clicker’s sessions come to in each principle. Those that are not assessed on it make up the rest. Where many are basic, the principle is easily come by.
players-levels-plot = Bars of the share of the random clicker’s sessions in which each principle is basic or skilled.
players-level-grounds = proved, { $off } more or less
plot-table = { $about } The table holds the same numbers.
plot-share = Share of sessions
plot-words = { $about } The words below it say the same.
route = { $of }: the way there
pass-reached = It can be reached, in { $count } turns.
pass-route = A session that passes
pass-none = No session that passes was found.
proved-none = proved: there is none
pass-missed = It can be missed.
pass-not-missed = No session that misses it was found.
slips-counts =
    { $unknown ->
        [0] Of { $tried } other choices along it { $endangering } endanger. Of the rest { $made_good } can be made good and { $lost } cannot.
       *[other] Of { $tried } other choices along it { $endangering } endanger. Of the rest { $made_good } can be made good, { $lost } cannot, and of { $unknown } it is not known.
    }
out-of-reach = Where a principle that a pass needs goes out of reach
out-of-reach-help = Each such principle alone, over every state of a session: proved. Counted are responses after which the kind of session stays possible.
out-of-reach-of = { $principle } ({ $frame })
out-of-reach-every = From every state that could still reach it:
out-of-reach-most = From more than half of the states that could: { $responses }
out-of-reach-fewer =
    From half of the states that could, or fewer: { $count ->
        [one] 1 response
       *[other] { $count } responses
    }
out-of-reach-never = Never
out-of-reach-unknown = Not worked out. On the command line --thorough looks at more states.
no-return =
    { $count ->
        [one] 1 point of no return
       *[other] { $count } points of no return
    }
no-return-help = After these a pass is lost.
no-return-endangers = From every state, since they endanger:
no-return-some = From some states that could still have passed:
no-return-out-of-reach = From every state, since ‘{ $principle }’ is out of reach:
no-return-looked =
    { $never ->
        [one] After 1 other response no loss was found
       *[other] After { $never } other responses no loss was found
    } in { $states } states of sessions that stray from passing ones; that there is none is not proved.
no-return-tried = kept in { $kept } of { $of } states tried
no-return-unproved = Perhaps, since no way on to a pass was found:
reached-title = What comes up
reached-moments = { $some } of { $all } moments
reached-responses = { $some } of { $all } responses
reached-lines = { $some } of { $all } lines
reached-routes = { $some } of { $all } ways on
reached-turning-points = { $some } of { $all } turning points
reached-endings = { $some } of { $all } endings
reached-unproved = not proved: not all states were looked at
reached-some = In some session there come up { $counts }.
reached-never = never: { $why }
reached-not-found = not found; not proved
analysis-harms = Harms
harms-unproved = not proved of all
harms-done = { $some } of { $all } can be done.
harms-undone = Each can be left undone.
harms-stuck = No session was found that leaves undone: { $harms }.
grounds-sampled = sampled: { $sessions } sessions, seed { $seed }, interval of 95 %
grounds-sampled-middle = sampled: { $sessions } sessions, seed { $seed }, the middle between { $low } and { $high } %, interval of 95 %
slips-unknown = Whether every single slip can be made good is not known.
slips-none = Not every single slip can be made good: with one, at the worst place, no play can be sure of a pass (proved).
slips-no-more = With one more no play can be sure of a pass (proved).
slips-borne =
    There is a way to play on which any { $count ->
        [one] one slip can be made good, whichever it is and whenever it comes
       *[other] { $count } slips can be made good, whichever they are and whenever they come
    }, words that endanger apart (proved).
slips-borne-or-more =
    There is a way to play on which any { $count ->
        [one] one slip can be made good, whichever it is and whenever it comes
       *[other] { $count } slips can be made good, whichever they are and whenever they come
    }, words that endanger apart (proved; whether more can is not known).
slips-at-most = More than { $count } cannot always be made good (proved).
chance-never = never
chance-always = always
chance-hardly = as good as never
chance-one-in = about 1 in { $number }
chance-at-most = at most { $percent } %
chance-less = less than 1 in { $number }
chance-between = between { $low } % and { $high } %
decimal = { $whole }.{ $tenth }
thousands = ,
reason-no-session = no session leads to it
reason-moment-never = its moment never comes up
reason-place-never = its place never comes up
reason-response-never = its response never comes up
reason-condition-never = its condition never holds
reason-anytime-never-open = its condition never holds, or it is open in no phase that comes up
reason-nobody-leaves-so = nobody leaves so: its condition never holds at this ending, or something before it always fits
reason-too-low = { $dimension } is { $most } at most there
reason-too-high = { $dimension } is { $least } at least there
reason-never-known = ‘{ $fact }’ is never known there
reason-always-known = ‘{ $fact }’ is always known there
reason-never-together = what it asks for never holds all at once, or something before it always fits as well
reason-forestalled = something before it always fits
reason-none-passes =
    no { $frame ->
        [Safety] safety
        [Referral] referral
       *[Ordinary] ordinary
    } session passes, whichever way it goes
reason-principle-not-basic =
    in { $frame ->
        [Safety] safety
        [Referral] referral
       *[Ordinary] ordinary
    } sessions ‘{ $principle }’ cannot be brought to basic
reason-below-the-cut =
    { $frame ->
        [Safety] safety
        [Referral] referral
       *[Ordinary] ordinary
    } sessions come to { $percent } % at most, and the cut is { $cut } %
