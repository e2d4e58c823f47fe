"""The machine: disk, git, cache, processes."""
