"""The plan as a whole and the company around it, a package for each subject."""
