CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- French stems over words without accents, so that «negociations» and «négociation» meet. Accents go first: the stemmer
-- then sees the same letters in the text and in the question.
CREATE TEXT SEARCH CONFIGURATION french_unaccented (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION french_unaccented
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- unaccent() is only STABLE, because its rules could be changed; here they never are, and indexes need the promise.
CREATE FUNCTION folded(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent', replace(value, '’', ''''))) $$;

-- A row exists from the moment that anything is known of a document: its submission, an article of it, or itself.
CREATE TABLE documents (
    id               uuid        PRIMARY KEY,
    status           text        NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'stored', 'rejected')),
    source_id        text        NOT NULL,
    url              text,
    location         text,
    media_type       text,
    charset          text,
    content          bytea,      -- Brotli; null until the document itself has arrived
    content_length   integer,    -- bytes before compression
    declared         jsonb,
    article_ids      uuid[]      NOT NULL DEFAULT '{}',
    rejection_reason text,
    received_at      timestamptz NOT NULL,
    collected_at     timestamptz, -- null until the document itself has arrived
    stored_at        timestamptz
);
CREATE INDEX documents_status ON documents (status);
CREATE INDEX documents_source ON documents (source_id);

-- The articles that have arrived from each document. A document is stored when all of its article_ids are here.
CREATE TABLE document_articles (
    document_id uuid NOT NULL,
    article_id  uuid NOT NULL,
    PRIMARY KEY (document_id, article_id)
);
CREATE INDEX document_articles_article ON document_articles (article_id);

-- The current version of each article: the one with the greatest (as_of, enriched_at, content_hash, document_id), in
-- whatever order the versions came.
CREATE TABLE articles (
    id                  uuid        PRIMARY KEY,
    revision            integer     NOT NULL,
    content_hash        bytea       NOT NULL, -- SHA-256 of what a reader sees of the version
    document_id         uuid        NOT NULL,
    source_id           text        NOT NULL,
    url                 text,
    title               text        NOT NULL,
    lead                text,
    text                text        NOT NULL,
    authors             text[]      NOT NULL,
    language            text,
    published_value     text,       -- EDTF
    published_precision text,
    published_at        timestamptz, -- first moment of published_value; null when its year is not known
    modified_value      text,
    modified_precision  text,
    partial             boolean     NOT NULL,
    as_of               timestamptz NOT NULL,
    collected_at        timestamptz NOT NULL,
    stored_at           timestamptz NOT NULL,
    annotations         jsonb       NOT NULL,
    knowledge_version   text        NOT NULL,
    enriched_at         timestamptz NOT NULL,
    -- A tsvector holds at most 1 MB: what stands behind the first 200,000 characters is not searched.
    search              tsvector    NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('french_unaccented', left(title, 2000)), 'A')
        || setweight(to_tsvector('french_unaccented', left(coalesce(lead, ''), 4000)), 'B')
        || setweight(to_tsvector('french_unaccented', left(text, 200000)), 'C')) STORED
);
-- The large columns; lz4 takes a fraction of the time that pglz does, in writing and in ranking.
ALTER TABLE articles
    ALTER COLUMN text        SET COMPRESSION lz4,
    ALTER COLUMN annotations SET COMPRESSION lz4,
    ALTER COLUMN search      SET COMPRESSION lz4;

-- The list of pending entries makes writing cost a fifth of the processor time (2.6 s against 14.4 s for 16,000 press
-- articles); it is kept to 1 MB because every search reads it through.
CREATE INDEX articles_search    ON articles USING gin (search) WITH (fastupdate = on, gin_pending_list_limit = 1024);
CREATE INDEX articles_published ON articles ((coalesce(published_at, '-infinity')) DESC, id DESC);
CREATE INDEX articles_stored    ON articles (stored_at DESC, id DESC);
CREATE INDEX articles_source    ON articles (source_id, stored_at DESC);
CREATE INDEX articles_language  ON articles (language);
CREATE INDEX articles_document  ON articles (document_id);

-- Every version that was ever seen, also those that are not current.
CREATE TABLE article_revisions (
    article_id          uuid        NOT NULL REFERENCES articles ON DELETE CASCADE,
    revision            integer     NOT NULL,
    content_hash        bytea       NOT NULL,
    document_id         uuid        NOT NULL,
    url                 text,
    title               text        NOT NULL,
    lead                text,
    text                text        NOT NULL,
    authors             text[]      NOT NULL,
    language            text,
    published_value     text,
    published_precision text,
    modified_value      text,
    modified_precision  text,
    partial             boolean     NOT NULL,
    as_of               timestamptz NOT NULL,
    collected_at        timestamptz NOT NULL,
    enriched_at         timestamptz NOT NULL,
    stored_at           timestamptz NOT NULL,
    PRIMARY KEY (article_id, revision),
    UNIQUE (article_id, content_hash)
);
ALTER TABLE article_revisions ALTER COLUMN text SET COMPRESSION lz4;

CREATE TABLE entities (
    id       text NOT NULL PRIMARY KEY,
    type     text NOT NULL,
    name     text NOT NULL,
    wikidata text,
    country  text,
    kind     text
);
CREATE INDEX entities_wikidata ON entities (wikidata) WHERE wikidata IS NOT NULL;
CREATE INDEX entities_country  ON entities (country, type);

CREATE TABLE entity_names (
    entity_id text NOT NULL REFERENCES entities ON DELETE CASCADE,
    name      text NOT NULL,
    PRIMARY KEY (entity_id, name)
);
CREATE INDEX entity_names_folded  ON entity_names ((folded(name)) text_pattern_ops);
CREATE INDEX entity_names_trigram ON entity_names USING gin ((folded(name)) gin_trgm_ops);

-- One row: the catalogue that entities and entity_names were filled from.
CREATE TABLE catalogue_state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  text    NOT NULL
);

-- What follows belongs to the current version of an article and is replaced with it.
CREATE TABLE article_entities (
    article_id uuid    NOT NULL REFERENCES articles ON DELETE CASCADE,
    entity_id  text    NOT NULL REFERENCES entities,
    count      integer NOT NULL,
    salience   real    NOT NULL,
    PRIMARY KEY (entity_id, article_id)
);
CREATE INDEX article_entities_article ON article_entities (article_id);

CREATE TABLE article_topics (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    topic_id   text NOT NULL,
    name       text NOT NULL,
    score      real NOT NULL,
    PRIMARY KEY (topic_id, article_id)
);
CREATE INDEX article_topics_article ON article_topics (article_id);

CREATE TABLE mentions (
    article_id uuid    NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal    integer NOT NULL,
    in_title   boolean NOT NULL,
    start      integer NOT NULL,
    length     integer NOT NULL,
    type       text    NOT NULL,
    entity_id  text,
    resolution text    NOT NULL,
    rule       text    NOT NULL,
    confidence real    NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);

CREATE TABLE dates (
    article_id uuid    NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal    integer NOT NULL,
    in_title   boolean NOT NULL,
    start      integer NOT NULL,
    length     integer NOT NULL,
    value      text    NOT NULL, -- EDTF
    kind       text    NOT NULL,
    anchor     text,
    rule       text    NOT NULL,
    confidence real    NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);

-- What near-duplicates are found by. Both tables below are apart from articles because a row of articles is dear to
-- change: its search index would be written anew.
CREATE TABLE article_fingerprints (
    article_id uuid        PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    first_at   timestamptz NOT NULL, -- publication or, when it is not known, the moment that the version speaks for
    min_hash   integer[]   NOT NULL,
    bands      integer[]   NOT NULL  -- articles that share one are compared
);
CREATE INDEX article_fingerprints_bands ON article_fingerprints USING gin (bands) WITH (fastupdate = off);

-- Each near-duplicate and the first article that it is similar to.
CREATE TABLE article_duplicates (
    article_id  uuid PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    original_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    similarity  real NOT NULL
);
CREATE INDEX article_duplicates_original ON article_duplicates (original_id);
