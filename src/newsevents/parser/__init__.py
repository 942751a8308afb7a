"""The reference parser: from the text of an article to a checked document, by rules alone."""

from newsevents.parser.article import explain_article, parse_article
from newsevents.parser.backend import RULES, Backend

__all__ = ["RULES", "Backend", "explain_article", "parse_article"]
