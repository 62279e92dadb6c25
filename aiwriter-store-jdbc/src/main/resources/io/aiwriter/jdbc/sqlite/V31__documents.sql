-- What owners keep beside contents, and what an index must still forget.

CREATE TABLE documents (
    document_key INTEGER PRIMARY KEY,
    tenant       TEXT    NOT NULL,
    owner        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    name         TEXT    NOT NULL CHECK (name <> ''),
    version      INTEGER NOT NULL CHECK (version >= 1),
    UNIQUE (tenant, owner, kind, name)
) STRICT;

CREATE TABLE document_versions (
    document_key INTEGER NOT NULL REFERENCES documents (document_key) ON DELETE CASCADE,
    number       INTEGER NOT NULL CHECK (number >= 1),
    body         TEXT    NOT NULL,
    saved_at     TEXT    NOT NULL,
    author       TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    PRIMARY KEY (document_key, number)
) STRICT, WITHOUT ROWID;

-- Written in the transaction that removes something, and gone when the index has forgotten it.
CREATE TABLE index_removals (
    removal_key INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant      TEXT NOT NULL,
    owner       TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('CONTENT', 'SOURCE', 'OWNER')),
    id          TEXT NOT NULL
) STRICT;
