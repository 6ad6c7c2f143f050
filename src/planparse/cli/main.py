"""The `planparse` command: one function a command, each calls the API."""

from __future__ import annotations

import sys

import typer

from planparse.cli.audit import audit
from planparse.cli.compact import compact, export
from planparse.cli.doctor import doctor
from planparse.cli.exits import Exit
from planparse.cli.explain import explain
from planparse.cli.extract import extract
from planparse.cli.goals import goals
from planparse.cli.history import history
from planparse.cli.ingest import ingest
from planparse.cli.publish import publish
from planparse.cli.schema import schema
from planparse.cli.show import show
from planparse.cli.verify import verify

app = typer.Typer(
    name="planparse",
    help="Read plans and follow-up reports, and show which goals were reported and where.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(audit)
app.command()(goals)
app.command()(explain)
app.command()(extract)
app.command()(ingest)
app.command()(compact)
app.command()(export)
app.command()(history)
app.command()(publish)
app.command()(show)
app.command()(verify)
app.command()(schema)
app.command()(doctor)


@app.callback(invoke_without_command=True)
def _top(
    version: bool = typer.Option(False, "--version", help="Print the version and leave."),
) -> None:
    """Read plans and follow-up reports, and show which goals were reported and where."""
    if version:
        from planparse.model.version import package_version

        typer.echo(f"planparse {package_version()}")
        raise typer.Exit


def run() -> None:
    """Entry point: trouble that is not a document's is one line and an exit code."""
    from planparse.errors import ArchiveLocked, InputError, PlanparseError

    try:
        app()
    except KeyboardInterrupt:
        sys.stderr.write("planparse: interrupted; nothing was written\n")
        sys.exit(Exit.INTERRUPTED)
    except PlanparseError as error:
        sys.stderr.write(f"planparse: {error}\n")
        if isinstance(error, ArchiveLocked):
            sys.exit(Exit.LOCKED)
        sys.exit(Exit.USAGE if isinstance(error, InputError) else Exit.INTERNAL)
