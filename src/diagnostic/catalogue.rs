//! Every kind of finding: its stable name, how much it weighs, and what `oaat explain` says about it.

use super::Severity;

/// One kind of finding.
pub struct Rule {
    /// The stable name, as printed in brackets and taken by `oaat explain`.
    pub name: &'static str,
    pub severity: Severity,
    /// What the finding says.
    pub what: &'static str,
    /// Why it matters, in a sentence.
    pub why: &'static str,
    /// The smallest piece of a file that has the fault.
    pub example: &'static str,
    /// What to write in its place.
    pub instead: &'static str,
}

/// The kinds of findings, in the order of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    Syntax,
    FileTooLarge,
    NestedTooDeep,
    TooManyFaults,
    NotText,
    WrongType,
    UnknownField,
    DuplicateField,
    MissingField,
    EmptyText,
    BadId,
    BadDate,
    BadKey,
    OutOfBounds,
    UnknownName,
    UnknownFormat,
    TooMany,
    UnknownPrinciple,
    UncheckedContact,
    AskingCosts,
    DuplicateId,
    DuplicateKey,
    UnknownRubric,
    UnknownPolicy,
    UnknownTemperament,
    UnknownMoment,
    UnknownEnding,
    UnknownFact,
    UnknownBehaviour,
    UnknownHarm,
    FactSource,
    AnytimeLeads,
    AnytimeChanges,
    LinesRunOut,
    LineNeverSaid,
    RoutesRunOut,
    RouteNeverTaken,
    ResponsesRunOut,
    NoWayOut,
    Cycle,
    SteeringDimensions,
    ConditionTooLarge,
    TooManyShown,
    ComputedTag,
    WrongSetting,
    FollowUpMixed,
    SilentClient,
    UnreachableMoment,
    NoFeedback,
    NotKeyed,
    DialableNumber,
    FrameUnguarded,
    PresentationsDiffer,
    CriticalApart,
    NotProved,
}

impl Code {
    pub fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.name == name)
}

/// Every rule, in the order of [`Code`].
pub static RULES: &[Rule] = &[
    Rule {
        name: "syntax",
        severity: Severity::Error,
        what: "The text is not valid RON at this place: a quote, a bracket, a comma or a colon is missing or left over. Reading goes on with the next part, so other faults of the file are listed as well.",
        why: "Until the file can be read as a whole, nobody can play it and its other checks are not complete.",
        example: r#"Line(text: "It just gets loud, mood: Flat),"#,
        instead: r#"Close every text with a straight quote and every bracket with its own kind, and put a comma between two fields:

Line(text: "It just gets loud", mood: Flat),"#,
    },
    Rule {
        name: "file-too-large",
        severity: Severity::Error,
        what: "The file is larger than 32 MiB and was not read, or it holds more than three million values and was not read beyond them.",
        why: "A scenario of ten thousand moments fits well within these limits, so a larger file is most likely something else and would only keep a trainer waiting.",
        example: "// a file of 40 MiB",
        instead: "Check that this is the file you meant. Pictures, sound and records of sessions do not belong in it. A scenario that really is so long can be divided into several, each in a file of its own.",
    },
    Rule {
        name: "nested-too-deep",
        severity: Severity::Error,
        what: "Brackets stand inside one another more than 64 deep, and the file was not read beyond this place.",
        why: "No scenario needs a dozen levels, and without a limit one damaged file could stop the program for everyone who opens it.",
        example: r#"when: Not(Not(Not( /* and 61 more */ Has("goal_agreed") ))),"#,
        instead: r#"Write a condition flat, with one All or Any around its parts. If nothing is nested on purpose, look for a bracket that is opened again and again.

when: All([Has("goal_agreed"), AtLeast(Trust, 2)]),"#,
    },
    Rule {
        name: "too-many-faults",
        severity: Severity::Warning,
        what: "The file has more than 500 findings. Five hundred are listed, the others are only counted.",
        why: "A list of thousands helps no trainer, and most of them usually come from one slip that is easily mended.",
        example: r#"// the same misspelt behaviour in 600 responses
Response(id: "name-it", move: ComplexReflection, say: "…", shows: ["listening/feelings"], to: Go("goal")),"#,
        instead: r#"Mend the first findings and check again; one mend often clears many. Here the editor’s ‘replace all’ does it:

shows: ["listening/feeling"],"#,
    },
    Rule {
        name: "not-text",
        severity: Severity::Error,
        what: "The file is not text in UTF-8, so it could not be read at all.",
        why: "If the program guessed at another encoding, letters such as é or – could change unnoticed and trainees would read words that nobody wrote.",
        example: "// a file saved as UTF-16 or Windows-1252, or a word processor’s document",
        instead: "Save the file again as UTF-8; most editors offer the encoding under ‘Save as’. Out of a word processor, copy the text into a plain text file.",
    },
    Rule {
        name: "wrong-type",
        severity: Severity::Error,
        what: "The value is not of the kind that the field takes, for instance a text where a number belongs.",
        why: "A value of the wrong kind cannot be used, so no trainee can play the scenario until it is replaced.",
        example: r#"minutes: "fifty","#,
        instead: r#"Write texts in double quotes, keys in single quotes, lists in [ ], and numbers and names bare:

minutes: 50,"#,
    },
    Rule {
        name: "unknown-field",
        severity: Severity::Error,
        what: "There is no field of this name here, so what it says would have no effect. Where a known name is near, it is suggested.",
        why: "If unknown fields were passed over in silence, a misspelt `harms` would drop a harm from every assessment and nobody would notice.",
        example: r#"Response(id: "advise", move: Advice, say: "…", harm: ["unasked-advice"], to: Go("plan")),"#,
        instead: r#"Write the name as the author’s guide has it. Remarks of your own belong in `note: "…"` or after //.

Response(id: "advise", move: Advice, say: "…", harms: ["unasked-advice"], to: Go("plan")),"#,
    },
    Rule {
        name: "duplicate-field",
        severity: Severity::Error,
        what: "The same field is written twice in one place, or a temperament names the same move twice. Only the first would count.",
        why: "A trainer who later changes the second one would see the client stay the same and not know why.",
        example: r#"Line(text: "I don't know.", mood: Flat, mood: Ashamed),"#,
        instead: r#"Keep the one that is meant:

Line(text: "I don't know.", mood: Ashamed),"#,
    },
    Rule {
        name: "missing-field",
        severity: Severity::Error,
        what: "A field is not written that this part cannot do without.",
        why: "Without it the program would have to guess what the author meant, and trainees would be judged by the guess.",
        example: r#"Response(id: "agree-the-hour", move: Information, say: "We have fifty minutes."),"#,
        instead: r#"Add the field that the message names. A response, for instance, has to lead somewhere:

Response(id: "agree-the-hour", move: Information, say: "We have fifty minutes.", to: Go("focus")),"#,
    },
    Rule {
        name: "empty-text",
        severity: Severity::Error,
        what: "A text is empty, or holds nothing but spaces.",
        why: "A trainee who sees an empty line cannot tell whether the client is silent or something is broken.",
        example: r#"Line(text: ""),"#,
        instead: r#"Write the words, or leave the line or the optional field out. A client who is silent can still be seen:

Line(text: "…", cue: "looks at the door"),"#,
    },
    Rule {
        name: "bad-id",
        severity: Severity::Error,
        what: "An id may hold only small letters, digits, - and _, and at most 64 of them.",
        why: "Records of sessions name moments and responses by their ids for years, so an id has to read the same on every machine and in every table.",
        example: r#"Moment(id: "Tea Time!", phase: Goal, …),"#,
        instead: r#"Write the id plainly; titles and texts may hold anything.

Moment(id: "tea-time", phase: Goal, …),"#,
    },
    Rule {
        name: "bad-date",
        severity: Severity::Error,
        what: "This is not a day written as year, month and day.",
        why: "An assessor must be able to see when something was decided or checked, and 03/04 is one day in one country and another day in the next.",
        example: r#"Keyer(role: "SST trainer", date: "21/11/2026", source: "Team discussion"),"#,
        instead: r#"Write four digits for the year and two each for month and day, with hyphens:

Keyer(role: "SST trainer", date: "2026-11-21", source: "Team discussion"),"#,
    },
    Rule {
        name: "bad-key",
        severity: Severity::Error,
        what: "The key of an anytime response is not a small letter, or it is one of h, j, k, l and w, which the app uses itself.",
        why: "A trainee who presses that key in the middle of a session would get something other than the response.",
        example: r#"Response(id: "check-time", key: 'h', move: Structure, say: "…"),"#,
        instead: r#"Choose another small letter:

Response(id: "check-time", key: 't', move: Structure, say: "…"),"#,
    },
    Rule {
        name: "out-of-bounds",
        severity: Severity::Error,
        what: "A number is smaller or larger than this field allows. The bounds stand beside the message.",
        why: "Every score and every proof counts on these bounds, so a number outside them would give trainees results that cannot be compared.",
        example: "begins: (trust: 7, hope: 1, clarity: 0, agency: 2, distress: 2),",
        instead: r#"Stay within the bounds. Client state runs from 0 to 4, a change from −2 to +2, the minutes of a response from 1 to 15.

begins: (trust: 4, hope: 1, clarity: 0, agency: 2, distress: 2),"#,
    },
    Rule {
        name: "unknown-name",
        severity: Severity::Error,
        what: "This is not one of the names that can stand here. Moves, phases, moods, themes, settings, conditions and the like are closed lists.",
        why: "The client’s figure, the debrief and the scores know only these names, so a trainee would never see what another name was meant to do.",
        example: r#"Line(text: "It's over, isn't it.", mood: Sad),"#,
        instead: r#"Take the nearest name from the list in the author’s guide, or leave the field out and tell what can be seen:

Line(text: "It's over, isn't it.", mood: Tearful, cue: "folds the tissue small"),"#,
    },
    Rule {
        name: "unknown-format",
        severity: Severity::Error,
        what: "The file does not say its format, does not say it before everything else, or says one that this version cannot read.",
        why: "The same words can mean something else in another format, and a trainee would be judged by rules that the author never intended.",
        example: r#"Scenario(
    format: 2,
    id: "dinner-table","#,
        instead: r#"Write `format: 1` as the first field. If the file does come from a newer version of One at a Time, install that version.

Scenario(
    format: 1,
    id: "dinner-table","#,
    },
    Rule {
        name: "too-many",
        severity: Severity::Error,
        what: "There are more of these than the format holds, for instance more than 64 facts, nine responses in a moment, or 128 behaviours in a rubric.",
        why: "These limits keep every question about a scenario answerable, and a desk of more than nine responses is more than a trainee can weigh.",
        example: r#"facts: [
    Fact(id: "fact_1", text: "…", by: Client),
    // … and so on to …
    Fact(id: "fact_65", text: "…", by: Client),
],"#,
        instead: "Keep the facts that something reads later: a condition, a sign, the quality of a goal. What is said only once and never asked for again needs no fact. A moment with too many responses can become two moments.",
    },
    Rule {
        name: "unknown-principle",
        severity: Severity::Error,
        what: "A frame or a harm of the rubric names a principle that the rubric does not have.",
        why: "An assessor would believe that a principle is assessed, or that a harm is shown with it, and neither would happen.",
        example: r#"Frame(id: Safety, assesses: ["listenning", "ending"], why: "…"),"#,
        instead: r#"Write the principle’s id as it stands in `principles`; a harm may also belong to the safety gate.

Frame(id: Safety, assesses: ["listening", "ending"], why: "…"),"#,
    },
    Rule {
        name: "unchecked-contact",
        severity: Severity::Error,
        what: "A contact has a number, but the policy does not say who checked it, when, and until when the check holds.",
        why: "A number that nobody has checked can leave a person in need with a line that no longer answers.",
        example: r#"Contact(kind: "Duty lead", when: "Any sign of danger.", look_up: "The duty list.", number: "…"),"#,
        instead: r#"Have somebody check the number and say so, or leave it out and tell in `look_up` where it is found:

Contact(
    kind: "Duty lead", when: "Any sign of danger.", look_up: "The duty list.",
    number: "…", checked_by: "Service manager", checked_on: "2026-11-01", valid_until: "2027-05-01",
),"#,
    },
    Rule {
        name: "asking-costs",
        severity: Severity::Error,
        what: "Asking directly about suicide, self-harm or safety would lower the client’s trust or hope, or raise their distress. Here it may cost minutes and nothing else.",
        why: "Reviews find no harm from asking, and a simulation that punished it would teach trainees not to ask.",
        example: r#"Response(id: "ask-plainly", move: DirectQuestion, say: "Are you having thoughts of suicide?", effect: (distress: +1), to: Go("answer")),"#,
        instead: r#"Let the move be DirectQuestion and leave `effect` out. If answering is hard for the client, let the reply show it:

Response(
    id: "ask-plainly", move: DirectQuestion, say: "Are you having thoughts of suicide?",
    reply: [Line(text: "Nobody's asked me that.", cue: "a long breath out")],
    to: Go("answer"),
),"#,
    },
    Rule {
        name: "duplicate-id",
        severity: Severity::Error,
        what: "Two parts that are told apart by their ids have the same one: two moments, endings, facts, presentations or turning points, two responses of one moment, a response and an anytime response; in a rubric, two principles, harms, frames, or behaviours of a principle.",
        why: "A record of a session that names this id could mean either of them, and an assessor could not tell what the trainee chose.",
        example: r#"Response(id: "ask", move: OpenQuestion, say: "What would help?", to: Go("goal")),
Response(id: "ask", move: ClosedQuestion, say: "Would a list help?", to: Go("goal")),"#,
        instead: r#"Give each an id of its own. Responses of different moments may share one.

Response(id: "ask", move: OpenQuestion, say: "What would help?", to: Go("goal")),
Response(id: "ask-list", move: ClosedQuestion, say: "Would a list help?", to: Go("goal")),"#,
    },
    Rule {
        name: "duplicate-key",
        severity: Severity::Error,
        what: "Two anytime responses have the same key.",
        why: "One press of the key cannot say two things, so the trainee would never get one of them.",
        example: r#"Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…"),
Response(id: "ask-helping", key: 'q', move: Invitation, say: "…"),"#,
        instead: r#"Give each a letter of its own:

Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…"),
Response(id: "ask-helping", key: 'u', move: Invitation, say: "…"),"#,
    },
    Rule {
        name: "unknown-rubric",
        severity: Severity::Error,
        what: "The scenario names a rubric that is not in the library, or one with errors of its own.",
        why: "Without its rubric nothing that a trainee says can be credited or seen as harmful.",
        example: r#"rubric: "sst-cor","#,
        instead: r#"Write the rubric’s id, as it stands in its file. A rubric of your own has to be in your library first.

rubric: "sst-core","#,
    },
    Rule {
        name: "unknown-policy",
        severity: Severity::Error,
        what: "The scenario names a policy that is not in the library, or one with errors of its own.",
        why: "The policy says what stays private, whom the service suits and whom to turn to, and a trainee is judged by that.",
        example: r#"policy: "comunity-england","#,
        instead: r#"Write the policy’s id, as it stands in its file. A policy of your own has to be in your library first; `neutral` names no country.

policy: "community-england","#,
    },
    Rule {
        name: "unknown-temperament",
        severity: Severity::Error,
        what: "The client names a temperament that is not in the library, or one with errors of its own.",
        why: "The temperament holds the client’s usual reactions, and without them most of what a trainee says would leave the client unmoved.",
        example: r#"temperament: "shy","#,
        instead: r#"Choose one of those that exist (guarded, eager, flat, storming), or put one of your own into your library first:

temperament: "guarded","#,
    },
    Rule {
        name: "unknown-moment",
        severity: Severity::Error,
        what: "A way on, a turning point or a follow-up leads to a moment that the file does not have.",
        why: "The session would stop at this place, with the trainee waiting for a client who has nothing to say.",
        example: r#"to: Go("gaol"),"#,
        instead: r#"Write the id of a moment that exists, or write the moment that is missing:

to: Go("goal"),"#,
    },
    Rule {
        name: "unknown-ending",
        severity: Severity::Error,
        what: "A way on, or `time_up`, names an ending that the file does not have.",
        why: "The session could not come to its end, and the trainee would have nothing to look back on.",
        example: r#"to: End("frist-step"),"#,
        instead: r#"Write the id of an ending that exists, or write the ending that is missing:

to: End("first-step"),"#,
    },
    Rule {
        name: "unknown-fact",
        severity: Severity::Error,
        what: "A condition, a line, a response, a presentation or `given` names a fact that is not in the list of facts.",
        why: "A misspelt fact never becomes known, so a trainee could not reach what depends on it however well they work.",
        example: r#"facts: [Fact(id: "goal_agreed", text: "A goal for today is agreed", by: Session)],
// … further down …
when: Has("goal_agred"),"#,
        instead: r#"Write the fact’s id as it stands in `facts`, or add the fact there:

when: Has("goal_agreed"),"#,
    },
    Rule {
        name: "unknown-behaviour",
        severity: Severity::Error,
        what: "A response, or a rule of the rubric, names a behaviour that the rubric does not have.",
        why: "A trainee would do the right thing and get no credit for it.",
        example: r#"shows: ["listening/feelings"],"#,
        instead: r#"Write principle and behaviour as the rubric has them, with a slash between:

shows: ["listening/feeling"],"#,
    },
    Rule {
        name: "unknown-harm",
        severity: Severity::Error,
        what: "A response is tagged with a harm that the rubric does not have.",
        why: "A trainee would say something harmful and never learn of it, and an assessor would pass it by.",
        example: r#"harms: ["minimizes"],"#,
        instead: r#"Write the harm’s id as the rubric has it; harms have no principle in front of them.

harms: ["minimises"],"#,
    },
    Rule {
        name: "fact-source",
        severity: Severity::Error,
        what: "A fact is set from the wrong side, or has a field that only facts of another source can have. Lines give only Client facts (`gives`), responses set only Session facts (`facts`), and Setup facts hold from the start, and how the client leaves gives none; `sign` and `opens` need a Client fact, `quality` a Session fact.",
        why: "If the trainee’s own words could set what only the client can tell, the trainee would be judged as though the client had said it.",
        example: r#"Fact(id: "threw_plate", text: "He has told you that he threw a plate", by: Client),
// … further down …
Response(id: "ask-about-it", move: OpenQuestion, say: "What happened then?", facts: ["threw_plate"], to: Go("tea-time")),"#,
        instead: r#"Let the client give it, in a line:

Response(
    id: "ask-about-it", move: OpenQuestion, say: "What happened then?",
    reply: [
        Line(when: AtLeast(Trust, 2), text: "I threw a plate. At the wall.", gives: ["threw_plate"]),
        Line(text: "It got loud, that's all."),
    ],
    to: Go("tea-time"),
),"#,
    },
    Rule {
        name: "anytime-leads",
        severity: Severity::Error,
        what: "An anytime response has a `to`. It leads nowhere: after the reply the same responses return.",
        why: "A trainee must be able to ask about safety or check the time in any moment without losing the place in the conversation.",
        example: r#"Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…", reply: [Line(text: "…")], to: Go("safety")),"#,
        instead: r#"Take `to` away. What the reply brings up can change the course through a turning point:

anytime: [
    Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…", reply: [Line(text: "Yes.", gives: ["risk_disclosed"])]),
],
turning_points: [TurningPoint(id: "she-has-said-it", when: Has("risk_disclosed"), to: "safety")],"#,
    },
    Rule {
        name: "anytime-changes",
        severity: Severity::Error,
        what: "An anytime response has an `effect`. Anytime responses change no client state; they may set facts, and they cost minutes.",
        why: "They are open almost everywhere, and if they changed the client as well there would be too many possible sessions to prove what a trainee can attain.",
        example: r#"Response(id: "summarise", key: 's', move: Summary, say: "…", effect: (trust: +1), reply: [Line(text: "…")]),"#,
        instead: r#"Take `effect` away, or make it a response of the moments where it should matter:

Response(id: "summarise", key: 's', move: Summary, say: "…", reply: [Line(text: "…")]),"#,
    },
    Rule {
        name: "lines-run-out",
        severity: Severity::Error,
        what: "The last line of this list has a `when`, so there are times when none of the lines can be said.",
        why: "A trainee would face a client who says nothing, and could not know that this means nothing.",
        example: r#"says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
],"#,
        instead: r#"End the list with a line that has no `when`:

says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
    Line(text: "It got loud, that's all."),
],"#,
    },
    Rule {
        name: "line-never-said",
        severity: Severity::Warning,
        what: "An earlier line of this list has no `when`, so that one is always said and this one never is.",
        why: "The trainer counts on these words, and no trainee will ever hear them.",
        example: r#"says: [
    Line(text: "It got loud, that's all."),
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
],"#,
        instead: r#"The first line that fits is said, so put the one without a `when` last. Other wordings of one line go into `also`.

says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
    Line(text: "It got loud, that's all."),
],"#,
    },
    Rule {
        name: "routes-run-out",
        severity: Severity::Error,
        what: "The last way on in this list has a condition, so there are times when the response leads nowhere.",
        why: "A trainee who chooses this response could be left stuck in the middle of the session.",
        example: r#"to: [GoIf(AtLeast(Trust, 2), "what-happened")],"#,
        instead: r#"End the list with `Go` or `End`, which have no condition:

to: [GoIf(AtLeast(Trust, 2), "what-happened"), Go("small-talk")],"#,
    },
    Rule {
        name: "route-never-taken",
        severity: Severity::Warning,
        what: "An earlier way on in this list has no condition, so that one is always taken and this one never is.",
        why: "The trainer counts on this turn of the session, and it will not happen to any trainee.",
        example: r#"to: [Go("small-talk"), GoIf(AtLeast(Trust, 2), "what-happened")],"#,
        instead: r#"The first way that fits is taken, so put the one without a condition last:

to: [GoIf(AtLeast(Trust, 2), "what-happened"), Go("small-talk")],"#,
    },
    Rule {
        name: "responses-run-out",
        severity: Severity::Error,
        what: "This moment has no response that is always open: each has a `when` or is `once: true`, or there is none at all.",
        why: "A trainee could come to this moment and find nothing left to say.",
        example: r#"Moment(id: "goal", phase: Goal, responses: [
    Response(id: "ask-more", move: OpenQuestion, say: "…", when: AtLeast(Trust, 2), to: Go("plan")),
]),"#,
        instead: r#"Give the moment at least one response with neither `when` nor `once`:

Moment(id: "goal", phase: Goal, responses: [
    Response(id: "ask-more", move: OpenQuestion, say: "…", when: AtLeast(Trust, 2), to: Go("plan")),
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("plan")),
]),"#,
    },
    Rule {
        name: "no-way-out",
        severity: Severity::Error,
        what: "From this moment no ending can be reached, whatever the trainee says.",
        why: "A trainee who comes here can only talk until the clock runs out, and would be assessed on a session that could not be finished well.",
        example: r#"Moment(id: "stuck", phase: Goal, responses: [
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("stuck")),
]),"#,
        instead: r#"Let a response lead on, so that an ending lies at the end of the way (in a follow-up: `Done`):

Moment(id: "stuck", phase: Goal, responses: [
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("plan")),
]),"#,
    },
    Rule {
        name: "cycle",
        severity: Severity::Error,
        what: "Moments lead round in a circle, and no response on the way round is `once: true`; or an anytime response is given `once: false`.",
        why: "A trainee could go round until the clock runs out, and there would be too many possible sessions to prove anything about them.",
        example: r#"Moment(id: "goal", phase: Goal, responses: [Response(id: "on", …, to: Go("plan"))]),
Moment(id: "plan", phase: Plan, responses: [Response(id: "back", …, to: Go("goal"))]),"#,
        instead: r#"Let the way back be taken once, beside a way on that is always open, or lead on to a new moment:

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "back", once: true, …, to: Go("goal")),
    Response(id: "settle", …, to: End("first-step")),
]),"#,
    },
    Rule {
        name: "steering-dimensions",
        severity: Severity::Error,
        what: "Responses, routes, turning points and lines that give a fact read more than three of the five numbers of client state in this scenario. Lines that only colour may read any.",
        why: "With four or five steering numbers there are too many possible sessions to prove what a trainee can attain.",
        example: "when: All([AtLeast(Trust, 2), AtLeast(Hope, 1), AtLeast(Clarity, 2), AtMost(Distress, 2)]),",
        instead: r#"Choose the three numbers that this client turns on and let the conditions read only those, or remember what matters as a fact:

when: All([AtLeast(Trust, 2), Has("goal_agreed"), AtMost(Distress, 2)]),"#,
    },
    Rule {
        name: "condition-too-large",
        severity: Severity::Error,
        what: "Written out in full, this condition has more than 64 alternatives.",
        why: "A trainer could not tell by reading when it holds, and it would slow down every check and every turn.",
        example: r#"when: All([
    Any([Has("a"), Has("b"), Has("c")]),
    Any([Has("d"), Has("e"), Has("f")]),
    Any([Has("g"), Has("h"), Has("i")]),
    Any([Has("j"), Has("k"), Has("l")]),
]),"#,
        instead: r#"Let one fact stand for each group where it becomes known, and ask for that. Four groups of three facts make 81 alternatives; four facts make one.

when: All([Has("who"), Has("where"), Has("since_when"), Has("how_often")]),"#,
    },
    Rule {
        name: "too-many-shown",
        severity: Severity::Error,
        what: "A response is tagged with more than two behaviours.",
        why: "If one reply could show three things at once, a trainee could collect a score with a few crowded sentences.",
        example: r#"shows: ["contract/introduces", "contract/one-at-a-time", "contract/confidential"],"#,
        instead: r#"Keep the two that the client hears most plainly, and offer the other in a response of its own:

shows: ["contract/introduces", "contract/one-at-a-time"],"#,
    },
    Rule {
        name: "computed-tag",
        severity: Severity::Error,
        what: "A response is tagged with a behaviour or harm that is worked out over the whole session: listening/reflects, listening/first, listening/balance, hope/pace, ending/on-time, and the harms that have `counts` in the rubric, such as no-goal or overruns.",
        why: "What shows only over a session cannot be done in one sentence, so a tag would credit or blame a trainee for something that did not happen.",
        example: r#"Response(id: "say-back", move: SimpleReflection, say: "…", shows: ["listening/reflects"], to: Go("goal")),"#,
        instead: r#"Leave the tag out. It is counted from the moves and the other tags; three reflections in two phases make listening/reflects.

Response(id: "say-back", move: SimpleReflection, say: "…", to: Go("goal")),"#,
    },
    Rule {
        name: "wrong-setting",
        severity: Severity::Error,
        what: "The response is tagged with a behaviour that the rubric offers only in other settings than this scenario’s.",
        why: "A trainee would be credited for something, or found to have missed something, that has no meaning where this session takes place.",
        example: r#"setting: Room,
// … further down …
shows: ["contract/practical"],   // offered online, by phone, at school and at work"#,
        instead: r#"Take the tag away, or change the setting if the session really takes place there:

setting: Online,"#,
    },
    Rule {
        name: "follow-up-mixed",
        severity: Severity::Error,
        what: "Session and follow-up run into each other: a moment of phase FollowUp is entered otherwise than by an ending’s `follow_up`, `Done` stands outside a follow-up, or a follow-up leads to an ending or back into the session.",
        why: "The follow-up takes place weeks later and outside the session’s clock, so a way between the two would mix up time, ending and score.",
        example: r#"Moment(id: "plan", phase: Plan, responses: [
    Response(id: "settle", move: Summary, say: "…", to: Go("call-back")),   // a moment of phase FollowUp
]),"#,
        instead: r#"Let the session end, and let the ending name the follow-up. There the way out is `Done`.

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "settle", move: Summary, say: "…", to: End("first-step")),
]),
// … further down …
Ending(id: "first-step", …, follow_up: FollowUp(after: "Three weeks later", to: "call-back")),"#,
    },
    Rule {
        name: "silent-client",
        severity: Severity::Warning,
        what: "After this response the client says nothing: it has no `reply`, and the moment it leads to has no `says`. Anytime responses always need a reply, the first moment always needs a line, and so does every ending.",
        why: "A trainee learns from what their words do to the client, and here nothing can be heard or seen.",
        example: r#"Response(id: "wait", move: Silence, say: "You wait.", to: Go("goal")),
// … further down …
Moment(id: "goal", phase: Goal, responses: […]),"#,
        instead: r#"Write a reply, or let the next moment begin with a line. Silence can be seen, too:

Response(id: "wait", move: Silence, say: "You wait.", reply: [Line(text: "…", cue: "turns the ring on her finger")], to: Go("goal")),"#,
    },
    Rule {
        name: "unreachable-moment",
        severity: Severity::Warning,
        what: "No response, turning point or follow-up leads to this moment, directly or through others.",
        why: "No trainee will ever see it, and what could be shown there can never be credited.",
        example: r#"Moment(id: "tea-time", phase: Resources, …),   // and nowhere Go("tea-time")"#,
        instead: r#"Let something lead there, or take the moment out:

to: Go("tea-time"),"#,
    },
    Rule {
        name: "no-feedback",
        severity: Severity::Warning,
        what: "The response has no `why`, and no behaviour or harm whose own text could stand in for it.",
        why: "The debrief could tell the trainee what happened after this response, but not why.",
        example: r#"Response(id: "ask-week", move: ClosedQuestion, say: "Was it a bad week?", to: Go("goal")),"#,
        instead: r#"Add a sentence or two about the act and what it does to this client, never about the person:

Response(
    id: "ask-week", move: ClosedQuestion, say: "Was it a bad week?",
    why: "The question can be answered with yes or no, and she answers it with one of them.",
    to: Go("goal"),
),"#,
    },
    Rule {
        name: "not-keyed",
        severity: Severity::Warning,
        what: "The scenario does not say who decided what counts in it.",
        why: "A trainee who doubts a result is owed an answer to who decided what was right here, when, and on what grounds.",
        example: "keyed_by: [],",
        instead: r#"Name the role of each person who went through the tags, the day, and what they went by. A draft may do without.

keyed_by: [Keyer(role: "SST trainer", date: "2026-11-21", source: "sst-core 0.1, read response by response")],"#,
    },
    Rule {
        name: "dialable-number",
        severity: Severity::Warning,
        what: "A text holds three digits or more in a row that could be a telephone number; years are let pass.",
        why: "A trainee in need might ring it, and a made-up number may belong to a stranger or to nobody.",
        example: r#"Line(text: "The leaflet says to ring 01632 960123."),"#,
        instead: r#"Name the kind of help and leave the number out. Real contacts belong in the service’s policy, with who checked them and when. Other large numbers, such as a rent, are written in words.

Line(text: "The leaflet has the number of a night line on it."),"#,
    },
    Rule {
        name: "frame-unguarded",
        severity: Severity::Error,
        what: "An ending with the frame Safety or Referral can be reached in a session where the client has given no fact that opens that frame.",
        why: "In another frame most of the ordinary aims are not assessed, so a trainee could leave them behind although the client gave no cause for it.",
        example: r#"Response(id: "send-on", move: Advice, say: "…", to: End("handed-on")),
// … further down …
Ending(id: "handed-on", frame: Referral, kind: Connected, …),"#,
        instead: r#"Let the client give a fact with `opens`, and let only sessions with that fact lead to the ending. Needless referral stays in the ordinary frame.

Fact(id: "needs_more", text: "He has told you that he needs more than one meeting", by: Client, opens: Referral),
// … further down …
to: [EndIf(Has("needs_more"), "handed-on"), Go("goal")],"#,
    },
    Rule {
        name: "presentations-differ",
        severity: Severity::Error,
        what: "A behaviour can be shown in one presentation of this scenario and not in another.",
        why: "A draw decides which presentation a trainee gets, and it must not decide what they can show.",
        example: r#"presentations: [
    Presentation(id: "as-written", title: "The form says little"),
    Presentation(id: "after-a-row", title: "The neighbour has rung", facts: ["neighbour_rang"]),
],
// … further down, and nowhere else …
Response(id: "ask-people", move: OpenQuestion, say: "…", shows: ["strengths/people"], when: Has("neighbour_rang"), to: Go("plan")),"#,
        instead: r#"Offer the behaviour without that condition, or a second response that shows it in the other presentations. Lines may differ as they like.

Response(id: "ask-people", move: OpenQuestion, say: "…", shows: ["strengths/people"], to: Go("plan")),"#,
    },
    Rule {
        name: "critical-apart",
        severity: Severity::Error,
        what: "The essential behaviours of a critical principle can each be shown, but never all of them in one session.",
        why: "A pass needs all of them, so no trainee could pass this scenario however well they worked.",
        example: r#"Moment(id: "plan", phase: Plan, responses: [
    Response(id: "choose", …, shows: ["next/first-step"], to: End("first-step")),
    Response(id: "when-where", …, shows: ["next/concrete"], to: End("first-step")),
]),"#,
        instead: r#"Let one come after the other, or let one response show both:

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "choose", …, shows: ["next/first-step"], to: Go("details")),
]),
Moment(id: "details", phase: Plan, responses: [
    Response(id: "when-where", …, shows: ["next/concrete"], to: End("first-step")),
]),"#,
    },
    Rule {
        name: "not-proved",
        severity: Severity::Warning,
        what: "The analysis came to the end of its budget, so a statement about all sessions of this scenario is not proved.",
        why: "An assessor who relies on a statement about every possible session needs to know that this one holds only for those that were looked at.",
        example: "// a scenario with dozens of facts that conditions read, in any order, and many `once: true` responses",
        instead: "Let conditions read fewer facts and fewer of the five numbers, take out `once: true` where nothing leads back, or divide the scenario in two.",
    },
];
