"""Backing up and restoring: database, files and proof together.

A backup place is a folder. Each backup in it is a folder named by its time, with the database's dump and a
manifest; the files of all backups lie once each under `objects/`, named by their sha256.
"""

from minutes.backup.errors import BackupError
from minutes.backup.making import make_backup
from minutes.backup.restoring import Restored, restore_backup

__all__ = ["BackupError", "Restored", "make_backup", "restore_backup"]
