//! The search index: a row a published listing, which each database indexes in its own way.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text};

use crate::catalogue::model::{Listing, ListingId, ListingState};
use crate::platform::db::Conn;
use crate::platform::search::{index_words, query_words};

/// Keeps the index in step with a listing; belongs in the transaction that writes the listing.
pub fn index(conn: &mut Conn, listing: &Listing) -> QueryResult<()> {
    if listing.state != ListingState::Published {
        return forget(conn, &listing.id);
    }
    let (title, words) = index_row(listing);
    let changed = sql_query("UPDATE listing_search SET title = $1, words = $2 WHERE listing_id = $3")
        .bind::<Text, _>(&title)
        .bind::<Text, _>(&words)
        .bind::<Text, _>(&listing.id)
        .execute(conn)?;
    if changed == 0 {
        sql_query("INSERT INTO listing_search (listing_id, title, words) VALUES ($1, $2, $3)")
            .bind::<Text, _>(&listing.id)
            .bind::<Text, _>(&title)
            .bind::<Text, _>(&words)
            .execute(conn)?;
    }
    Ok(())
}

/// The words of a listing's title, and of the rest of it.
pub(super) fn index_row(listing: &Listing) -> (String, String) {
    (index_words(&listing.title), index_words(&format!("{} {} {}", listing.description, listing.maker, listing.reference)))
}

fn forget(conn: &mut Conn, id: &ListingId) -> QueryResult<()> {
    sql_query("DELETE FROM listing_search WHERE listing_id = $1").bind::<Text, _>(id).execute(conn).map(|_| ())
}

/// A question as this database's index understands it; it holds nothing that the index could read as an operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match(pub(super) String);

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    found: i64,
}

/// The question that finds listings with all these words; where none has them all, the last word may be
/// the beginning of one. `None` when there is no word to look for.
pub fn matching(conn: &mut Conn, words: &str) -> QueryResult<Option<Match>> {
    let words = query_words(words);
    if words.is_empty() {
        return Ok(None);
    }
    let whole = expression(conn, &words, false);
    match any(conn, &whole)? {
        true => Ok(Some(whole)),
        false => Ok(Some(expression(conn, &words, true))),
    }
}

fn expression(conn: &Conn, words: &[Vec<String>], prefix: bool) -> Match {
    let (quote, star, and, or) = match conn {
        Conn::Sqlite(_) => ('"', "*", " AND ", " OR "),
        Conn::Postgres(_) => ('\'', ":*", " & ", " | "),
    };
    let last = words.len() - 1;
    let terms: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(place, forms)| {
            let star = if prefix && place == last { star } else { "" };
            let forms: Vec<String> = forms.iter().map(|form| format!("{quote}{form}{quote}{star}")).collect();
            format!("({})", forms.join(or))
        })
        .collect();
    Match(terms.join(and))
}

fn any(conn: &mut Conn, question: &Match) -> QueryResult<bool> {
    let asked = match conn {
        Conn::Sqlite(_) => "SELECT COUNT(*) AS found FROM (SELECT 1 FROM listing_search_words WHERE listing_search_words MATCH $1 LIMIT 1) f",
        Conn::Postgres(_) => "SELECT COUNT(*) AS found FROM (SELECT 1 FROM listing_search WHERE document @@ to_tsquery('simple', $1) LIMIT 1) f",
    };
    Ok(sql_query(asked).bind::<Text, _>(&question.0).get_result::<Found>(conn)?.found > 0)
}
