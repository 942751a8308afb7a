"""Engines: checking feeds of any length, in batches that one process or several work on.

What a worker does is one function from a batch to verdicts, the same wherever the worker runs.
"""
