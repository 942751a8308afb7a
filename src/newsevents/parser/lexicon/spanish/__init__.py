"""The words of Spanish."""
