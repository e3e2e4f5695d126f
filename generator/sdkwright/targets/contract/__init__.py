"""What a target language is to the rest of the program: options in, file jobs, surface and reference out."""
