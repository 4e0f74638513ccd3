-- Imports as ingestion last told of them.
CREATE TABLE imports (
    id           uuid        PRIMARY KEY,
    sequence     bigint      NOT NULL, -- of several reports the one with the highest holds
    state        text        NOT NULL,
    requested_at timestamptz NOT NULL,
    report       jsonb       NOT NULL  -- without the errors
);
CREATE INDEX imports_requested ON imports (requested_at DESC, id DESC);

-- The first of their errors.
CREATE TABLE import_errors (
    import_id uuid   NOT NULL,
    number    bigint NOT NULL,
    error     jsonb  NOT NULL,
    PRIMARY KEY (import_id, number)
);
