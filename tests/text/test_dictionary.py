"""Base forms from tries that are kept on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import simplemma

from planparse.profiles.profile import LANGUAGES
from planparse.text import dictionary

TEXT = (
    "målen nämndernas verksamhetsplan uppföljningen nåddes goals reported follow-up Åtgärderna "
    "kommunfullmäktiges budgeterade utfallet indicators carried måla tiltakene gjennomført "
    "plan åtgärd xqzw bl co2 hbtq-frågor å"
)

FORMS = (
    "from planparse.text.dictionary import base_form, is_known\n"
    "print([base_form(w, 'en') for w in ('goals', 'reported')], is_known('xqzw', 'en'))"
)


def forms(cache: Path) -> subprocess.Popen[str]:
    """A process of its own that keeps its tries in a folder, or tries to."""
    environment = os.environ | {dictionary.CACHE_VARIABLE: str(cache)}
    command = [sys.executable, "-c", FORMS]
    return subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE)


def answer(process: subprocess.Popen[str]) -> str:
    out, _ = process.communicate()
    assert process.returncode == 0
    return out.strip()


RIGHT = "['goal', 'report'] False"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kept_trie_answers_as_the_unpacked_dictionary(language: str) -> None:
    for word in TEXT.split():
        assert dictionary.base_form(word, language) == simplemma.lemmatize(word, lang=language)
        assert dictionary.is_known(word, language) == simplemma.is_known(word, lang=language)


def test_a_trie_is_built_once_and_read_by_the_next_process(tmp_path: Path) -> None:
    assert answer(forms(tmp_path)) == RIGHT
    (trie,) = tmp_path.rglob("en.dic")
    built = trie.stat().st_ino
    assert answer(forms(tmp_path)) == RIGHT
    assert trie.stat().st_ino == built


def test_processes_that_build_at_once_leave_one_sound_trie(tmp_path: Path) -> None:
    started = [forms(tmp_path) for _ in range(3)]
    assert [answer(process) for process in started] == [RIGHT] * 3
    (folder,) = tmp_path.iterdir()
    assert sorted(path.name for path in folder.iterdir()) == ["en.dic", "en.sha256"]


def test_a_damaged_trie_is_built_anew(tmp_path: Path) -> None:
    answer(forms(tmp_path))
    (trie,) = tmp_path.rglob("en.dic")
    sound = trie.read_bytes()
    middle = len(sound) // 2
    trie.write_bytes(sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1 :])
    assert answer(forms(tmp_path)) == RIGHT
    assert trie.read_bytes() == sound


def test_where_nothing_can_be_kept_the_forms_are_the_same(tmp_path: Path) -> None:
    taken = tmp_path / "a file"
    taken.write_text("no folder")
    assert answer(forms(taken)) == RIGHT
