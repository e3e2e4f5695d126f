"""README's tables of options, written from the options' own declarations."""
