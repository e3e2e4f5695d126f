"""What each site generator reads: a module a site, with ``render(site)``."""
