-- The tables of SQLite's V20 with PostgreSQL's types.

CREATE TABLE runs (
    run_key         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant          text        NOT NULL,
    owner           text        NOT NULL,
    id              uuid        NOT NULL UNIQUE,
    idempotency_key text        NOT NULL,
    request         text        NOT NULL,
    submitted_at    timestamptz NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    reason          text        NOT NULL DEFAULT '',
    changed_at      timestamptz NOT NULL,
    UNIQUE (tenant, owner, idempotency_key)
);

CREATE INDEX runs_newest_first ON runs (tenant, owner, submitted_at DESC, run_key DESC);
CREATE INDEX runs_unfinished ON runs (submitted_at, run_key) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE run_journal (
    run_key bigint NOT NULL REFERENCES runs (run_key) ON DELETE CASCADE,
    entry   text   NOT NULL CHECK (entry <> ''),
    answer  text   NOT NULL,
    PRIMARY KEY (run_key, entry)
);
