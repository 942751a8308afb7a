"""The reference parser: from the text of an article to a checked document, by rules alone."""
