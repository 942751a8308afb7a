"""Spark: archives on a cluster, checked and read by the functions of the local engine (extra `spark`).

Documents are rows with their bytes and their place in the input; each module turns rows into others.
"""
