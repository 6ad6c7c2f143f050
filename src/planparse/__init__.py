"""Plans and follow-up reports of public bodies, read, linked and checked."""
