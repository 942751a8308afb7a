"""Spark: the engine that checks and reads archives on a cluster, by the functions of the local one (extra `spark`).

Documents are rows with their bytes and their place in the input; each module turns rows into others.
"""
