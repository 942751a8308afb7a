"""Prints what `import newsevents` costs, as a part of what `import pydantic` costs.

Fresh interpreters run the statements in turn; medians are compared, less the interpreter's own start.
`import pydantic` alone loads little of it, and the first model loads the rest: both are shown.
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 25
STATEMENTS = ("pass", "import pydantic", "import pydantic; pydantic.BaseModel", "import newsevents")


def seconds(statement: str) -> float:
    """Return how long an interpreter runs for one statement."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - began


def main() -> None:
    """Print the median of each statement, and the two ratios."""
    rounds = [[seconds(statement) for statement in STATEMENTS] for _ in range(ROUNDS)]
    start, *medians = (statistics.median(times) for times in zip(*rounds, strict=True))
    costs = [median - start for median in medians]
    print(f"{start * 1000:7.1f} ms  interpreter alone")
    for statement, cost in zip(STATEMENTS[1:], costs, strict=True):
        print(f"{cost * 1000:+7.1f} ms  {statement}")
    bare, whole, ours = costs
    print(f"newsevents / pydantic: {ours / bare:.2f} of its import, {ours / whole:.2f} with its first model")


if __name__ == "__main__":
    main()
