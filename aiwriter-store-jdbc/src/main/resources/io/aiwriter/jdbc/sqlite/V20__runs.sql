-- Runs, and what each of them was answered already.

CREATE TABLE runs (
    run_key         INTEGER PRIMARY KEY,
    tenant          TEXT    NOT NULL,
    owner           TEXT    NOT NULL,
    id              TEXT    NOT NULL UNIQUE,
    idempotency_key TEXT    NOT NULL,
    request         TEXT    NOT NULL,
    submitted_at    TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    reason          TEXT    NOT NULL DEFAULT '',
    changed_at      TEXT    NOT NULL,
    UNIQUE (tenant, owner, idempotency_key)
) STRICT;

CREATE INDEX runs_newest_first ON runs (tenant, owner, submitted_at DESC, run_key DESC);
CREATE INDEX runs_unfinished ON runs (submitted_at, run_key) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE run_journal (
    run_key INTEGER NOT NULL REFERENCES runs (run_key) ON DELETE CASCADE,
    entry   TEXT    NOT NULL CHECK (entry <> ''),
    answer  TEXT    NOT NULL,
    PRIMARY KEY (run_key, entry)
) STRICT;
