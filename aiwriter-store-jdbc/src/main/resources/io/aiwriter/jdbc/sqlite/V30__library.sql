-- What contents are found by: status, type, keywords and words.

ALTER TABLE contents ADD COLUMN type TEXT NOT NULL DEFAULT 'article' CHECK (type <> '');
ALTER TABLE contents ADD COLUMN status TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'ARCHIVED'));
-- The title as it is sorted: folded, so that both databases sort alike.
ALTER TABLE contents ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
UPDATE contents SET title_key = lower(title);

CREATE INDEX contents_by_creation ON contents (tenant, owner, first_saved_at, content_key);
CREATE INDEX contents_by_title ON contents (tenant, owner, title_key, content_key);
CREATE INDEX contents_by_words ON contents (tenant, owner, word_count, content_key);
CREATE INDEX contents_by_status ON contents (tenant, owner, status, saved_at DESC, content_key DESC);
CREATE INDEX contents_by_type ON contents (tenant, owner, type, saved_at DESC, content_key DESC);

ALTER TABLE content_versions ADD COLUMN author TEXT NOT NULL DEFAULT '';
UPDATE content_versions
SET author = (SELECT owner FROM contents c WHERE c.content_key = content_versions.content_key);

CREATE TABLE content_keywords (
    content_key INTEGER NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    keyword     TEXT    NOT NULL CHECK (keyword <> ''),
    PRIMARY KEY (content_key, keyword)
) WITHOUT ROWID;

CREATE TABLE status_changes (
    content_key INTEGER NOT NULL REFERENCES contents (content_key) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 1),
    old_status  TEXT    NOT NULL,
    new_status  TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version >= 1),
    changed_at  TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    PRIMARY KEY (content_key, ordinal)
) WITHOUT ROWID;

-- The words of titles and sections, folded; the text itself is not kept a second time.
CREATE VIRTUAL TABLE content_text USING fts5(
    title, body, content = '', contentless_delete = 1, tokenize = 'unicode61');

INSERT INTO content_text (rowid, title, body)
SELECT c.content_key, lower(c.title),
       coalesce((SELECT lower(group_concat(json_extract(s.value, '$.heading') || ' '
                                           || json_extract(s.value, '$.text'), ' '))
                 FROM json_each(v.document, '$.sections') s), '')
FROM contents c
JOIN content_versions v ON v.content_key = c.content_key AND v.number = c.version;
