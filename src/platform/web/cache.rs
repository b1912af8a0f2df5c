//! Pages that are the same for every visitor who isn't signed in, kept until something changes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::web::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

/// How long a page may be shown after another process has changed something; a change of this
/// process is seen at once.
const TTL: Duration = Duration::from_secs(2);
/// The most bytes kept.
const WEIGHT: u64 = 32 * 1024 * 1024;

#[derive(Clone)]
struct Bytewise;

impl Weighter<String, Kept> for Bytewise {
    fn weight(&self, key: &String, kept: &Kept) -> u64 {
        (key.len() + kept.body.len()) as u64
    }
}

#[derive(Clone)]
struct Kept {
    body: Bytes,
    at: Instant,
    changes: u64,
}

/// The kept pages; cheap to clone.
#[derive(Clone)]
pub struct PageCache(Arc<Cache<String, Kept, Bytewise>>);

impl Default for PageCache {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(2_000, WEIGHT, Bytewise)))
    }
}

impl PageCache {
    /// The page under this key, if nothing has changed since it was drawn. `changes` counts this
    /// process's changes to the database.
    pub fn get(&self, key: &str, changes: u64) -> Option<Bytes> {
        self.0.get(key).filter(|kept| kept.changes == changes && kept.at.elapsed() < TTL).map(|kept| kept.body)
    }

    /// Keeps a page drawn from what was there after so many changes.
    pub fn keep(&self, key: String, changes: u64, body: Bytes) {
        self.0.insert(key, Kept { body, at: Instant::now(), changes });
    }
}
