"""What an Api means to any caller, whatever the language."""
