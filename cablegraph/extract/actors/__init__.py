"""Who stands in the text: officials and their offices, ministries, bodies, states."""
