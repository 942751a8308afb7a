"""Prints for each form of sentence in `newsevents.strategies.invented.form` how often the parser reads it right.

Speakers, topics, times and so on are drawn at random with a fixed seed, as are days of publication; the kinds
of quotation marks take turns. A full stop stands for all.
"""

import random
from collections import Counter
from datetime import date, timedelta

from newsevents import parse_article
from newsevents.strategies.invented.article import QUOTES, article_of
from newsevents.strategies.invented.form import FORMS
from newsevents.strategies.invented.scoring import misread
from newsevents.strategies.invented.sentence import ROWS, Line

DRAWN = 100
ASPECTS = (
    "statement speaker act mode content cue within extra time count meeting participants place start status"
).split()


def draws(form, how_many):
    """Yield articles of one sentence of a form."""
    chance = random.Random(form.name)
    for number in range(how_many):
        fields = {field: chance.choice(ROWS[field]) for field in form.fields}
        day = date(2000, 1, 1) + timedelta(days=chance.randrange(13_000))
        yield article_of([Line(form, **fields)], day, quotes=QUOTES[number % len(QUOTES)])


def cell(wrong, drawn):
    """Return the share that is right, in per cent; nothing where all are."""
    return f"{100 - 100 * wrong / drawn:7.0f}" if wrong else "      ."


def main() -> None:
    """Print a row for each form."""
    print(f"{DRAWN} sentences of each form: in how many of 100 is each right")
    print("".join(f"{name[:6]:>7}" for name in ASPECTS))
    for form in FORMS:
        wrong = Counter()
        for article in draws(form, DRAWN):
            document = parse_article(article.text, published=article.published)
            wrong.update({item.aspect for item in misread(article, document)})
        print("".join(cell(wrong[name], DRAWN) for name in ASPECTS) + f"  {form.kind}: {form.name!r}")


if __name__ == "__main__":
    main()
