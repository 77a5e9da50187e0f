"""The start page: what is in the collection, and the doors to it."""

from cablegraph.store import Table
from cablegraph.web.asked import Asked, Page

MOST_TOPICS, MOST_POSTS, MOST_HOLDERS = 12, 12, 12
DOORS = (  # a question as somebody has it, and the query that answers it
    ("Who promised what, and by when?", "commitments-due"),
    ("Which demarche drew no reply?", "demarches-without-reply"),
    ("Which instruction led to which reply?", "instruction-to-reply"),
    ("Who met whom?", "who-met-whom"),
    ("Which cited cables are missing here?", "missing-references"),
    ("Who changed sides, with both sentences?", "position-changes"),
    ("Who holds which office?", "officials"),
    ("Which cables were sent when?", "cables"),
)


def start(asked: Asked) -> Page:
    """What the collection holds, its topics, posts and holders, and questions to begin with."""
    contents = asked.rows("contents", {})
    first, last = next(((row[2], row[3]) for row in contents.rows), (None, None))
    return Page(
        "start.html",
        "The collection",
        {
            "counts": [(str(kind), f"{number:,}") for kind, number, *_ in contents.rows],
            "days": (str(first or ""), str(last or "")),
            "topics": asked.some("topics", {}, "Topics", most=MOST_TOPICS),
            "posts": asked.shower.grid(
                _busiest(asked.rows("embassies", {})),
                "Posts",
                columns=("name", "cables_sent"),
                most=MOST_POSTS,
                more=asked.links.question("embassies"),
            ),
            "holders": asked.some(
                "most-active-holders",
                {},
                "Who holds most positions",
                columns=("name", "country", "positions", "in_favor", "against"),
                most=MOST_HOLDERS,
            ),
            "doors": [(said, asked.links.question(name)) for said, name in DOORS],
        },
    )


def _busiest(posts: Table) -> Table:
    sent = posts.columns.index("cables_sent")
    return Table(posts.columns, tuple(sorted(posts.rows, key=lambda row: -int(str(row[sent])))))
