r"""Holders that stand after their cue: "according to X", "told by X", "said X", "a report by X".

Takes    the `Words` of a sentence and the index of the cue, or of the word before the holder.
Gives    the `Subject`: a source, the agents of a passive, an inverted subject, or whose a view is.
Offsets  indices of words.
Errors   none: where nobody is named, ``reason`` says why.
"""

import re

from cablegraph.extract.grammar.attribution import FAR, Head, Subject, Way, no_subject
from cablegraph.extract.grammar.cues import REACTIONS
from cablegraph.extract.grammar.phrases import SUPPLIED, phrase_ending_at
from cablegraph.extract.grammar.runs import (
    BODY_RULES,
    PHRASE,
    SUBJECT_PRONOUNS,
    heads_of_run,
    is_of_media,
    is_paper,
    is_person_name,
    name_ending_at,
    quoted_name,
    run_end,
    run_start,
)
from cablegraph.extract.grammar.words import Words, demonyms, is_masked

RULES = frozenset({  # what nobody says, though it is somebody's: "according to X's calendar"
    "calendar", "law", "laws", "constitution", "rules", "schedule", "charter", "plan", "plans",
    "standards", "practice", "tradition", "custom", "regulations", "statute", "statutes",
})  # fmt: skip
DATA = frozenset({  # what is "provided by X", "from X"
    "data", "figures", "statistics", "estimates", "information", "numbers", "results", "polls",
    "documents", "records", "testimony", "statements", "remarks", "comments", "sources",
    "calculations", "forecasts", "projections", "accounts", "reports", "studies", "surveys",
    "press", "releases", "articles",
})  # fmt: skip
WHAT = frozenset({"as", "it"})  # that is told and no thing: "as was reported in the press"
OPENING_FAR = 6  # words: from "as" to "reported"
LISTED_SOURCES = re.compile(  # "according to the papers X, Y and Z, it failed"
    r"(?:KD?[NG]{0,2}E){1,8}K?CD?[NG]{0,2}E(?=[K.MQ]|\Z)"
)
INSERTED = 9  # words: an insertion between a passive verb and its agent is no longer
VIEWED = frozenset({"in", "by", "to", "from"})  # "by his account", "from her point of view"
TOLD_OF = (["him"], ["her"], ["them"])
TROUBLES = frozenset({"concern", "fear", "worry", "complaint"})
TROUBLED = re.compile("A?BA?(?:D(?=N)|E|s)")  # "her main concern was the budget"
VERBAL_TAGS = frozenset("VBXcH")
AIMS = frozenset({"goal", "aim", "objective", "intention", "plan", "desire", "wish", "hope"})


def source_after(words: Words, last: int) -> Subject:
    """Who is named after "according to"."""
    tags, first = words.tags, last + 1
    if words.lower[first : first + 1] in TOLD_OF:
        return Subject((Head(first, first),), first)  # "according to her, it failed"
    if (supplier := _supplier(words, first)) is not None:
        return supplier
    until = _source_end(words, first)
    if words.lower[until - 1 : until + 1] == ["such", "as"]:
        return source_after(words, until)  # "analysts such as Ozola"
    heads = _source_heads(words, first, until)
    if tags[until : until + 1] == "O":
        until = tags.find("L", until, until + FAR) + 1 or until
    if heads and is_of_media(words, heads[-1].index):
        listed = LISTED_SOURCES.match(tags, until)
        named = [at for at in range(until, listed.end() if listed else until) if tags[at] == "E"]
        if named and all(is_of_media(words, at) for at in named):
            return Subject(heads + tuple(Head(at, at) for at in named), first)
    if heads and tags[until : until + 1] == "K":
        until = _after_description(words, until)
    if tags[until : until + 1] == "C" and heads:
        heads += source_after(words, until).heads
    return Subject(heads, first, reason="" if heads else "no holder")


def _after_description(words: Words, comma: int) -> int:
    """Where a second source is joined: "according to Ozola, of the Trust, and Kask, it failed"."""
    closing = words.tags.find("K", comma + 1, comma + INSERTED)
    told = words.tags[comma + 1 : closing] if closing > 0 else ""
    is_told = told[:1] in ("P", "D") and VERBAL_TAGS.isdisjoint(told)
    after = closing + 2
    is_second = words.tags[closing + 1 : after] == "C" and words.tags[after : after + 1] in "DE"
    end = words.tags.find("K", after, after + 5)
    return closing + 1 if is_told and is_second and end > 0 else comma


def _source_end(words: Words, first: int) -> int:
    """Where the phrase ends that begins at ``first``: at its name."""
    tags, until = words.tags, first
    while until < len(tags) and tags[until] in PHRASE:
        until += 1
        if tags[until - 1] == "E" and tags[until : until + 1] not in ("s", "N", "G", "E"):
            break
        if is_masked(words.lower[until - 1]):
            break  # "according to XXXXXXXXXXXX the minister left": not the minister
    return until


def _source_heads(words: Words, first: int, until: int) -> tuple[Head, ...]:
    if until <= first or words.lower[until - 1] == "figures":
        return ()
    if words.tags[until : until + 1] == "Q" and is_paper(words, until - 1):
        quoted = quoted_name(words, until)
        if quoted:
            return quoted
    if (name := _apposed_name(words, until)) is not None:
        return (Head(name, name),)
    if words.lower[until - 1] in RULES:
        return ()
    heads = heads_of_run(words, first, until - 1)
    if not heads and (named := words.tags.rfind("E", first, until)) >= 0:
        heads = (Head(named, first),)
    return heads or name_ending_at(words, first, until - 1)


def _apposed_name(words: Words, until: int) -> int | None:
    """The person told after a role: "a researcher from the institute, Ozola"."""
    tags, at = words.tags, until
    if words.lower[until - 1].endswith("s") or tags[until - 1] not in "NG":
        return None
    while at < len(tags) and at - until < 12 and (tags[at] in PHRASE or tags[at] == "P"):
        at += 1
    is_name = tags[at : at + 2] == "KE" and is_person_name(words, at + 1)
    return at + 1 if is_name and tags[at + 2 : at + 3] in tuple("KM.") else None


def _supplier(words: Words, first: int) -> Subject | None:
    """Whose data are told: "figures released by the ministry", "a report by Ozola"."""
    tags, at = words.tags, first
    while (
        at < len(tags) and at - first < 6 and (tags[at] in "DNGFYA") and not _is_supplied(words, at)
    ):
        at += 1
    if at == first or at >= len(tags) or not (words.lower[at - 1] in DATA or tags[at - 1] == "F"):
        return None
    if _is_supplied(words, at):
        at += 1
    if words.lower[at : at + 1] not in (["by"], ["from"]):
        return None
    return source_after(words, at)


def _is_supplied(words: Words, at: int) -> bool:
    return words.lower[at] in SUPPLIED and words.lower[at + 1 : at + 2] in (["by"], ["to"])


def agent_of(words: Words, index: int) -> Subject:
    """The agents of a passive: "was told by the Minister and by Ozola that"."""
    tags = words.tags
    if (covering := covering_after(words, index)) is not None:
        return covering
    for by in range(index + 1, min(len(tags), index + 8)):
        if tags[by] == "K":
            by = tags.find("K", by + 1, by + INSERTED) + 1  # ", in fewer words, by X"
            if not 0 < by < len(tags):
                break
        if words.lower[by] == "by":
            heads = _agents(words, by)
            return Subject(heads, by + 1, way=Way.PASSIVE, reason="" if heads else "no holder")
        if tags[by] in "KMST." or words.tags[by - 1] == "K":
            break
    return no_subject("passive without agent")


def covering_after(words: Words, index: int) -> Subject | None:
    """The media in which a thing is told: "as was reported in the press, ...", "it is reported"."""
    first = index + 2
    if words.lower[index] != "reported" or words.lower[index + 1 : first] != ["in"]:
        return None
    last = run_end(words.tags, first) if words.tags[first : first + 1] in tuple(PHRASE) else first
    opening = max(0, index - OPENING_FAR)
    is_told = not WHAT.isdisjoint(words.lower[opening:index]) and "B" in words.tags[opening:index]
    if not is_told or last >= len(words) or not is_of_media(words, last):
        return None
    return Subject((Head(last, first),), first, way=Way.PASSIVE)


def _agents(words: Words, by: int) -> tuple[Head, ...]:
    tags, last = words.tags, _source_end(words, by + 1) - 1
    if last > by and (name := _apposed_name(words, last + 1)) is not None:
        return (Head(name, name),)
    heads = heads_of_run(words, by + 1, last) if last > by else ()
    after = last + 2 if tags[last + 1 : last + 2] == "K" else last + 1
    if not heads or tags[after : after + 1] != "C":
        return heads
    if words.lower[after + 1 : after + 2] == ["by"]:
        return heads + _agents(words, after + 1)
    end = after + 1
    while end < len(tags) and tags[end] in PHRASE:
        end += 1
    is_clause = tags[end : end + 1] in tuple("VBXcHA")  # "... by Ozola, and Kask left"
    is_clause = is_clause or words.lower[after + 1 : after + 2] in (["a"], ["an"])
    return heads if is_clause else heads + _agents(words, after)


def subject_after(words: Words, index: int) -> Subject:
    """The subject that follows its cue, as in: said the Minister of Justice."""
    tags, first = words.tags, index + 1
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in PHRASE and tags[last + 1] != "Y":
        last += 1
        if tags[last] == "E" or is_masked(words.lower[last]):
            break
    if last < first and first < len(tags) and tags[first] == "H":
        last = first
    if last < first:
        return no_subject("no subject")
    follows = tags[last + 1] if last + 1 < len(tags) else "."
    heads: tuple[Head, ...]
    if tags[last] == "H":
        heads = (Head(last, last),) if words.lower[last] in SUBJECT_PRONOUNS else ()
    else:
        heads = heads_of_run(words, first, last)
    if follows not in "K.MQO-PYLCA":
        return no_subject("no subject")
    return Subject(heads, first, way=Way.INVERTED, reason="" if heads else "no holder")


def opinion_owner(words: Words, noun: int) -> Subject:
    """Whose view: "in Ozola's view", "in his opinion", "the response from X was that"."""
    if words.lower[noun] in REACTIONS:
        return _reacting(words, noun)
    tags, at = words.tags, noun - 1
    while at > 0 and tags[at] in "NA":
        at -= 1
    heads: tuple[Head, ...] = ()
    first = at
    is_stated = tags[noun + 1 : noun + 2] == "B" and words.lower[noun + 2 : noun + 3] == ["that"]
    if is_stated and (of_state := _of_state(words, noun)) is not None:
        return of_state
    if at > 0 and tags[at] == "s":
        first = run_start(tags, at - 1)
        heads = heads_of_run(words, first, at - 1)
    elif at > 0 and words.lower[at] in ("his", "her", "their"):
        heads = (Head(at, at),)
    if is_stated or _is_it(words, noun, first) or (first > 0 and words.lower[first - 1] in VIEWED):
        return Subject(heads, first)
    return no_subject("no owner")


def _of_state(words: Words, noun: int) -> Subject | None:
    """Whose a view is that a body or a nation has: "the GOL position", "the Latvian view"."""
    at = noun - 1
    while at > 0 and _qualifies(words, at) and words.lower[at] not in demonyms():
        at -= 1
    place = words.places.get(at)
    is_body = place is not None and place.rule in BODY_RULES
    is_nation = words.lower[at] in demonyms() and words.lower[at] != "u.s."
    first = at - 1
    while first > 0 and _qualifies(words, first):
        first -= 1
    if words.lower[max(0, first)] != "the" or not (is_body or is_nation):
        return None
    return Subject((Head(at, first),), first)


def _qualifies(words: Words, at: int) -> bool:
    """Whether a word stands between a noun and its owner: "the GOL's official line"."""
    return words.tags[at] in "NA" or words.lower[at] == "official"


def _is_trouble(words: Words, at: int) -> bool:
    """Whether a thing is what worries somebody: "was the budget", not "was a just one"."""
    told = TROUBLED.match(words.tags, at)
    return told is not None and words.lower[told.end() - 1] not in ("a", "an", "one")


def _is_it(words: Words, noun: int, first: int) -> bool:
    """Whether the owner's phrase begins at ``first`` in "it is the GOL's position that"."""
    opening = words.lower[max(0, first - 2) : first]
    return words.tags[noun + 1 : noun + 2] == "S" and opening in (["it", "is"], ["it", "was"])


def _reacting(words: Words, noun: int) -> Subject:
    """Whose response: "the response, however, from X and Y was that", "his message was that"."""
    tags, at = words.tags, noun + 1
    if tags[at : at + 1] == "K":
        at = max(at, tags.find("K", at + 1, at + 4) + 1)
    if tags[noun - 1 : noun] == "s" and _is_it(words, noun, run_start(tags, noun - 2)):
        return phrase_ending_at(words, noun - 2)
    stated = re.compile(r"A?X?BA?S").match
    aimed = re.compile(r"A?B[PT]").match(tags, noun + 1)
    is_aim = aimed is not None and words.lower[aimed.end() - 1] in ("to", "for")
    is_felt = words.lower[noun] in TROUBLES and _is_trouble(words, noun + 1)
    if stated(tags, noun + 1) or is_felt or (is_aim and words.lower[noun] in AIMS):
        if (of_state := _of_state(words, noun)) is not None:
            return of_state
        first = noun
        while first > 0 and _qualifies(words, first - 1):
            first -= 1
        is_owned = first > 0 and tags[first - 1] == "s"
        if is_owned:
            return phrase_ending_at(words, first - 2)
        is_his = first > 0 and words.lower[first - 1] in ("his", "her", "their")
        return Subject((Head(first - 1, first - 1),) if is_his else (), first - 1)
    if words.lower[at : at + 1] not in (["from"], ["of"], ["among"], ["by"]):
        return no_subject("no owner")
    end = at + 1
    while tags[end : end + 1] in tuple("ENGDsC"):
        end += 1
    is_shared = noun > 1 and words.lower[at] == "among" and "there" in words.lower[:noun]
    if is_shared and tags[end : end + 1] == "S":
        return source_after(words, at)
    return source_after(words, at) if stated(tags, end) else no_subject("no owner")
