"""The pages: one function each, from what is asked to what is shown.

Takes    `Asked`.
Gives    a `Page`.
Errors   those of the queries; `NotFound` for what the graph does not know.
"""

from cablegraph.web.pages.actor import actor
from cablegraph.web.pages.cable import cable
from cablegraph.web.pages.picture import picture
from cablegraph.web.pages.places import post, topic
from cablegraph.web.pages.questions import question, questions, stopped
from cablegraph.web.pages.search import search
from cablegraph.web.pages.start import start

__all__ = [
    "actor",
    "cable",
    "picture",
    "post",
    "question",
    "questions",
    "search",
    "start",
    "stopped",
    "topic",
]
