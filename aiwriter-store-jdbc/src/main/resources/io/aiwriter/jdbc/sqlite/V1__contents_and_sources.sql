-- Ids are UUIDs in text, times are UTC as ISO 8601 with nine digits of a second, so that both sort.

CREATE TABLE contents (
    id              TEXT    NOT NULL PRIMARY KEY,
    tenant          TEXT    NOT NULL,
    owner           TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    method          TEXT    NOT NULL,
    version         INTEGER NOT NULL CHECK (version >= 1),
    word_count      INTEGER NOT NULL CHECK (word_count >= 0),
    saved_at        TEXT    NOT NULL,
    indexed_version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX contents_by_owner ON contents (tenant, owner, saved_at DESC, id DESC);
CREATE INDEX contents_unindexed ON contents (saved_at) WHERE indexed_version < version;

CREATE TABLE content_versions (
    content_id TEXT    NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    saved_at   TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    document   TEXT    NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (content_id, number)
) STRICT;

CREATE TABLE sources (
    id           TEXT NOT NULL PRIMARY KEY,
    tenant       TEXT NOT NULL,
    owner        TEXT NOT NULL,
    location     TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    title        TEXT NOT NULL,
    media_type   TEXT NOT NULL,
    author       TEXT,
    published_on TEXT,
    language     TEXT,
    read_at      TEXT NOT NULL,
    text         TEXT NOT NULL,
    UNIQUE (tenant, owner, location, content_hash)
) STRICT;

CREATE TABLE passages (
    id         TEXT    NOT NULL PRIMARY KEY,
    source_id  TEXT    NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 0),
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
    span_end   INTEGER NOT NULL CHECK (span_end >= span_start),
    headings   TEXT    NOT NULL CHECK (json_valid(headings)),
    text       TEXT    NOT NULL,
    UNIQUE (source_id, ordinal)
) STRICT;

CREATE TABLE content_sources (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    source_id  TEXT NOT NULL REFERENCES sources (id),
    PRIMARY KEY (content_id, source_id)
) STRICT;

CREATE INDEX content_sources_by_source ON content_sources (source_id);

CREATE TABLE citations (
    content_id  TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    section     INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    claim       TEXT    NOT NULL,
    source_id   TEXT    NOT NULL REFERENCES sources (id),
    passage_id  TEXT    NOT NULL REFERENCES passages (id),
    quote_start INTEGER NOT NULL,
    quote_end   INTEGER NOT NULL,
    support     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    PRIMARY KEY (content_id, version, section, ordinal),
    FOREIGN KEY (content_id, version) REFERENCES content_versions (content_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX citations_by_passage ON citations (passage_id);
CREATE INDEX citations_by_source ON citations (source_id);
