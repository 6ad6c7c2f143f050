"""What the fuzzer calls in a process of its own for each case: it asks the guarded readers."""

from __future__ import annotations

import os
import socket

ADDRESS = "PLANPARSE_FUZZ_SOCKET"
"""Environment variable with the path of the socket."""
ESCAPED = "escaped"
"""How the answer begins where an exception came out of reading."""


def read(path: str) -> None:
    """Have a document read.

    Raises:
        RuntimeError: an exception came out of it that is no row of the records.
    """
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(os.environ[ADDRESS])
        connection.sendall(path.encode())
        connection.shutdown(socket.SHUT_WR)
        answer = connection.makefile().read()
    if not answer or answer.startswith(ESCAPED):
        raise RuntimeError(answer)
