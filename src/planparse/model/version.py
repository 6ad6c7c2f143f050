"""The version of the package that wrote something."""

from __future__ import annotations

from functools import cache


@cache
def package_version() -> str:
    """Version of the installed package, `0+unknown` where it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("planparse")
    except PackageNotFoundError:
        return "0+unknown"
