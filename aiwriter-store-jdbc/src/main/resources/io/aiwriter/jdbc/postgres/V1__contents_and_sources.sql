-- The tables of SQLite's V1, in a schema of their own, with PostgreSQL's types.

CREATE TABLE contents (
    content_key     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant          text        NOT NULL,
    owner           text        NOT NULL,
    id              uuid        NOT NULL,
    title           text        NOT NULL,
    topic           text        NOT NULL,
    language        text        NOT NULL,
    method          text        NOT NULL,
    version         integer     NOT NULL CHECK (version >= 1),
    word_count      integer     NOT NULL CHECK (word_count >= 0),
    first_saved_at  timestamptz NOT NULL,
    saved_at        timestamptz NOT NULL,
    indexed_version integer     NOT NULL DEFAULT 0 CHECK (indexed_version BETWEEN 0 AND version),
    UNIQUE (tenant, owner, id)
);

CREATE INDEX contents_newest_first ON contents (tenant, owner, saved_at DESC, content_key DESC);
CREATE INDEX contents_unindexed ON contents (saved_at, content_key) WHERE indexed_version < version;

CREATE TABLE content_versions (
    content_key bigint      NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    number      integer     NOT NULL CHECK (number >= 1),
    saved_at    timestamptz NOT NULL,
    reason      text        NOT NULL,
    document    jsonb       NOT NULL,
    PRIMARY KEY (content_key, number)
);

CREATE TABLE sources (
    source_key   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant       text        NOT NULL,
    owner        text        NOT NULL,
    id           uuid        NOT NULL,
    location     text        NOT NULL,
    content_hash text        NOT NULL,
    title        text        NOT NULL,
    media_type   text        NOT NULL,
    author       text,
    published_on date,
    language     text,
    read_at      timestamptz NOT NULL,
    text         text        NOT NULL,
    UNIQUE (tenant, owner, id)
);

-- A location may be longer than an index entry can be, so the hash stands in for it.
CREATE UNIQUE INDEX sources_once ON sources (tenant, owner, content_hash, md5(location));

CREATE TABLE passages (
    passage_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_key  bigint  NOT NULL REFERENCES sources (source_key) ON DELETE CASCADE,
    id          uuid    NOT NULL,
    ordinal     integer NOT NULL CHECK (ordinal >= 0),
    span_start  integer NOT NULL CHECK (span_start >= 0),
    span_end    integer NOT NULL CHECK (span_end >= span_start),
    headings    jsonb   NOT NULL,
    text        text    NOT NULL,
    UNIQUE (source_key, id)
);

CREATE TABLE content_sources (
    content_key bigint NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    source_key  bigint NOT NULL REFERENCES sources (source_key) ON DELETE CASCADE,
    PRIMARY KEY (content_key, source_key)
);

CREATE INDEX content_sources_by_source ON content_sources (source_key);

CREATE TABLE citations (
    content_key bigint  NOT NULL,
    version     integer NOT NULL,
    section     integer NOT NULL CHECK (section >= 0),
    ordinal     integer NOT NULL CHECK (ordinal >= 0),
    claim_start integer NOT NULL,
    claim_end   integer NOT NULL,
    passage_key bigint  NOT NULL REFERENCES passages (passage_key),
    quote_start integer NOT NULL,
    quote_end   integer NOT NULL,
    support     text    NOT NULL,
    reason      text    NOT NULL,
    PRIMARY KEY (content_key, version, section, ordinal),
    FOREIGN KEY (content_key, version) REFERENCES content_versions (content_key, number) ON DELETE CASCADE
);

CREATE INDEX citations_by_passage ON citations (passage_key);
