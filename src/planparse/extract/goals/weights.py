"""What each level of each feature is worth for a set of candidates.

Weights add up like evidence in a linkage model (Fellegi and Sunter 1969): above zero speaks for
goals, below against. They were set by hand on the plans of some twenty bodies so that each set
that a reader takes for the goals lies above `ACCEPT` and all others below it; a level that is not
listed weighs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from planparse.extract.goals.candidate import CandidateSet, Reason, Weighed
from planparse.extract.goals.features import FEATURES, Evidence

ACCEPT = 3.0
"""Score from which a set can be goals: a heading about goals over a few phrases reaches it, or
a label "Goal 3" before them; a list under any other heading does not."""

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "named": {"goals": 3.0, "weak": 1.5, "areas": -2.0, "measures": -1.5, "indicators": -5.0},
    "announced": {
        "goals": 3.0,
        "goals_further_up": 1.2,
        "weak": 1.0,
        "title": 0.3,
        "indicators": -2.0,
        "led_in": 1.5,
        "aims_led_in": 3.0,
        "measures": 0.3,
        "measures_listed": -2.0,
        "frame": -2.0,
    },
    "wording": {"all": 3.0, "most": 1.5, "half": 0.7},
    "length": {"phrases": 0.5, "a_word_or_two": -0.7, "paragraphs": -2.0},
    "numbers": {
        "anew_in_chapters": 2.8,
        "in_a_row": 0.8,
        "labels_in_a_row": 0.8,
        "below_chapters": 0.3,
        "rising": 0.3,
    },
    "count": {"as_stated": 2.5, "as_stated_alone": 0.7, "otherwise": -0.3},
    "below": {"most": 0.5, "few": -0.7},
    "restated": {"most": 1.5, "half": 0.7},
    "reported": {"as_all_else": 0.5, "most": 2.5, "half": 1.5, "some": 0.7, "no": -0.4},
    "listed": {
        "counted_verbs": 2.8,
        "verbs": 1.6,
        "counted_things": 0.3,
        "deep_in_a_long_text": -3.0,
    },
    "taken_up": {"all": 2.5},
    "in_title": {"most": 3.3},
    "decided": {"most": 3.0},
    "frame": {"chapters": -6.0, "some": -1.5},
    "repeated": {"template": -6.0, "some": -1.0},
    "capitals": {"most": 1.0},
    "size": {"one": -6.0, "two": -1.0, "very_many": -2.0},
    "form": {
        "target_column": -4.0,
        "target_values": -4.0,
        "sentences_below_labels": 1.5,
        "quoted": 2.0,
        "card": 2.0,
        "numbered_title": 0.5,
        "bold_numbered_title": 1.5,
        "lists_in_areas": 1.0,
        "run_in": -1.0,
        "run_in_chapters": 0.5,
        "bold_title": -0.5,
        "lead": 0.5,
        "leads": 0.5,
        "intention": 3.0,
    },
}


MEASURES: Mapping[str, Mapping[str, float]] = {
    "named": {"measures": 2.0},
    "announced": {"measures": 2.0, "measures_listed": 2.0, "areas": 2.8},
    "length": {"names": -0.7},
    "numbers": {"labels_in_a_row": 3.8},
    "form": {"lists_in_areas": 2.7},
}
"""What differs for a plan that calls nothing its goals: then what it sets out are its measures, the
lists in its areas, or areas that are worded as what is to be."""


OWN: Mapping[str, Mapping[str, float]] = {
    "announced": {"areas": 2.5, "weak": 2.5},
    "size": {"two": 0.0},
}
"""What differs for the body's own goals beside the council's: what its plan then calls its focus
areas or priorities is what it sets itself, and two of them are enough."""

AS_ALWAYS: Mapping[str, Mapping[str, float]] = {}


def weigh_set(
    candidates: CandidateSet,
    evidence: Evidence,
    instead: Mapping[str, Mapping[str, float]] = AS_ALWAYS,
) -> Weighed:
    """A set with every feature's level and weight.

    Args:
        candidates: the set.
        evidence: what it is weighed by.
        instead: levels that weigh otherwise, as where measures are looked for.
    """
    reasons = []
    for name, measure in FEATURES.items():
        level = measure(candidates, evidence)
        usual = WEIGHTS[name].get(level, 0.0)
        weight = instead.get(name, {}).get(level, usual)
        reasons.append(Reason(name, level, weight))
    return Weighed(candidates, tuple(reasons))
