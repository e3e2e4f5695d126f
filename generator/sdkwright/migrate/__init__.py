"""Readers of other generators' configurations: what they say in words of ``sdkwright.yaml``, and what became of it."""
