"""What the tests of interrupted runs start in a process of its own."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from cablegraph.ingest import collection
from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import LocalEngine

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.ingest.warmed"])
SHARD = 4  # cables in a load, so that a small collection takes many


def build(cables: Path, store: Path, workers: int = 0) -> None:
    """Build a store in small steps."""
    collection.SHARD = SHARD
    build_store([cables], store, engine=LocalEngine(workers=workers))


def build_until(cables: Path, store: Path, step: str, times: int) -> None:
    """Build a store, and die without a word when ``step`` is done for the ``times``-th time."""
    owner, method = STEPS[step]
    done: Callable[..., Any] = getattr(owner, method)
    count = 0

    def dying(*arguments: Any, **options: Any) -> Any:
        nonlocal count
        given = done(*arguments, **options)
        count += 1
        if count == times:
            os._exit(9)
        return given

    setattr(owner, method, dying)
    build(cables, store)


STEPS = {
    "the journal says what is half-way": (collection.Journal, "begin"),
    "the quads are made": (collection.Collection, "_parts"),
    "the text is indexed, not committed": (collection.SearchIndex, "put"),
    "the text is indexed": (collection.Collection, "_note"),
    "the journal has one source more, not committed": (collection.Journal, "put_source"),
    "the journal says that all is done, not committed": (collection.Journal, "end"),
    "the shard is done": (collection.Collection, "flush"),
}


def started(target: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a function in a fresh process."""
    process = CONTEXT.Process(target=target, args=arguments)
    process.start()
    return process
