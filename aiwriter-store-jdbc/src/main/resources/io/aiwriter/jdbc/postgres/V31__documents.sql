-- The tables of SQLite's V31 with PostgreSQL's types.

CREATE TABLE documents (
    document_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant       text    NOT NULL,
    owner        text    NOT NULL,
    kind         text    NOT NULL,
    name         text    COLLATE "C" NOT NULL CHECK (name <> ''),
    version      integer NOT NULL CHECK (version >= 1),
    UNIQUE (tenant, owner, kind, name)
);

CREATE TABLE document_versions (
    document_key bigint      NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
    number       integer     NOT NULL CHECK (number >= 1),
    body         text        NOT NULL,
    saved_at     timestamptz NOT NULL,
    author       text        NOT NULL,
    reason       text        NOT NULL,
    PRIMARY KEY (document_key, number)
);

CREATE TABLE index_removals (
    removal_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant      text NOT NULL,
    owner       text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('CONTENT', 'SOURCE', 'OWNER')),
    id          uuid NOT NULL
);
