-- What PostgreSQL says its own way: full text, and the ledger that only grows.
-- The words of each published listing.
CREATE TABLE listing_search (
    listing_id TEXT PRIMARY KEY NOT NULL REFERENCES listings (id),
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    document TSVECTOR GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', words), 'D')) STORED
);
CREATE INDEX listing_search_words ON listing_search USING GIN (document);

CREATE FUNCTION only_grows() RETURNS TRIGGER AS $$
BEGIN RAISE EXCEPTION 'rows of % are never changed nor deleted', TG_TABLE_NAME; END
$$ LANGUAGE plpgsql;
CREATE TRIGGER ledger_entries_stay BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION only_grows();
CREATE TRIGGER ledger_transactions_stay BEFORE UPDATE OR DELETE ON ledger_transactions FOR EACH ROW EXECUTE FUNCTION only_grows();
CREATE TRIGGER dispute_events_stay BEFORE UPDATE OR DELETE ON dispute_events FOR EACH ROW EXECUTE FUNCTION only_grows();
