"""Reports for people: the terminal page, one line a finding, Markdown."""
