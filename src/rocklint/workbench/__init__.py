"""For those who set up or extend: `init`, `schema`, `new-rule`, `eval`."""
