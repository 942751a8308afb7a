"""Typed schemas for news events: who said what, on whose word, and where accounts conflict."""
