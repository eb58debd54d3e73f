page-quoted = ‘{ $text }’
page-you-said = You: ‘{ $text }’
page-turns = turns { $first } to { $last }
page-debrief-of = Debrief of ‘{ $title }’
page-skip = To the debrief
page-kind = Debrief of a session with a fictional client
page-held-by = Held by
page-begun-on = Begun on
page-client = Client
page-client-of = { $name } (fictional): { $presentation }
page-how = Way of practising
page-rubric = Rubric
page-attempt = Attempt
page-receipt = Receipt
page-held =
    { $mode ->
        [practice] Practice with feedback as it goes
        [without-feedback] Practice without feedback
        [trial] A trial of a scenario that is not part of the library
       *[assessment] An assessment
    }{ $guided ->
        [yes] , guided
       *[no] { "" }
    }{ $said_first ->
        [yes] , said first in own words
       *[no] { "" }
    }; { $repeat ->
        [yes] not the first time with this client.
       *[no] the first time with this client.
    }
page-contents = Contents
page-evidence = Evidence
page-limits = What this means, and what it does not
page-limits-more = A level says which behaviours were chosen among written responses, out of all that this scenario lets anyone show. Results with other help, or of another first or repeated play, cannot be averaged with this one.
page-left =
    The session was left after { $count ->
        [one] 1 turn
       *[other] { $count } turns
    }
page-again = One moment to do again
page-again-none = Nothing presses.
page-open-then = Open at that moment: { $text }
page-levels = Levels by principle
page-levels-rated = Levels by principle, and your own rating before the score
page-level = Level
page-shown-column = Shown
page-highest = Highest possible here
page-rating = Your rating
page-rating-is = Your rating is
page-not-rated = not rated
page-some-of =
    { $some } of { $count ->
        [one] 1 behaviour
       *[other] { $count } behaviours
    }
page-apart =
    { $side ->
        [same] the same
        [higher] { $count ->
            [one] 1 level higher
           *[other] { $count } levels higher
        }
       *[lower] { $count ->
            [one] 1 level lower
           *[other] { $count } levels lower
        }
    }
page-shown = Shown:
page-not-shown = Not shown:
page-came-to-count = came to count in { $turn }
page-open-in = it was open in { $turns }
page-never-open = never open in a single turn: the way taken closed it off, or it shows only over the whole session
page-state = The client’s state before the first turn and after each
page-state-curve = The client’s state over the turns
page-after-turn = After turn
page-before-first = before turn 1
page-went = { $what } went from { $first } to { $last }
page-stayed = { $what } began and ended at { $first }
page-curve-words = { $list }. The table below holds all numbers.
page-printed = The page on a screen also lists, for each turn, what else was open and would have shown something.
page-also-open = Also open at this moment, and showing something for the first time:
page-later = Follow-up: { $when }.
page-footer = One at a Time. Every client is fictional.
note-title = Note for supervision
note-of = Note for supervision: ‘{ $title }’
note-kind = One at a Time: a practice session
note-fictional = The client is fictional, and so is everything in this note that the client says.
note-why = Nobody is at risk because of it. It is here so that what it brought up can be talked about.
note-session = Session
note-session-with = ‘{ $title }’ with { $client }, begun on { $date }
note-signs = What the client said that was a sign
note-no-sign = The client gave no sign of danger.
note-from-beginning = from the beginning
note-in-turn = in turn { $turn }
note-done = What was asked and done
note-nothing-done = Nothing that is looked for after a sign of danger.
note-endangers = What was said that endangers
note-seen-by = seen over the session, by turn { $turn }
note-left-out = What was left out
note-also-left-out = Also { $behaviours }.
note-nothing-left-out = Nothing of what this scenario lets anyone do for the client’s safety.
note-rules = The rules of the service
note-questions = Questions to bring
note-question-notice = What did I notice first, and what did I do with it?
note-question-hard = What made it hard, or easier than I thought, to ask plainly?
note-question-said = I said ‘{ $text }’ What was I hoping for, and what could it have done?
note-question-left-out = For what was left out: what would I say next time, in my own words?
note-question-service = By the rules of our service: what is recorded, who has to know, and when?
note-question-myself = How am I after this session, and what do I need?
note-mine = My notes
note-agreed = What we agreed
