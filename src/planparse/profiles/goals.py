"""Words that tell a goal, its focus area and the goal that it serves."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class GoalWords(Frozen):
    """Lower-case words and phrases; matching folds case."""

    goal_words: tuple[str, ...]
    """The word for a goal in column headings and headings ("mål")."""
    goal_endings: tuple[str, ...]
    """Ends of compounds that name goals ("nämndmål"); empty where a language writes them apart."""
    not_goals: tuple[str, ...]
    """Words with such an end that name something else ("klagomål")."""
    others_goals: tuple[str, ...]
    """Phrases for goals that somebody else follows up ("globala mål"); a part of the heading."""
    weak_goal_words: tuple[str, ...]
    """Words that name goals in some plans and other things in most ("outcome")."""
    area_words: tuple[str, ...]
    """Words for the area that goals are grouped under ("fokusområde")."""
    area_endings: tuple[str, ...]
    """Ends of words that name such an area ("strategiområde")."""
    measure_words: tuple[str, ...]
    """What a goal is reached by ("aktivitet"); plural and definite forms are told by lemma."""
    measure_endings: tuple[str, ...]
    frame_words: tuple[str, ...]
    """First words of headings that any plan has beside its goals ("inledning", "ekonomi")."""
    parent_owner_words: tuple[str, ...]
    """Stems of who sets the goals above the body's own ("fullmäktige")."""
    body_owner_words: tuple[str, ...]
    """Stems of the body whose plan it is ("nämnd")."""
    decided_by: tuple[str, ...]
    """Labels below a goal's heading that say who set it ("beslutats av")."""
    announcing_words: tuple[str, ...]
    """Dictionary forms of other words for what a sentence counts and lists ("huvuduppgift")."""
    priority_stems: tuple[str, ...]
    """Beginnings of words that make areas what a body has set itself ("prioriterade områden")."""
    plural_endings: tuple[str, ...]
    """Endings of the words that name several goals; a word in its dictionary form has none."""
    plural_determiners: tuple[str, ...]
    """Words before a noun that make it several, where its form does not tell ("våra mål")."""
    intention_verbs: tuple[str, ...]
    """Phrases behind "we" or the body's name that say what it is going to do ("plan to")."""
    coming_periods: tuple[str, ...]
    """Phrases for the time that a plan is for ("in the year ahead")."""
    listing_verbs: tuple[str, ...]
    """Verbs between a name and what it stands for ("målen är att ...")."""
    modal_verbs: tuple[str, ...]
    """Verbs of a goal's or an undertaking's wording ("ska")."""
    plan_words: tuple[str, ...]
    """Words of a plan's title."""
    report_words: tuple[str, ...]
    """Words of a follow-up report's title."""
    placeholder_titles: tuple[str, ...]
    """What programs write where nobody gave a title."""
