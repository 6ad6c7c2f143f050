"""Base forms of words, from simplemma's dictionaries kept as tries on disk.

simplemma unpacks a language's dictionary into 100 MiB of memory at its first word, .8 s of CPU for
Swedish. A trie of the same words is 5 MiB and there in a millisecond. It takes 2 s to build, so
it is built once for each version of simplemma and kept in the user's folder for caches
(`PLANPARSE_CACHE` names another). Where nothing can be kept, the unpacked dictionary does.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy
    from simplemma.strategies.dictionaries import DictionaryFactory

CACHE_VARIABLE = "PLANPARSE_CACHE"
_CHUNK_BYTES = 2**20


def base_form(word: str, language: str) -> str:
    """What simplemma's dictionary and rules say of a word; a guess where it lacks the word."""
    return _lemmatizer(language).lemmatize(word, lang=language)


@lru_cache(maxsize=65_536)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary has a lower-case word; for others the base form is only a guess."""
    return _lookup(language).get_lemma(normalize("NFC", word), language) is not None


@lru_cache
def _lemmatizer(language: str) -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    strategy = DefaultStrategy(dictionary_factory=_dictionaries(language))
    return Lemmatizer(lemmatization_strategy=strategy)


@lru_cache
def _lookup(language: str) -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_dictionaries(language))


@lru_cache
def _dictionaries(language: str) -> DictionaryFactory:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory, TrieDictionaryFactory

    folder = _kept_trie(language)
    if folder is None:
        return DefaultDictionaryFactory()
    return TrieDictionaryFactory(disk_cache_dir=str(folder))


def _kept_trie(language: str) -> Path | None:
    """The folder that holds a language's trie, made where it is not there or damaged."""
    folder = _cache_folder()
    try:
        if not _is_sound(folder, language):
            _keep(folder, language)
    except OSError:
        return None
    return folder


def _cache_folder() -> Path:
    from platformdirs import user_cache_path
    from simplemma import __version__

    named = os.environ.get(CACHE_VARIABLE)
    root = Path(named) if named else user_cache_path("planparse", appauthor=False)
    return root / f"simplemma-{__version__}"


def _is_sound(folder: Path, language: str) -> bool:
    """Whether the trie's bytes are those that were written: a wrong base form links wrongly."""
    trie, digest = _trie(folder, language), _digest(folder, language)
    return trie.is_file() and digest.is_file() and digest.read_text("ascii") == _sha256(trie)


def _keep(folder: Path, language: str) -> None:
    """Build a trie beside its place and move it there whole: many processes may do so at once."""
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    folder.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=folder))
    try:
        TrieDictionaryFactory(disk_cache_dir=str(beside)).get_dictionary(language)
        digest = _digest(beside, language)
        digest.write_text(_sha256(_trie(beside, language)), "ascii")
        _trie(beside, language).replace(_trie(folder, language))
        digest.replace(_digest(folder, language))
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _trie(folder: Path, language: str) -> Path:
    """Where simplemma keeps the trie of a language within a folder."""
    return folder / f"{language}.dic"


def _digest(folder: Path, language: str) -> Path:
    return folder / f"{language}.sha256"


def _sha256(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
