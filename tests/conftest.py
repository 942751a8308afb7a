"""How property tests run: `--hypothesis-profile deep` tries far more examples (see `make deep`).

With `mutation` they try few, and always the same (see `make mutants`).
"""

from hypothesis import settings

settings.register_profile("usual", deadline=None)
settings.register_profile("deep", deadline=None, max_examples=5_000)
settings.register_profile("mutation", deadline=None, max_examples=50, derandomize=True, database=None)
settings.load_profile("usual")
