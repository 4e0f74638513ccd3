-- The publisher lets no copy of the version be shown; its text serves analysis and search only.
ALTER TABLE articles ADD COLUMN no_archive boolean NOT NULL DEFAULT false;
ALTER TABLE article_revisions ADD COLUMN no_archive boolean NOT NULL DEFAULT false;
