"""The command line: `newsevents parse | validate | conflicts | explain | schema`."""
