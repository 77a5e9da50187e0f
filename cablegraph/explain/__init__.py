"""Show a cable with every finding marked in place, and why it was made or not made.

`passages` lays a cable out with marks and notes; `html` and `terminal` print it.
"""

from cablegraph.explain.passages import Explanation, explain

__all__ = ["Explanation", "explain"]
