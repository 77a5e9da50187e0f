"""Show a cable with every finding marked in place, and why it was made or not made.

`annotation` lays a cable out as `passages` with marks and notes; `html` and `terminal` print it.
"""

from cablegraph.explain.annotation import explain
from cablegraph.explain.passages import Explanation

__all__ = ["Explanation", "explain"]
