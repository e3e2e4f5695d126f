"""Generated packages against servers that nobody here wrote."""
