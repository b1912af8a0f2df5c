-- What SQLite says its own way: full text, and the ledger that only grows.
-- The words of each published listing; the full text index reads them from here and is kept in step by triggers.
CREATE TABLE listing_search (
    doc INTEGER PRIMARY KEY,
    listing_id TEXT NOT NULL UNIQUE REFERENCES listings (id),
    title TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE VIRTUAL TABLE listing_search_words USING fts5 (title, words, content = 'listing_search', content_rowid = 'doc', tokenize = 'unicode61');
CREATE TRIGGER listing_search_comes AFTER INSERT ON listing_search
BEGIN INSERT INTO listing_search_words (rowid, title, words) VALUES (new.doc, new.title, new.words); END;
CREATE TRIGGER listing_search_goes AFTER DELETE ON listing_search
BEGIN INSERT INTO listing_search_words (listing_search_words, rowid, title, words) VALUES ('delete', old.doc, old.title, old.words); END;
CREATE TRIGGER listing_search_changes AFTER UPDATE ON listing_search
BEGIN
    INSERT INTO listing_search_words (listing_search_words, rowid, title, words) VALUES ('delete', old.doc, old.title, old.words);
    INSERT INTO listing_search_words (rowid, title, words) VALUES (new.doc, new.title, new.words);
END;

CREATE TRIGGER ledger_entries_stay BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'ledger entries are never changed'); END;
CREATE TRIGGER ledger_entries_remain BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'ledger entries are never deleted'); END;
CREATE TRIGGER ledger_transactions_stay BEFORE UPDATE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'ledger transactions are never changed'); END;
CREATE TRIGGER ledger_transactions_remain BEFORE DELETE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'ledger transactions are never deleted'); END;
CREATE TRIGGER dispute_events_stay BEFORE UPDATE ON dispute_events
BEGIN SELECT RAISE(ABORT, 'dispute events are never changed'); END;
CREATE TRIGGER dispute_events_remain BEFORE DELETE ON dispute_events
BEGIN SELECT RAISE(ABORT, 'dispute events are never deleted'); END;
