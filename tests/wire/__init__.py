"""What travels: one list of cases that packages of every language must write and read alike."""
