"""Queries that end, and that fetch nothing.

Takes    the text of a query; work that may take too long.
Gives    nothing if the query is harmless; the answer of the work if it came in time, for whoever
         waits (`within`) or goes on meanwhile (`answered_within`).
Errors   `QueryError` for a query that would fetch from elsewhere (``SERVICE``, ``LOAD``) and, with
         its line and a mark, for one that is no SPARQL; `QueryStopped` for one that takes longer
         than allowed; `WorkFailed` for a defect.
Source   SPARQL 1.1 Federated Query and Update. Nothing cancels a query of Oxigraph but the end of
         its process: work with a time limit is done in a child process, which must be forked to
         share what is in memory. Where a system cannot fork, a query runs without its limit, and
         a warning says so.
"""

import asyncio
import multiprocessing
import re
import signal
import warnings
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import TypeVar

from cablegraph.errors import CablegraphError, QueryError, QueryStopped, WorkFailed
from cablegraph.rdf.vocabulary import PREFIXES

Result = TypeVar("Result")
TIME_LIMIT = 30.0  # seconds, for a query that somebody wrote by hand
NO_LIMIT = "this system cannot fork: the query is not stopped after {:g} seconds, nor at all"
NO_ANSWER = "the query ended without an answer: it may nest too deep, or need more memory"
GRACE = 1.0  # seconds that a child has beyond its time: its parent ends it before
DEFECT = 1  # the exit code of a child that ended with an exception of Python's
SYNTAX_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): ?(?P<message>.*)", re.S)

# What may hold any word without meaning it: strings, IRIs, comments.
QUOTED = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]*''',
    re.VERBOSE | re.DOTALL,
)
DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
PREFIX = re.compile(r"(?<![\w?$.:-])([A-Za-z][\w.-]*|):")
SIGN = re.compile(r'"(?:[^"\\]|\\.)*"|(?<!\{)\b[A-Z]{2,}\b')  # what the parser would have accepted
MOST_SIGNS = 8
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
UPDATE = re.compile(  # what a SPARQL update begins with, after its prologue
    r"(?:\s|\#[^\n]*\n|(?:PREFIX|BASE)\b[^>]{0,400}>)*(?:INSERT|DELETE|DROP|CLEAR|CREATE|LOAD|WITH)\b",
    re.IGNORECASE,
)
# The names and keywords of a query, as Oxigraph divides them, whose grammar knows no borders of
# words: in "1SERVICE<a:b>{}" and "a:b.c.SERVICE<a:b>{}" stand a number, a name, and a clause each.
PART = r"(?:[\w:%-]|\\.)"
WORDS = re.compile(
    rf"""(?P<quoted>{QUOTED.pattern}) | [?$]\w+ | _:\w[\w-]*(?:\.+[\w-]+)?
       | (?P<prefix>[^\W\d_][\w.-]*)?:(?:(?!-){PART}+(?:\.+{PART}+)?)?
       | (?P<word>[^\W\d_][\w.-]*)""",
    re.VERBOSE | re.DOTALL,
)
FETCH = re.compile(r"SERVICE|LOAD", re.IGNORECASE)
DOUBTFUL = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.-]*://).*[')#]")  # an IRI, or "<" in "?a<1)#>"


def is_update(query: str) -> bool:
    """Whether a text is an update, which asks nothing.

    >>> is_update("PREFIX : <http://example.org/> INSERT DATA { :a :b :c }"), is_update("ASK {}")
    (True, False)
    """
    return UPDATE.match(query) is not None


def refuse_fetching(query: str) -> None:
    """Refuse what would fetch from elsewhere, before anything runs.

    >>> refuse_fetching("SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    cablegraph.errors.QueryError: SERVICE fetches from another place, which is not allowed here
    >>> refuse_fetching("SELECT ?service WHERE { ?s ?p 'SERVICE' } # SERVICE")
    """
    unescaped = ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16) % 0x110000), query)
    for form in filter(FETCH.search, (query, unescaped)):
        found = next(_fetching(form), None)
        if found:
            raise QueryError(f"{found} fetches from another place, which is not allowed here")


def _fetching(query: str) -> Iterator[str]:
    """The words of a query that would fetch, or may do so.

    >>> list(_fetching("PREFIX : <http://e/> SELECT ?service { ?s a:load ?o.Service :x {} }"))
    ['SERVICE']
    """
    words = list(WORDS.finditer(query))
    if any(DOUBTFUL.match(word["quoted"] or "") for word in words):
        told = [query]
    elif any(word[0].startswith(":") for word in words):  # then "SERVICE:x" may be "SERVICE :x"
        told = [word["word"] or word["prefix"] or "" for word in words]
    else:
        told = [word["word"] or "" for word in words]
    for each in told:
        yield from map(str.upper, FETCH.findall(each))


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """Do ``work`` in a child process and end it when the time is up."""
    if not _can_fork(seconds):
        return work()
    receiver, child = _started(seconds, work)
    try:
        if not receiver.poll(seconds):
            raise _stopped(seconds)
        return _received(receiver, child, work)
    finally:
        _ended(receiver, child)


async def answered_within(seconds: float, work: Callable[[], Result]) -> Result:
    """The same, for a server that answers others meanwhile.

    >>> asyncio.run(answered_within(5, lambda: 6 * 7))
    42
    """
    if not _can_fork(seconds):
        return work()
    receiver, child = _started(seconds, work)
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(receiver.fileno(), ready.set)
    try:
        await asyncio.wait_for(ready.wait(), seconds)
        return _received(receiver, child, work)
    except TimeoutError as problem:
        raise _stopped(seconds) from problem
    finally:
        loop.remove_reader(receiver.fileno())
        _ended(receiver, child)


def _can_fork(seconds: float) -> bool:
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if not can_fork:
        warnings.warn(NO_LIMIT.format(seconds), RuntimeWarning, stacklevel=4)
    return can_fork


def _started(seconds: float, work: Callable[[], object]) -> tuple[Connection, ForkProcess]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_report, args=(sender, seconds, work), daemon=True)
    child.start()
    sender.close()
    return receiver, child


def _stopped(seconds: float) -> QueryStopped:
    taken = round(seconds, 1) or seconds  # of a page, what its first cables have left
    return QueryStopped(f"the query took longer than {taken:g} seconds and was stopped")


def _received(receiver: Connection, child: ForkProcess, work: Callable[[], Result]) -> Result:
    """What ``work`` has given, or the error that it ended with."""
    try:
        answer: Result | CablegraphError = receiver.recv()
    except (EOFError, OSError) as problem:  # before its answer, or amid it
        child.join()
        if child.exitcode == DEFECT:
            raise WorkFailed from problem
        raise QueryStopped(NO_ANSWER) from problem
    if isinstance(answer, CablegraphError):
        raise answer
    return answer


def _ended(receiver: Connection, child: ForkProcess) -> None:
    child.kill()
    child.join()
    receiver.close()


def _report(sender: Connection, seconds: float, work: Callable[[], object]) -> None:
    _end_by_itself(seconds + GRACE)
    try:
        answer: object = work()
    except CablegraphError as problem:
        answer = problem
    except MemoryError:
        answer = QueryStopped(NO_ANSWER)
    signal.setitimer(signal.ITIMER_REAL, 0)  # what is there may be sent
    sender.send(answer)
    sender.close()


def _end_by_itself(seconds: float) -> None:
    """Let a child end though its parent was killed, and leave no core file when it breaks down."""
    import resource  # where a system can fork, it has this

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def explained(query: str, problem: SyntaxError) -> str:
    """Say where a query is wrong, with the line and a mark below it."""
    place = SYNTAX_PLACE.search(str(problem))
    if place is None:
        return f"this is not SPARQL: {problem}"
    line, column = int(place["line"]), int(place["column"])
    shown = (query.splitlines() or [""])[min(line, len(query.splitlines()) or 1) - 1]
    mark = " " * (column - 1) + "^"
    reason = _reason(query, place["message"])
    return f"this is not SPARQL: line {line}: {reason}\n    {shown}\n    {mark}"


def _reason(query: str, message: str) -> str:
    r"""The parser's message in short: it tells every letter that a name may have.

    >>> _reason("SELECT ?c { ?c a cg:Cable", 'expected one of ",", "}", [_]')
    'the query ends before its last }'
    >>> _reason("SELECT ?c { ?c a foo:Cable }", "Prefix not found")
    'the prefix foo: is not declared'
    >>> _reason("ASK { ?c a ; }", "expected one of \"$\", \"(\", \"}\", ['0'..='9']")
    'expected one of "$", "(", "}" or a name'
    """
    bare = QUOTED.sub(" ", query)
    if "Prefix not found" in message:
        return f"the prefix {_undeclared(bare)} is not declared"
    if bare.count("{") > bare.count("}"):
        return "the query ends before its last }"
    *_, expected = message.partition("expected one of ")
    signs = SIGN.findall(expected)
    if "[" not in SIGN.sub("", expected):
        return message
    more = ["..."] * (len(signs) > MOST_SIGNS)
    return f"expected one of {', '.join([*signs[:MOST_SIGNS], *more])} or a name"


def _undeclared(bare: str) -> str:
    """The first prefix in a query, without its strings and IRIs, that nothing declares."""
    declared = {*PREFIXES, *DECLARED.findall(bare)}
    used = (name for name in PREFIX.findall(bare) if name not in declared)
    return f"{next(used, '')}:"
