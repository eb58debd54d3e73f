program-name = One at a Time
speaker-you = You
key-named = Key { $key }
level-named = Level: { $level }
level-named-highest = Level: { $level }. The highest in this scenario is { $highest }.
go-on = Go on
try-again = Try again
close = Close
help = Help
put-away = Put away
to-the-library = To the library
at-any-time = At any time
percent = { $number } %
in-quotes = ‘{ $text }’
list-two = { $first } and { $last }
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Space
key-ctrl = Ctrl
key-up = Up
key-down = Down
key-page-up = Page up
key-page-down = Page down
key-undo = Ctrl Z
speaker-practitioner = The practitioner
limits = The rubric is expert-informed and not validated. Choosing well is not yet saying it well, and no result here is a licence to practise. A person decides what follows from it.
limits-in-part = What this scenario offers could not be computed in full: it has more states than the budget. The percentages are out of what was found.
minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
