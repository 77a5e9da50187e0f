"""Who is meant: pronouns, roles, titles and groups, taken back to those who were named."""
