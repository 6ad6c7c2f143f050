"""The search: all candidate sets of a plan, weighed, and the best explanation as goals."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.extract.goals.blocks import block_sets
from planparse.extract.goals.candidate import CandidateSet, Weighed
from planparse.extract.goals.cards import card_sets
from planparse.extract.goals.columns import column_sets
from planparse.extract.goals.continued import continued
from planparse.extract.goals.counts import stated_counts
from planparse.extract.goals.doubts import doubts
from planparse.extract.goals.explanation import Explanation, explain
from planparse.extract.goals.features import FEW, Evidence
from planparse.extract.goals.headings import heading_sets
from planparse.extract.goals.intentions import intention_sets
from planparse.extract.goals.labelled import labelled_sets
from planparse.extract.goals.lists import list_sets
from planparse.extract.goals.own import is_council_alone, with_own
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.sentences import sentence_sets
from planparse.extract.goals.spread import spread_sets
from planparse.extract.goals.stated import Wordings, report_wordings, texts_of
from planparse.extract.goals.tree import goals_of
from planparse.extract.goals.weights import MEASURES, OWN, weigh_set
from planparse.model.document import Outline
from planparse.model.facts import GoalCandidate, PlanGoals, Table
from planparse.text.fold import letters

DASHES = ("–", "—")
BULLET = "•"
RUNNERS_UP = 8
"""Sets that were not taken and that are kept to be shown."""


def plan_goals(
    outline: Outline,
    tables: Sequence[Table],
    context: Context,
    asked: bool = True,
    reports: Sequence[tuple[Outline, Sequence[Table]]] = (),
) -> PlanGoals:
    """Goals of a plan in its own order; none found is a doubt that says what was looked for.

    Args:
        outline: the plan's sections.
        tables: its tables.
        context: profile and limits.
        asked: the caller says that it is a plan; where that is only our guess from its title, a
            plan without goals (a plan of premises, say) is no trouble with the reading.
        reports: outline and tables of each report that follows the plan up, where they are at
            hand: what their headings and tables repeat is likelier to be a goal.
    """
    plan = Plan(outline, tables, context)
    said = report_wordings(reports, plan.profile)
    sets = candidate_sets(plan)
    evidence = _evidence(plan, sets, said)
    weighed = [weigh_set(one, evidence) for one in sets]
    explanation = explain(weighed, plan)
    if not explanation.layers:
        told = [*sets, *sentence_sets(plan)]
        evidence = _evidence(plan, told, said)
        weighed = [weigh_set(one, evidence) for one in told]
        explanation = explain(weighed, plan)
    if not explanation.layers and asked:
        weighed = [weigh_set(one, evidence, MEASURES) for one in sets]
        explanation = explain(weighed, plan)
    if not explanation.layers and asked:
        weighed = [*weighed, *(weigh_set(one, evidence) for one in intention_sets(plan))]
        explanation = explain(weighed, plan)
    if is_council_alone(explanation):
        own = [weigh_set(one, evidence, OWN) for one in sets]
        explanation = with_own(explanation, own, plan)
    goals = goals_of(explanation, plan)
    candidates = _candidates(weighed, explanation)
    orphans = [m for layer in explanation.layers for m in layer.candidates.orphans]
    return PlanGoals(
        goals=goals,
        parents_without_goal=tuple(dict.fromkeys(member.title for member in orphans)),
        candidates=candidates,
        unread_layers=tuple(dict.fromkeys(_name(one.candidates) for one in explanation.unread)),
        doubts=doubts(goals, explanation, evidence.counts, candidates, context, asked),
    )


def candidate_sets(plan: Plan) -> list[CandidateSet]:
    """Every set of candidates that the plan's structures give."""
    text = [*list_sets(plan), *spread_sets(plan), *labelled_sets(plan), *block_sets(plan)]
    found = [*column_sets(plan), *heading_sets(plan), *text, *card_sets(plan)]
    return [continued(one, plan) for one in found if one.members and not _is_torn(one)]


def _is_torn(candidates: CandidateSet) -> bool:
    """Whether a member breaks off at a dash or has a bullet inside: pieces of lists cut apart."""
    titles = [member.title.strip(f" {BULLET}") for member in candidates.members]
    return any(title.endswith(DASHES) or BULLET in title for title in titles)


def _evidence(plan: Plan, sets: Sequence[CandidateSet], said: Wordings | None) -> Evidence:
    """What the sets are weighed by; `said` is what the reports say."""
    repeating = _that_repeat(said, sets)
    return Evidence(
        plan=plan,
        counts=stated_counts(plan),
        own=Wordings(texts_of(plan.outline, plan.tables), plan.profile),
        reports=repeating,
        repeated=_repeated(plan, repeating),
    )


def _repeated(plan: Plan, reports: Wordings | None) -> dict[int, bool]:
    """Whether the reports have each heading that not any plan has."""
    if reports is None:
        return {}
    own = [section for section in plan.sections if not plan.is_frame(section.title)]
    return {section.ordinal: reports.has(plan.title(section)) for section in own}


def _that_repeat(reports: Wordings | None, sets: Sequence[CandidateSet]) -> Wordings | None:
    """The reports' wordings where they repeat at least one set: else their silence says nothing."""
    if reports is None or all(reports.share(one.members) <= FEW for one in sets):
        return None
    return reports


def _name(candidates: CandidateSet) -> str:
    return candidates.announcer or candidates.key


def _candidates(weighed: Sequence[Weighed], explanation: Explanation) -> tuple[GoalCandidate, ...]:
    """The sets that were taken, then the best of the others, each wording once."""
    taken = [layer.weighed for layer in explanation.layers]
    others = sorted((w for w in weighed if w not in taken), key=lambda one: -one.score)
    found: list[GoalCandidate] = []
    seen: set[tuple[str, ...]] = set()
    for one in (*taken, *others):
        key = tuple(letters(member.title) for member in one.candidates.members)
        if key not in seen and len(found) < len(taken) + RUNNERS_UP:
            seen.add(key)
            found.append(_candidate(one, one in taken))
    return tuple(found)


def _candidate(one: Weighed, taken: bool) -> GoalCandidate:
    candidates = one.candidates
    return GoalCandidate(
        form=candidates.form,
        rule=candidates.rule,
        announcer=candidates.announcer,
        titles=tuple(member.title for member in candidates.members),
        places=tuple(member.place for member in candidates.members),
        score=round(one.score, 2),
        taken=taken,
        reasons=tuple((r.feature, r.level, r.weight) for r in one.reasons if r.weight),
    )
