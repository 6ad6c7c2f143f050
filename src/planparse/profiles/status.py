"""Words by which a report says how far something has come, and what it thinks of it."""

from __future__ import annotations

from planparse.model.colours import ColourName
from planparse.model.frozen import Frozen
from planparse.model.records.codes import Assessment, Progress


class StatusWords(Frozen):
    """All phrases are lower case; matching folds case and counts whole words."""

    progress: dict[Progress, tuple[str, ...]]
    """Phrases that tell each stage; one inside a longer one of another stage does not count."""
    not_started: tuple[str, ...]
    """Phrases of a start ("påbörjats") that with a negation before them mean `planned`."""
    negations: tuple[str, ...]
    perfect_auxiliaries: tuple[str, ...]
    """Verbs that with a supine tell what has been done ("har")."""
    supine_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    """Endings of verbs that tell what was done ("genomfördes"), no auxiliary needed."""
    not_events: tuple[str, ...]
    """Supines and past forms that tell a state or a beginning, nothing done ("varit", "haft")."""
    pointers: tuple[str, ...]
    """Words that point to what was said before ("dock", "området")."""
    assessments: dict[Assessment, tuple[str, ...]]
    """What a cell or a stated judgement says, whole ("delvis uppnått")."""
    symbols: dict[str, Assessment]
    """Signs with one meaning everywhere; a legend in the report goes first."""
    colours: dict[ColourName, Assessment]
    """What the colour of a traffic light usually means; a legend in the report goes first."""
    colour_words: dict[ColourName, str]
    """Names of colours; black is that of any text and has none."""
    sentences: dict[Assessment, tuple[str, ...]]
    """Phrases of running text that judge a goal, but as neither reached nor not ("målet utgår")."""
    needs: tuple[str, ...] = ()
    """Words of what has to be done ("måste"): a sentence with one, and nothing done, tells no
    more of the period than a plan does."""
    conditions: tuple[str, ...]
    """Words right before such a phrase that make it a condition or an aim ("om")."""
    assessment_heads: tuple[str, ...]
    """Heads of table columns with judgements; a head that ends in one counts ("måluppfyllelse")."""
    result_heads: tuple[str, ...]
    """Heads and labels over results as well as judgements: only known words judge there."""
    assessment_leads: tuple[str, ...]
    """Words before a colon and a judgement ("bedömning: uppnås")."""
    annual_reports: tuple[str, ...]
    """What a report of a whole year is called ("årsredovisning"); words may go on."""
    part_year_reports: tuple[str, ...]
    """What a report of a part of it is called ("delårsrapport")."""
    card_labels: tuple[str, ...]
    """Labels of a form before the goal's wording, beside the words for a goal ("criterion")."""
    legend_words: tuple[str, ...]
    """Words that open a legend of symbols ("förklaring")."""
    universals: tuple[str, ...]
    """Words that make a claim about all goals ("samtliga")."""
    goal_forms: tuple[str, ...]
    """Forms of the word for goal in such a claim ("mål", "målen")."""
    claims: tuple[str, ...]
    """Phrases by which such a claim says that things go on or are done ("enligt plan")."""

    @property
    def lit_colours(self) -> frozenset[ColourName]:
        """Colours of a light that is on: those that judge."""
        return frozenset(c for c, status in self.colours.items() if status != "not_assessed")
