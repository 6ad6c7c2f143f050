"""The zip container of a Word file, read under bounds and never unpacked to disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.markup import PartFault
from planparse.readers.zip_directory import MAX_DIRECTORY_BYTES, find_directory

_BOMB_BYTES = 64 * 1024 * 1024
"""A part beyond `inflate_ratio` is still read up to this size, with a doubt: five megabytes of one
sentence repeated are odd and harmless."""

_CHUNK = 1024 * 1024
_LOCAL_HEADER = 30
_ENCRYPTED_FLAG = 0x1

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    IndexError,
    OverflowError,
)
"""What `zipfile` raises on damaged or odd files."""


class Archive:
    """Members of a zip file by name, case and slashes levelled as the packaging standard asks."""

    def __init__(self, path: Path, limits: Limits, doubts: Doubts) -> None:
        """Open the container.

        Raises:
            InputError: `corrupt` or `bomb`.
        """
        self._limits = limits
        self._doubts = doubts
        self._inflated = 0
        self._zip = _open(path)
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._repeated: set[str] = set()
        infos = self._zip.infolist()
        try:
            _refuse_overlaps(path, infos)
        except InputError:
            self.close()
            raise
        for info in infos:
            name = level_name(info.filename)
            if name in self._members:
                self._repeated.add(name)
            self._members[name] = info
        self._note_oddities(infos)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """Levelled names of all members."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return level_name(name) in self._members

    def is_repeated(self, name: str) -> bool:
        """Whether several members bear the name; the last one counts."""
        return level_name(name) in self._repeated

    def fingerprint(self, name: str) -> str:
        """Identity of a member that is not worth inflating."""
        info = self._members.get(level_name(name))
        return f"{info.CRC:08x}-{info.file_size}" if info else ""

    def read(self, name: str, most: int | None = None) -> bytes | None:
        """Bytes of a member; None where there is none.

        Args:
            name: part name with or without the leading slash.
            most: refuse the member beyond this many bytes, or beyond `inflate_ratio` at all.

        Raises:
            PartFault: damaged, encrypted, or inflates beyond the bounds.
        """
        info = self._members.get(level_name(name))
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise PartFault("encrypted", "is encrypted inside the zip container")
        data = bytearray()
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    data += chunk
                    self._count(len(chunk))
                    self._watch(info, len(data), most)
        except _FAULTS as error:
            raise PartFault("corrupt", f"cannot be unpacked ({type(error).__name__})") from error
        return bytes(data)

    def _count(self, size: int) -> None:
        self._inflated += size
        if self._inflated > self._limits.inflated_bytes:
            raise PartFault("bomb", f"unpacks beyond {self._limits.inflated_bytes:,} bytes")

    def _watch(self, info: zipfile.ZipInfo, size: int, most: int | None) -> None:
        """Stop a member that grows like a bomb."""
        swollen = size > self._limits.inflate_grace and size > self._limits.inflate_ratio * max(
            info.compress_size, 1
        )
        if most is not None and (swollen or size > most):
            raise PartFault("bomb", f"unpacks to more than {size:,} bytes")
        if swollen and size > _BOMB_BYTES:
            raise PartFault("bomb", f"unpacks from {info.compress_size:,} to {size:,} bytes")
        if swollen:
            self._doubts.once(
                "inflate_ratio",
                "low",
                f"{info.filename!r} unpacks more than {self._limits.inflate_ratio} times; read",
            )

    def _note_oddities(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > self._limits.archive_entries:
            self._doubts.once(
                "archive_entries",
                "medium",
                f"{len(infos):,} members, more than {self._limits.archive_entries:,}; "
                "only those that the document names were read",
            )
        declared = sum(info.file_size for info in infos)
        if declared > self._limits.inflated_bytes:
            self._doubts.once(
                "inflated_bytes",
                "medium",
                f"the file says that it unpacks to {declared:,} bytes, more than "
                f"{self._limits.inflated_bytes:,}; only the parts that are needed were unpacked",
            )
        if any(_leaves_archive(info.filename) for info in infos):
            self._doubts.once(
                "unsafe_member_name",
                "medium",
                "member names that point outside the file; nothing is unpacked, so they do no harm",
            )


def level_name(name: str) -> str:
    """Part name as the packaging standard compares it."""
    return name.replace("\\", "/").lstrip("/").lower()


def _leaves_archive(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\"))


def _open(path: Path) -> zipfile.ZipFile:
    try:
        with path.open("rb") as file:
            directory = find_directory(file)
        size = directory.size if directory else 0
        if size > MAX_DIRECTORY_BYTES:
            raise InputError(
                path,
                "bomb",
                f"the list of members takes {size:,} bytes; a Word file has a few thousand; "
                "ask for the original document",
            )
        return zipfile.ZipFile(path)
    except _FAULTS as error:
        raise InputError(
            path,
            "corrupt",
            "the zip container of this Word file is damaged or cut off; fetch it again, or open "
            "it in Word and save it anew",
        ) from error


def _refuse_overlaps(path: Path, infos: list[zipfile.ZipInfo]) -> None:
    """Members that share bytes are how a small file unpacks to terabytes."""
    placed = sorted((info.header_offset, info.compress_size) for info in infos)
    for (start, size), (following, _) in pairwise(placed):
        if start + _LOCAL_HEADER + size > following:
            raise InputError(
                path,
                "bomb",
                "members of the zip container overlap, as only a decompression bomb's do; "
                "ask for the original document",
            )
