-- An entity that is not in the catalogue; it has a row from the first article that gives its full name.
ALTER TABLE entities ADD COLUMN provisional boolean NOT NULL DEFAULT false;
