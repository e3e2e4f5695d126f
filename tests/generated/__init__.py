"""The committed packages, as their users meet them: real HTTP to a server that answers from the documents."""
