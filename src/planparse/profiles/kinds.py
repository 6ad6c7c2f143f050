"""Words by which a document says that it is a plan or a report, in its title and its sentences."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class KindWords(Frozen):
    """Lower-case words; a title's word counts where it ends with one of them."""

    plan_titles: tuple[str, ...]
    """Ends of words that name a document about what is to be done."""
    yearly_plan_titles: tuple[str, ...]
    """Those of them that hold for one year where no other is named."""
    report_titles: tuple[str, ...]
    """Ends of words that name a document about what was done."""
    coming_words: tuple[str, ...]
    """Words of sentences about what is to be done."""
    done_words: tuple[str, ...]
    """Words of sentences about what was done."""
    central_bodies: tuple[str, ...] = ()
    """Bodies that speak for the whole authority, so that one answers for another."""
