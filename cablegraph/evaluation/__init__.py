"""Scores against careful readings: how far what the tool finds can be trusted.

`identity` says when two readers mean the same, `measures` counts it cable by cable, `report`
splits the cables, adds up and gives intervals, `calibration` measures each rule's precision.
"""
