-- The tables of SQLite's V30 with PostgreSQL's types and its own index of words.

ALTER TABLE contents ADD COLUMN type text NOT NULL DEFAULT 'article' CHECK (type <> '');
ALTER TABLE contents ADD COLUMN status text NOT NULL DEFAULT 'DRAFT'
    CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'ARCHIVED'));
ALTER TABLE contents ADD COLUMN title_key text COLLATE "C" NOT NULL DEFAULT '';
UPDATE contents SET title_key = left(lower(title), 200);

CREATE INDEX contents_by_creation ON contents (tenant, owner, first_saved_at, content_key);
CREATE INDEX contents_by_title ON contents (tenant, owner, title_key, content_key);
CREATE INDEX contents_by_words ON contents (tenant, owner, word_count, content_key);
CREATE INDEX contents_by_status ON contents (tenant, owner, status, saved_at DESC, content_key DESC);
CREATE INDEX contents_by_type ON contents (tenant, owner, type, saved_at DESC, content_key DESC);

ALTER TABLE content_versions ADD COLUMN author text NOT NULL DEFAULT '';
UPDATE content_versions v SET author = c.owner FROM contents c WHERE c.content_key = v.content_key;

CREATE TABLE content_keywords (
    content_key bigint NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    keyword     text   NOT NULL CHECK (keyword <> ''),
    PRIMARY KEY (content_key, keyword)
);

CREATE TABLE status_changes (
    content_key bigint      NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    ordinal     integer     NOT NULL CHECK (ordinal >= 1),
    old_status  text        NOT NULL,
    new_status  text        NOT NULL,
    version     integer     NOT NULL CHECK (version >= 1),
    changed_at  timestamptz NOT NULL,
    author      text        NOT NULL,
    reason      text        NOT NULL,
    PRIMARY KEY (content_key, ordinal)
);

-- Its key has the name that SQLite gives to the key of such a table.
CREATE TABLE content_text (
    rowid bigint   PRIMARY KEY REFERENCES contents (content_key) ON DELETE CASCADE,
    words tsvector NOT NULL
);

CREATE INDEX content_text_words ON content_text USING gin (words);

-- A tsvector holds at most a megabyte.
INSERT INTO content_text (rowid, words)
SELECT c.content_key,
       setweight(to_tsvector('simple', lower(left(c.title, 1000))), 'A')
       || to_tsvector('simple', lower(left(coalesce(
              (SELECT string_agg((s ->> 'heading') || ' ' || (s ->> 'text'), ' ')
               FROM jsonb_array_elements(v.document -> 'sections') s), ''), 200000)))
FROM contents c
JOIN content_versions v ON v.content_key = c.content_key AND v.number = c.version;
