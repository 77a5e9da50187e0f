"""Each cable in tests/golden has the graph beside it, statement for statement.

After a change that is meant: ``pytest tests/rdf/test_golden.py --update-golden``, then read the
difference.
"""

from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.rdf.build import build_graph, graph_quads
from cablegraph.rdf.serialize import serialize

GOLDEN = Path(__file__).parent.parent / "golden"
CABLES = sorted(GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("cable", CABLES, ids=lambda path: path.stem)
def test_a_cable_has_its_golden_graph(cable: Path, update_golden: bool) -> None:
    golden, quads = cable.with_suffix(".trig"), list(graph_quads(cable))
    if update_golden:
        golden.write_bytes(serialize(quads, "trig"))
    known = set(ox.parse(path=str(golden)))
    missing, unexpected = known - set(quads), set(quads) - known
    assert not missing, serialize(missing, "trig").decode()
    assert not unexpected, serialize(unexpected, "trig").decode()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("cable", CABLES, ids=lambda path: path.stem)
def test_rdflib_holds_the_same_graph(cable: Path) -> None:
    quads = list(graph_quads(cable))
    own = {quad for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
    graph = build_graph(cable)
    assert len(set(graph.triples((None, None, None)))) == len({quad.triple for quad in quads})
    assert {str(name.identifier) for name in graph.graphs()} >= {
        str(quad.graph_name)[1:-1] for quad in own
    }
