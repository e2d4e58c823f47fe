"""The data handed round: places, the plan, the company, findings, the calendar."""
