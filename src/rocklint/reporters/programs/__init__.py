"""Reports for other programs: JSON, SARIF, GitHub, GitLab, JUnit, reviewdog."""
