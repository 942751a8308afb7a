"""Prints what `import newsevents` costs, as a part of what `import pydantic` costs.

Each is timed in fresh interpreters, less the interpreter's own start; the medians are compared.
"""

import statistics
import subprocess
import sys
import time

RUNS = 15


def seconds(statement: str) -> float:
    """Return the median time of an interpreter that runs one statement."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Print the three medians and the ratio."""
    nothing, pydantic, ours = map(
        seconds, ("pass", "import pydantic; pydantic.BaseModel", "import newsevents")
    )
    print(f"interpreter {nothing * 1000:.0f} ms")
    print(f"import pydantic    + {(pydantic - nothing) * 1000:.1f} ms")
    print(f"import newsevents  + {(ours - nothing) * 1000:.1f} ms")
    print(f"ratio {(ours - nothing) / (pydantic - nothing):.3f}")


if __name__ == "__main__":
    main()
