"""The merging of a store's files, put off while cables are read and caught up with afterwards.

Takes    nothing: it is about the threads of this process that merge files.
Gives    `Merging`.
Errors   none. Where threads cannot be told apart (Linux names them in ``/proc``) all stays as it
         is: files are merged as they come.
Source   Oxigraph stands on RocksDB, which merges as soon as two new files of an index wait. Keys of
         quads are hashes, so each merge writes the whole index, or its lower level, anew: the more
         files wait for it, the less is written in all. pyoxigraph has no setting for this, but
         threads of the lowest priority hardly run while workers use every core. Should so many
         files wait that RocksDB stops the writer, the workers soon have nothing to do, and the
         cores are free for merging.
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

THREADS = Path("/proc/self/task")
NAME = "rocksdb:low"  # of the threads that merge; those that flush are "rocksdb:high"
LOWEST = 19  # priority, as of `nice`
AT_WORK = "RD"  # states of a thread: running, waiting for the disk
LOOK, LOOKS = 0.02, 10  # seconds between looks, and how many find nobody at work at the end


class Merging:
    """The merging of the files of this process's stores."""

    def __init__(self) -> None:
        self._put_off: dict[Path, int] = {}  # threads, with the priority that they had

    def put_off(self) -> None:
        """Leave merging to the time that nobody else has a use for."""
        if not self._put_off:
            for thread in _threads():
                self._put_off[thread] = os.getpriority(os.PRIO_PROCESS, int(thread.name))
                _give_priority(thread, LOWEST)

    def catch_up(self, seconds: float) -> None:
        """Wait until what was put off is merged, ``seconds`` at most.

        Who may not raise a priority (on Linux, all but the superuser) keeps it low, which makes no
        difference on idle cores.
        """
        threads, self._put_off = self._put_off, {}
        for thread, priority in threads.items():
            _give_priority(thread, priority)
        until, idle = time.monotonic() + seconds, 0
        while threads and idle < LOOKS and time.monotonic() < until:
            time.sleep(LOOK)
            idle = 0 if any(map(_is_at_work, threads)) else idle + 1


def _threads() -> Iterator[Path]:
    for thread in THREADS.glob("*"):
        with suppress(OSError):  # it has ended
            if (thread / "comm").read_text().strip() == NAME:
                yield thread


def _give_priority(thread: Path, priority: int) -> None:
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, int(thread.name), priority)


def _is_at_work(thread: Path) -> bool:
    with suppress(OSError):
        return (thread / "stat").read_text().rpartition(")")[2].split()[0] in AT_WORK
    return False
