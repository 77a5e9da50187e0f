"""The pages of a topic and of a post: their cables, and who says what there."""

from urllib.parse import quote

from cablegraph.queries import labels_of
from cablegraph.rdf.vocabulary import POST
from cablegraph.store import Table
from cablegraph.web.asked import Asked, NotFound, Page
from cablegraph.web.tables import SENTENCE, country_name, topic_label

CABLES = ("created", "id", "from", "classification", "subject")


def topic(asked: Asked) -> Page:
    """The cables of a TAG, and who is for and against the issue that it stands for."""
    code = asked.parts["topic"].upper()
    carried = asked.rows("topics", {"topic": code}, 1)
    if not carried.rows:
        raise NotFound(f"no cable here carries the TAG {code}")
    issue = {"issue": code}
    positions = asked.some("positions", issue, "Positions", _POSITIONS)
    cables, pages = asked.paged("cables", {"topic": code}, "Cables, oldest first", CABLES)
    return Page(
        "topic.html",
        topic_label(code),
        {
            "label": topic_label(code),
            "number": f"{carried.rows[0][1]:,}",
            "holders": asked.some("topic-holders", issue, "Who is for it, who against", _HOLDERS),
            "positions": positions,
            "cables": cables,
            "pages": pages,
            "picture": asked.links.picture("issues", issue) if positions.rows else "",
        },
    )


_HOLDERS = ("name", "country", "positions", "in_favor", "against", "cables")
_POSITIONS = ("cable", "holder", "act", "about", *SENTENCE)


def post(asked: Asked) -> Page:
    """A post and the cables that it sent."""
    post_id = asked.parts["post"]
    iri = POST[quote(post_id)].value
    name = labels_of(asked.store, [iri]).get(iri)
    if name is None:
        raise NotFound(f"no post here is called {post_id}")
    cables, pages = asked.paged("cables", {"post": iri}, "Cables, oldest first", CABLES)
    about = _row(asked.rows("embassies", {}), iri)
    return Page(
        "post.html",
        name,
        {
            "name": name,
            "city": about.get("city", ""),
            "country": country_name(about.get("country", "")),
            "number": about.get("cables_sent", "0"),
            "said": asked.links.actor(iri),
            "cables": cables,
            "pages": pages,
        },
    )


def _row(posts: Table, iri: str) -> dict[str, str]:
    rows = (row for row in posts.records() if row["post"] == iri)
    return {name: str(value or "") for name, value in next(rows, {}).items()}
