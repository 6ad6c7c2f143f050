"""Words that together say whether a goal was reached, by what each does in a sentence."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class VerdictWords(Frozen):
    """All phrases are lower case; a sentence is read by the longest of them at each place."""

    attained: tuple[str, ...]
    """Forms that tell that something was reached ("uppnått", "nåddes")."""
    attaining: tuple[str, ...]
    """Forms of the present that tell that it will be ("uppnås")."""
    attain: tuple[str, ...]
    """Infinitives, which tell something only after a word that foresees or judges ("nå")."""
    assessed: tuple[str, ...]
    """Forms that tell that something was measured or judged; a negation makes it silence."""
    partly: tuple[str, ...]
    """Words of a part or of nearly all ("delvis", "inte helt")."""
    negations: tuple[str, ...]
    forecasts: tuple[str, ...]
    """Words that put what follows in the future ("beräknas", "bli")."""
    judging: tuple[str, ...]
    """Words that make an infinitive a forecast, and leave a participle what it is ("bedöms")."""
    managed: tuple[str, ...]
    """Words that make an infinitive a result ("lyckats")."""
    unlikely: tuple[str, ...]
    """Words that make an infinitive one that will not come ("svårt att")."""
    on_way: tuple[str, ...]
    """Phrases of a goal that is not reached and comes nearer ("på rätt väg")."""
    contrasts: tuple[str, ...]
    """Words after which the second half of a judgement stands ("men")."""
    alternatives: tuple[str, ...]
    """Words after which another meaning of the same sign stands ("eller")."""
    unclear: tuple[str, ...]
    """Words that say of `to_judge` that it cannot be done ("går inte att")."""
    to_judge: tuple[str, ...]
    """What cannot be done then ("bedöma", "utläsa")."""
    vague: tuple[str, ...]
    """Words of a fulfilment that cannot be seen ("otydlig")."""
    fulfilment: tuple[str, ...]
    """Nouns of the reaching of goals ("måluppfyllelsen")."""
    course: tuple[str, ...]
    """Nouns of the way there ("utvecklingen")."""
    high: tuple[str, ...]
    """Words that with such a noun of reaching say that much was reached ("god")."""
    fair: tuple[str, ...]
    low: tuple[str, ...]
    fully: tuple[str, ...]
    """Words that under a negation leave a part ("fullt ut")."""
    reasons: tuple[str, ...]
    """Words after which a value tells why ("på grund av")."""
    goals: tuple[str, ...]
    """What a sentence calls the one goal that it judges ("målet")."""
    stating: tuple[str, ...]
    """Words after which a clause with "that" is stated, not wished ("bedömer", "visar")."""
    joining: tuple[str, ...]
    """Words before a further such clause ("och")."""
    doubting: tuple[str, ...]
    """Words after which a clause is asked or wished, not stated ("om", "huruvida")."""
    means: tuple[str, ...]
    """Words behind a judgement's form that tell how it comes about ("uppnås genom")."""
    fillers: tuple[str, ...]
    """Words that may stand in a judgement and say nothing of it ("vi", "har", "under året")."""
