"""The records of the wire model (pydantic)."""
