"""One engine that matches, from two words up to the goals of two documents.

`words`: the terms of a text. `credit`: what one word is to another; `vocabulary`: the same, looked
up among many. `weights`: how much a term says. `agreement`, `strings`: two texts. `comparison`: two
things in named levels, with evidence and points. `calibration`: from points to a score. `assign`:
which pairs, taken together, agree best.
"""
