"""The command line: parse, run one use case, print, exit."""
