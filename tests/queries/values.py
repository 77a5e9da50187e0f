"""The values of rows, as rdflib has them and as a `Table` does."""

import rdflib

from cablegraph.store import Value


def plain(term: rdflib.term.Node | None) -> Value:
    if isinstance(term, rdflib.Literal) and term.datatype == rdflib.XSD.integer:
        return int(term)
    return None if term is None else str(term).replace("+00:00", "Z")
