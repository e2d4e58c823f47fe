"""The Rocks held against the company, the quarters before, and what the plan itself once said."""
