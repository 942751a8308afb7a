"""The reference parser: from the text of an article to a checked document, by rules alone."""

from newsevents.parser.article import explain_article, parse_article

__all__ = ["explain_article", "parse_article"]
