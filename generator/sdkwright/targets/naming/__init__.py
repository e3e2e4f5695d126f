"""What a name is before a language spells it."""
