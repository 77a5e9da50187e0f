"""How a command ends: with a code, and with one message where something was wrong.

Takes    the command group.
Gives    the exit code.
Errors   a defect of cablegraph itself still shows its traceback: it must be seen to be mended.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from cablegraph.errors import CablegraphError, QueryError

DONE, SOME_UNREADABLE, WRONG_USAGE = 0, 1, 2
UNSOUND = 1  # validate: the graph is not as it must be
INTERRUPTED = 130  # what a shell reports of a program that Ctrl-C ended
NO_CABLES = "cablegraph: no cables found"


def finish(command: click.Command) -> int:
    """Run ``command`` with the arguments of the process and say with which code it ended."""
    try:
        code = command.main(prog_name="cablegraph", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        _with_hint(error).show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _say("stopped", INTERRUPTED)
    except BrokenPipeError:
        return reader_has_left()
    except QueryError as error:
        return _say(str(error), WRONG_USAGE)
    except CablegraphError as error:
        return _say(str(error), SOME_UNREADABLE)
    except OSError as error:
        return _say(_plain(error), SOME_UNREADABLE)
    return code if isinstance(code, int) else DONE


@contextmanager
def stopping_cleanly(say: Callable[[], None]) -> Iterator[None]:
    """Let SIGTERM stop a run as Ctrl-C does, and ``say`` then what it has left."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        say()
        raise


def _with_hint(error: click.ClickException) -> click.ClickException:
    """Whoever writes a term of a query as an option learns how it is given."""
    if not isinstance(error, click.NoSuchOption) or error.ctx is None:
        return error
    if all(option.name != "params" for option in error.ctx.command.params):
        return error
    said, term = error.format_message().rstrip("."), error.option_name.lstrip("-")
    hint = f"{said}; a term of a query is given as --param {term}=..."
    return click.UsageError(hint, error.ctx)


def _say(message: str, code: int) -> int:
    click.echo(f"cablegraph: {message}", err=True)
    return code


def _plain(error: OSError) -> str:
    """The system's message with the file before it.

    >>> _plain(PermissionError(13, "Permission denied", "out/graph.ttl"))
    'out/graph.ttl: Permission denied'
    """
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def reader_has_left() -> int:
    """``cablegraph ... | head`` has had enough: leave without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
