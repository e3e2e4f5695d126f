"""Hostile documents, repositories and servers: what was tried against each promise of SECURITY.md.

Attacks on the generator, by file of this folder (some 400 inputs, most in both languages):

* ``payloads``, ``test_hostile_text``: 35 texts in every position of a document; packages are imported and called.
* ``test_page_text``: HTML, Markdown and unseen characters on pages, in code and in names (some 100).
* ``test_safe_names``: names that a disk, a language or another package has; options that are no names or versions.
* ``planted_outputs``, ``test_planted_outputs``: 39 journals, records, links and leftovers in an output folder.
* ``test_references_outside``: 40 spellings of a way out of the document's folder.
* ``test_fetched_addresses``: 60 addresses, hosts, redirects, resolvers and slow servers of references.
* ``test_hostile_documents``: 12 documents that no run could read, 8 that are merely odd.
* ``growing``, ``test_growth``: 28 small documents that ask for much, 13 shapes whose cost grows as they do.
* ``wrecked_documents``, ``test_wrecked_documents``: documents changed at random (``make fuzz``: thousands).

Attacks of servers on clients, beside the runtimes they try:

* ``tests/runtime/python``: ``test_hostile_answers`` (50 answers, tokens, pages, headers), ``test_origins`` and
  ``test_redirects`` (where credentials go), ``test_secrets`` (where they show), ``test_costs``, ``test_timeouts``;
  ``test_odd_answers``: bytes made at random (``make fuzz``).
* ``tests/typescript/runtime``: ``hostile``, ``credentials``, ``redirects``, ``budgets``, ``prototypes``, ``timing``;
  ``tests/typescript/test_odd_answers``: the same random bytes as Python's.
"""
