-- What is followed. Decisions and visits make or complete a row, in any order.
CREATE TABLE sources (
    id                text PRIMARY KEY,
    definition        jsonb,       -- NULL when it was removed, or when only visits have arrived yet
    decided_at        timestamptz, -- time of the registration or removal that holds
    health            text CHECK (health IN ('ok', 'silent', 'failing', 'blocked', 'gone')), -- with what follows NULL until it was visited
    reason            text,
    failures_in_a_row integer NOT NULL DEFAULT 0,
    last_fetched_at   timestamptz, -- start of the latest visit, which the state is of
    last_new_at       timestamptz, -- start of the latest visit that found something new
    next_visit_at     timestamptz,
    moved_to          text
);
CREATE INDEX sources_name ON sources ((definition ->> 'name'), id) WHERE definition IS NOT NULL;

-- One row a visit, kept for 30 days.
CREATE TABLE source_fetches (
    visit_id     uuid        PRIMARY KEY,
    source_id    text        NOT NULL,
    started_at   timestamptz NOT NULL,
    duration_ms  integer     NOT NULL,
    http_status  integer,
    bytes        bigint      NOT NULL,
    new_items    integer     NOT NULL,
    known_items  integer     NOT NULL,
    failed_items integer     NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('fetched', 'unchanged', 'blocked', 'failed')),
    reason       text,
    moved_to     text
);
CREATE INDEX source_fetches_source ON source_fetches (source_id, started_at DESC, visit_id DESC);
CREATE INDEX source_fetches_started ON source_fetches (started_at);
