-- What SQLite says its own way: full text, and the ledger that only grows.
CREATE VIRTUAL TABLE listing_search USING fts5 (listing_id UNINDEXED, words, tokenize = 'unicode61', detail = 'none');

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
