"""Tests of the package: every operation is called once."""
