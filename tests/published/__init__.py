"""Packages as people get them: built, judged by what indexes go by, installed and called."""
