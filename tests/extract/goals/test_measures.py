"""Plans that call nothing their goals: what they set out under one running label is audited."""

from __future__ import annotations

from tests.plain_text import ENGLISH, goals_of

ACTIONS = {
    "Harbour actions": ("Dredge the inner basin", "Renew the pilot boats", "Mend the north quay"),
    "Shore actions": ("Open a repair yard", "Train lifeguards for summer", "Map the sand banks"),
}


def plan() -> str:
    """Six actions under three kinds of them, which the introduction lists and counts."""
    parts = ["# Action plan 2031\n\nThe Port of Holme.\n\n## Action categories\n"]
    parts.append("The plan has two categories of actions:\n")
    parts.append("".join(f"- {name}\n" for name in ACTIONS))
    number = 0
    for name, titles in ACTIONS.items():
        parts.append(f"\n## {name}\n\nThese actions are taken by the port.\n")
        for title in titles:
            number += 1
            parts.append(f"\n### Action {number}: {title}\n\nBy June 2031 the port will begin.\n")
    return "".join(parts)


def test_actions_with_one_running_label_are_taken_and_not_the_categories_they_stand_in() -> None:
    found = goals_of(plan(), ENGLISH).goals

    titles = [title for group in ACTIONS.values() for title in group]
    assert [goal.title.partition(": ")[2] for goal in found] == titles
    assert [goal.label for goal in found] == [f"Action {n}" for n in range(1, 7)]
