"""The target languages, a folder each."""
