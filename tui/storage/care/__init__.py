"""Looking after a whole library: backups, check-up and repair, trash, erasing."""
