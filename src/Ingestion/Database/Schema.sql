-- What ingestion remembers. It has a database of its own; no other service looks there.
-- Every statement can be repeated: each replica runs the file when it starts.

-- The folders: how far each file was read.
CREATE TABLE IF NOT EXISTS collected_files (
    folder   text        NOT NULL,
    path     text        NOT NULL,
    length   bigint      NOT NULL,
    modified timestamptz NOT NULL,
    position bigint      NOT NULL,
    PRIMARY KEY (folder, path)
);

-- The sources that are followed.
CREATE TABLE IF NOT EXISTS sources (
    id         text        PRIMARY KEY,
    definition jsonb,                -- null when only its removal is known
    decided_at timestamptz NOT NULL, -- of the last registration or removal
    removed    boolean     NOT NULL
);

-- The visits to them, the pages they list, and the hosts that must not be hurried.
CREATE TABLE IF NOT EXISTS visits (
    source_id     text        PRIMARY KEY,
    url           text        NOT NULL, -- the source's address that the rest was learnt from
    due_at        timestamptz NOT NULL,
    leased_by     uuid,                 -- the replica that is visiting
    leased_until  timestamptz,
    moved_to      text,
    etag          text,
    last_modified text,
    last_visit_at timestamptz,
    last_new_at   timestamptz,
    news_gap      interval,
    failures      integer     NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS visits_due ON visits (due_at);
CREATE TABLE IF NOT EXISTS pages (
    id            uuid        PRIMARY KEY, -- the article's, whichever source lists it
    source_id     text        NOT NULL,    -- the first that listed it
    state         text        NOT NULL CHECK (state IN ('claimed', 'waiting', 'done')),
    revision      bytea,
    attempts      integer     NOT NULL DEFAULT 0,
    due_at        timestamptz,             -- of a claim its end, of a waiting page its next attempt
    item          jsonb,                   -- of a page that is not done, since its source may list it no longer
    seen_at       timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS pages_open ON pages (source_id, due_at) WHERE state <> 'done';
CREATE INDEX IF NOT EXISTS pages_seen ON pages (seen_at);
CREATE TABLE IF NOT EXISTS host_turns (
    host        text        PRIMARY KEY,
    next_at     timestamptz NOT NULL, -- the earliest beginning of the next request
    taken_by    uuid        NOT NULL, -- the request that has the turn, or had it last
    taken_until timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS closed_hosts ( -- that have asked to be left alone
    host  text        PRIMARY KEY,
    until timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS asked_sites ( -- whose rules a replica is asking for
    origin text        PRIMARY KEY,
    until  timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS site_rules (
    origin      text        PRIMARY KEY, -- scheme, host and port
    robots      bytea,                  -- robots.txt, empty when there is none; null when it could not be read
    tdm         bytea       NOT NULL,   -- its file of reservations of text and data mining, empty when there is none
    fault       text,                   -- why not; null when it could be read
    refused     boolean     NOT NULL,   -- by Vigie's own rules
    valid_until timestamptz NOT NULL
);

-- The imports, the pieces of uploaded files until they are read, and the errors until they are told.
CREATE TABLE IF NOT EXISTS imports (
    id           uuid        PRIMARY KEY,
    request      jsonb,                -- null while its pieces arrive
    length       bigint,               -- of an upload, to know that all of its pieces are there
    state        text        NOT NULL CHECK (state IN ('arriving', 'queued', 'running', 'finished', 'failed', 'cancelled')),
    reason       text,
    progress     jsonb       NOT NULL DEFAULT '{}',
    due_at       timestamptz NOT NULL DEFAULT now(),
    attempts     integer     NOT NULL DEFAULT 0, -- in a row without getting any further
    leased_by    uuid,                           -- the lease of whoever is reading
    leased_until timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    touched_at   timestamptz NOT NULL DEFAULT now(),
    sequence     bigint      NOT NULL DEFAULT 1, -- rises with every change
    told         bigint      NOT NULL DEFAULT 0  -- the sequence that was reported last
);
CREATE INDEX IF NOT EXISTS imports_due ON imports (due_at) WHERE state IN ('queued', 'running');
CREATE INDEX IF NOT EXISTS imports_untold ON imports (id) WHERE told < sequence;
CREATE TABLE IF NOT EXISTS import_chunks (
    import_id uuid   NOT NULL,
    start_at  bigint NOT NULL,
    content   bytea  NOT NULL,
    PRIMARY KEY (import_id, start_at)
);
-- Most pieces are compressed already, and none stays for long. Once is enough: it needs the table for itself.
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'import_chunks'::regclass AND attname = 'content' AND attstorage <> 'e') THEN
        ALTER TABLE import_chunks ALTER COLUMN content SET STORAGE EXTERNAL;
    END IF;
END $$;
CREATE TABLE IF NOT EXISTS import_errors (
    import_id uuid   NOT NULL,
    number    bigint NOT NULL,
    error     jsonb  NOT NULL,
    PRIMARY KEY (import_id, number)
);
