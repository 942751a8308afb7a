"""Word lists and small gazetteers of the reference parser."""
