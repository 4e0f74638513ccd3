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
    host    text        PRIMARY KEY,
    next_at timestamptz NOT NULL
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
    valid_until timestamptz NOT NULL
);
