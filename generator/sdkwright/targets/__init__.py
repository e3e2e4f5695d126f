"""One folder per target language, and the neutral pieces they share."""
