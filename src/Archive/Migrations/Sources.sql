-- What is followed. Registration, removal and visits make or complete a row, in any order.
CREATE TABLE sources (
    id              text PRIMARY KEY,
    definition      jsonb,       -- NULL when only a removal or a visit has arrived yet
    registered_at   timestamptz,
    removed_at      timestamptz, -- it is removed when this is not before registered_at
    health          text,
    reason          text,
    failures        integer NOT NULL DEFAULT 0,
    last_fetched_at timestamptz,
    last_new_at     timestamptz,
    next_visit_at   timestamptz
);
CREATE INDEX sources_health ON sources (health);

-- One row a visit, kept for 30 days.
CREATE TABLE source_fetches (
    visit_id      uuid        PRIMARY KEY,
    source_id     text        NOT NULL,
    started_at    timestamptz NOT NULL,
    duration_ms   integer     NOT NULL,
    http_status   integer,
    bytes         bigint      NOT NULL,
    new_items     integer     NOT NULL,
    known_items   integer     NOT NULL,
    failed_items  integer     NOT NULL,
    outcome       text        NOT NULL,
    reason        text,
    moved_to      text
);
CREATE INDEX source_fetches_source ON source_fetches (source_id, started_at DESC);
CREATE INDEX source_fetches_started ON source_fetches (started_at);
