"""The reference pages, byte for byte."""
