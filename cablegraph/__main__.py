"""``python -m cablegraph``: the same as the command ``cablegraph``."""

from cablegraph.cli import main

main()
