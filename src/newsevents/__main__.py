"""`python -m newsevents` is the command `newsevents`."""

import sys

from newsevents.cli.main import main

sys.exit(main())
