"""Third parties' documents, run through the whole program."""
