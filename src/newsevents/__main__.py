"""The command `newsevents`, also as `python -m newsevents`."""

import sys


def run() -> int:
    """Run the command; Ctrl-C ends it quietly even while it is being loaded."""
    try:
        from newsevents.cli.main import main  # noqa: PLC0415 - takes longest, and may be interrupted

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
