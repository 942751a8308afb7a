"""Prints how long the parser takes for texts that are four times as long: a ratio of 4 is linear.

One kind of text is the article in `seeds/`, again and again; the others are made to be hard on a reader.
"""

import time
from pathlib import Path

from newsevents import parse_article

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
SHORT, LONG = 50_000, 200_000
TEXTS = {
    "the article, repeated": SEED + "\n\n",
    "one endless line": SEED.replace("\n", " "),
    "one letter": "a",
    "double quotation marks": '"',
    "single quotation marks": "He said ‘no way he’s. ",
    "abbreviations": "U.S. ",
    "a word a line": "x\n",
    "cue words": "said. Petrov ",
    "claims that conflict": "He denied that 12 were killed. Reuters disputed it, saying 13 were killed. ",
}


def seconds(piece: str, length: int) -> float:
    """Return how long a text takes that repeats a piece up to a length."""
    text = (piece * (length // len(piece) + 1))[:length]
    began = time.perf_counter()
    parse_article(text, published="2018-11-13")
    return time.perf_counter() - began


def main() -> None:
    """Print a row for each kind of text."""
    parse_article(SEED)
    print(f"{'text':24}{SHORT:>12,}{LONG:>12,}   ratio   code points/s")
    for name, piece in TEXTS.items():
        short, long = seconds(piece, SHORT), seconds(piece, LONG)
        print(f"{name:24}{short:10.2f} s{long:10.2f} s{long / short:8.1f}{LONG / long:16,.0f}")


if __name__ == "__main__":
    main()
