"""Words by which a plan's undertakings are told from its background."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class UndertakingWords(Frozen):
    """All words are lower case; matching folds case."""

    modals: tuple[str, ...]
    """Finite verbs by which a body binds itself ("ska", "kommer"), an infinitive after them."""
    auxiliaries: tuple[str, ...]
    """Other finite verbs that take an infinitive ("kan", "behöver"): no undertaking."""
    negations: tuple[str, ...]
    infinitive_marks: tuple[str, ...]
    """The word before an infinitive ("att", "to")."""
    clause_marks: tuple[str, ...]
    """The word before a clause that says what is to be brought about ("att", "that")."""
    infinitives: tuple[str, ...]
    """Infinitives that no ending shows; a word that ends in one of six letters or more is one
    too ("vidareutveckla")."""
    infinitive_endings: tuple[str, ...]
    """A dictionary form with one of these endings is an infinitive; may be empty."""
    passive_ending: str
    """What makes an infinitive passive ("s" of "integreras"); may be empty."""
    not_infinitives: tuple[str, ...]
    """Words that look like infinitives by their ending and are none."""
    present_endings: tuple[str, ...]
    """Endings of finite verbs; the dictionary form must be an infinitive."""
    finite_verbs: tuple[str, ...]
    """Finite verbs that no ending shows."""
    subordinators: tuple[str, ...]
    """Words that open a clause with a finite verb of its own ("som", "där")."""
    purposes: tuple[str, ...]
    """Phrases before an infinitive that say what for ("för att")."""
    means: tuple[str, ...]
    """Phrases before an infinitive that say by what ("genom att")."""
    aiming_verbs: tuple[str, ...]
    """Infinitives whose undertaking stands after a purpose ("verka för att ...")."""
    specifiers: tuple[str, ...]
    """Finite verbs after which an infinitive says what an undertaking holds ("innefattar")."""
    copulas: tuple[str, ...]
    """Verbs that put an infinitive on a level with their subject ("är")."""
    purpose_nouns: tuple[str, ...]
    """Subjects whose infinitive is an aim and no undertaking ("syftet är att")."""
    priorities: tuple[str, ...]
    """Words that say of a subject that it will be worked on ("prioriterat")."""
    visions: tuple[str, ...]
    """Infinitives that describe a state ("vara"): an undertaking only with a number or a date."""
    passive_auxiliaries: tuple[str, ...]
    """Infinitives that with a participle say what is done to the subject ("be inspected")."""
    participle_endings: tuple[str, ...]
    participles: tuple[str, ...]
    """Words that do the same whole ("ready")."""
    coordinators: tuple[str, ...]
    listing_coordinators: tuple[str, ...]
    """Coordinators that part weightier members than the others do ("samt"); may be empty."""
    alternatives: tuple[str, ...]
    """Coordinators that part members only before an infinitive's mark ("eller att")."""
    contrasts: tuple[str, ...]
    """Coordinators between clauses only ("men")."""
    articles: tuple[str, ...]
    prepositions: tuple[str, ...]
    object_prepositions: tuple[str, ...] = ()
    """Prepositions before what a noun's action is done to ("omhändertagande av skadade")."""
    particles: tuple[str, ...]
    """Small words that belong to the verb before them ("ta fram")."""
    adverbs: tuple[str, ...]
    """Words between a coordinator or a modal and its infinitive ("även")."""
    adverb_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    """A list member that ends in such a word is an adjective of the next noun."""
    adjectives: tuple[str, ...]
    """Common adjectives that no ending shows."""
    actors: tuple[str, ...]
    """Endings of nouns that name a body of government, and the words for "we"."""
    activity_heads: tuple[str, ...]
    """Heads of table columns that list undertakings ("aktivitet")."""
    weak_terms: tuple[str, ...]
    """Dictionary forms of words that every undertaking uses ("stärka", "arbete"): no evidence."""
    stem_endings: tuple[str, ...] = ()
    """What may stand behind the stem of a verb and of a noun made of it ("implementera",
    "implementering")."""
    linking_letters: tuple[str, ...] = ()
    """Letters between the parts of a compound ("arbet-s-miljö")."""
    empty_heads: tuple[str, ...] = ()
    """Last parts of compounds that leave the thing what it is ("jämställdhetsarbete")."""
    light_heads: tuple[str, ...] = ()
    """Last parts of compounds that say little of the thing ("utbildningsansvar"): such a compound
    stands for the thing, and for another such compound, but the thing not for the compound."""
    kinds_of_work: tuple[str, ...] = ()
    """Words for what work results in, be it about what it may ("plan", "analysis"): alone, and as
    the last part of a compound, they name no thing."""
