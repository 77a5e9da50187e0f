"""A worker process: read cables from standard input, write what becomes of them to standard output.

Run as ``python -m cablegraph.ingest.worker`` by `LocalEngine`, which is its only user. A message
is eight bytes of length and a pickle. First comes the `Method`, then lists of `RawCable`s, each
with the number of them to read together; each cable is answered by its `Outcome` as soon as these
are read, so that the other side knows which may be in hand when a worker dies. The end of standard
input, also by the other side's death, ends it.
"""

import gc
import pickle
import signal
import sys
from typing import IO, Any

from cablegraph.ingest.graphing import graph_cables

LENGTH = 8  # bytes
YOUNG = 50_000  # objects made, of two or three cables, before those in cycles are looked for


def write_message(stream: IO[bytes], value: object) -> None:
    """Write one message."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(LENGTH, "big") + data)
    stream.flush()


def read_message(stream: IO[bytes]) -> Any:
    """Read one message; `EOFError` where there is none or only a part of one.

    >>> import io
    >>> stream = io.BytesIO()
    >>> write_message(stream, ("07RIGA12", 3))
    >>> _ = stream.seek(0)
    >>> read_message(stream)
    ('07RIGA12', 3)
    """
    return pickle.loads(_exactly(stream, int.from_bytes(_exactly(stream, LENGTH), "big")))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def main() -> None:
    """Serve until the other side has no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started us
    gc.freeze()  # word lists and patterns stay: they need not be looked at again and again
    gc.set_threshold(YOUNG, 20, 20)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that prints may come between the messages
    try:
        method = read_message(asked)
        while True:
            raws, together = read_message(asked)
            for outcome in graph_cables(raws, method, together):
                write_message(answers, outcome)
    except (EOFError, BrokenPipeError):
        sys.exit(0)


if __name__ == "__main__":
    main()
