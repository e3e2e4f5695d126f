"""Several documents as one: what each section comes to where two documents have it."""
