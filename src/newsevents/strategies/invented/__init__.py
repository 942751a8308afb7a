"""Invented articles: English news with what a reader of it must come to know."""
