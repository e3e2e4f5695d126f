"""Benchmarks: sdkwright and its peers side by side, as ratios within one run. `python -m tests.bench`, `make bench`."""
