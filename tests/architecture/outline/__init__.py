"""The smallest language there is: a text file a group, a line a call. It proves that a language only spells."""
