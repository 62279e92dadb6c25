-- Ids are the callers' UUIDs in text and belong to their owner: two owners may use the same ones.
-- Rows refer to one another by keys that never leave the database.
-- Times are UTC as ISO 8601 with six digits of a second, so that their order is that of the texts.

CREATE TABLE contents (
    content_key     INTEGER PRIMARY KEY,
    tenant          TEXT    NOT NULL,
    owner           TEXT    NOT NULL,
    id              TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    topic           TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    method          TEXT    NOT NULL,
    version         INTEGER NOT NULL CHECK (version >= 1),
    word_count      INTEGER NOT NULL CHECK (word_count >= 0),
    first_saved_at  TEXT    NOT NULL,
    saved_at        TEXT    NOT NULL,
    indexed_version INTEGER NOT NULL DEFAULT 0 CHECK (indexed_version BETWEEN 0 AND version),
    UNIQUE (tenant, owner, id)
) STRICT;

CREATE INDEX contents_newest_first ON contents (tenant, owner, saved_at DESC, content_key DESC);
CREATE INDEX contents_unindexed ON contents (saved_at, content_key) WHERE indexed_version < version;

CREATE TABLE content_versions (
    content_key INTEGER NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    number      INTEGER NOT NULL CHECK (number >= 1),
    saved_at    TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    document    TEXT    NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (content_key, number)
) STRICT;

CREATE TABLE sources (
    source_key   INTEGER PRIMARY KEY,
    tenant       TEXT NOT NULL,
    owner        TEXT NOT NULL,
    id           TEXT NOT NULL,
    location     TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    title        TEXT NOT NULL,
    media_type   TEXT NOT NULL,
    author       TEXT,
    published_on TEXT,
    language     TEXT,
    read_at      TEXT NOT NULL,
    text         TEXT NOT NULL,
    UNIQUE (tenant, owner, id),
    UNIQUE (tenant, owner, location, content_hash)
) STRICT;

CREATE TABLE passages (
    passage_key INTEGER PRIMARY KEY,
    source_key  INTEGER NOT NULL REFERENCES sources (source_key) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
    span_start  INTEGER NOT NULL CHECK (span_start >= 0),
    span_end    INTEGER NOT NULL CHECK (span_end >= span_start),
    headings    TEXT    NOT NULL CHECK (json_valid(headings)),
    text        TEXT    NOT NULL,
    UNIQUE (source_key, id)
) STRICT;

CREATE TABLE content_sources (
    content_key INTEGER NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    source_key  INTEGER NOT NULL REFERENCES sources (source_key) ON DELETE CASCADE,
    PRIMARY KEY (content_key, source_key)
) STRICT;

CREATE INDEX content_sources_by_source ON content_sources (source_key);

CREATE TABLE citations (
    content_key INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    section     INTEGER NOT NULL CHECK (section >= 0),
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
    claim_start INTEGER NOT NULL,
    claim_end   INTEGER NOT NULL,
    passage_key INTEGER NOT NULL REFERENCES passages (passage_key),
    quote_start INTEGER NOT NULL,
    quote_end   INTEGER NOT NULL,
    support     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    PRIMARY KEY (content_key, version, section, ordinal),
    FOREIGN KEY (content_key, version) REFERENCES content_versions (content_key, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX citations_by_passage ON citations (passage_key);
