"""The reference parser: from the text of an article to a checked document, by rules alone."""

from newsevents.parser.article import parse_article

__all__ = ["parse_article"]
