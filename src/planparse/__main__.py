"""`python -m planparse` is the command `planparse`."""

from planparse.cli.main import run

run()
