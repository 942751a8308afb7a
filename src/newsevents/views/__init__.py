"""Views: documents for people, as a page, as graphs and in notebooks."""

from newsevents.views.page.page import render_page

__all__ = ["render_page"]
