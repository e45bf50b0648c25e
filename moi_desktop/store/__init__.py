"""The SQLite file and every file we write. The only room that imports sqlite_utils or sqlite3; knows no sheet and no key."""
