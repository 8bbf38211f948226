"""Files that tests send: good ones and hostile ones, all made here."""
