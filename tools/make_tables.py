"""Write the tables of `ontology/` that are made from `cablegraph/data`: posts and TAGS.

    python tools/make_tables.py [--check]

With --check nothing is written; the exit code is 1 where a file is not what would be written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from cablegraph.rdf.bodies import post_statements
from cablegraph.rdf.vocabulary import PREFIXES
from cablegraph.resources import ontology_path
from cablegraph.terms.tags import TagMeaning, TagStatus, tag_meanings
from cablegraph.terms.traffic import Post, posts

DECLARED = """\
@prefix cg:      <https://w3id.org/cablegraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl:     <http://www.w3.org/2002/07/owl#> .
@prefix post:    <https://w3id.org/cablegraph/post/> .
@prefix rdfs:    <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos:    <http://www.w3.org/2004/02/skos/core#> .
@prefix tag:     <https://w3id.org/cablegraph/tag/> .
"""
HEADS = {
    "posts.ttl": "# Diplomatic posts of the United States, about 1960 to 2015.",
    "tags.ttl": "# TAGS, traffic analysis by geography and subject. Country codes are not ISO.",
}
SCHEME = """\
<https://w3id.org/cablegraph/tag> a skos:ConceptScheme ;
    skos:prefLabel "TAGS"@en .
"""
NO_CONCEPT = (TagStatus.NOT_A_TAG,)  # words that got into the line


def tables() -> dict[str, str]:
    """The text of each file, by its name."""
    entries = {"posts.ttl": map(post_entry, posts()), "tags.ttl": tag_entries()}
    return {
        name: "\n".join([HEADS[name], "# Made by tools/make_tables.py.", DECLARED, *content])
        for name, content in entries.items()
    }


def post_entry(post: Post) -> str:
    """One post in Turtle."""
    lines = [f"{short(predicate)} {short(value)}" for predicate, value in post_statements(post)]
    lines += [f"dcterms:identifier {quoted(post.prefix)}"] if post.prefix else []
    return f"post:{post.id} " + " ;\n    ".join(lines) + " .\n"


def short(term: NamedNode | Literal) -> str:
    """A term in Turtle."""
    if isinstance(term, Literal):
        return quoted(term.value)
    name, iri = next(item for item in PREFIXES.items() if term.value.startswith(item[1]))
    return f"{name}:{term.value.removeprefix(iri)}".replace("rdf:type", "a")


def tag_entries() -> Iterator[str]:
    """The TAGS in Turtle, by code."""
    yield SCHEME
    for _, meaning in sorted(tag_meanings().items()):
        if meaning.status not in NO_CONCEPT:
            yield tag_entry(meaning)


def tag_entry(tag: TagMeaning) -> str:
    """One TAG in Turtle; what was never current is marked as deprecated."""
    lines = [
        f"tag:{tag.code} a cg:Topic",
        "skos:inScheme <https://w3id.org/cablegraph/tag>",
        f"skos:prefLabel {quoted(tag.label or tag.code)}@en",
        f"skos:notation {quoted(tag.code)}^^cg:tagCode",
    ]
    lines += [f"skos:notation {quoted(tag.iso)}^^cg:iso3166"] if tag.iso else []
    lines += [f"skos:note {quoted(f'{tag.kind.value}, {tag.status.value}')}@en"]
    is_current = tag.status in (TagStatus.CURRENT, TagStatus.UNVERIFIED)
    lines += [] if is_current else ["owl:deprecated true"]
    return " ;\n    ".join(lines) + " .\n"


def quoted(words: str) -> str:
    """A string in Turtle."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def stale(files: dict[Path, str]) -> list[Path]:
    """The files that do not hold their text."""
    return [
        path
        for path, text in files.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write or check the files."""
    files = {ontology_path(name): text for name, text in tables().items()}
    outdated = stale(files)
    if "--check" in sys.argv:
        for path in outdated:
            print(f"{path.name} is not what tools/make_tables.py writes", file=sys.stderr)
        return int(bool(outdated))
    for path in outdated:
        path.write_text(files[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
