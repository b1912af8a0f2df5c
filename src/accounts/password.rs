//! Hashing and checking passwords: slow on purpose, so never on the threads that serve.

use std::sync::LazyLock;

use actix_web::web;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::platform::error::AppError;

/// As many at a time as there are cores: each takes 19 MB, and more at once would only be slower.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, |cores| cores.get().min(4))));

/// Checked when there is no account, so that the answer takes as long as when there is one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// What is kept of a password: Argon2id, in PHC form.
pub async fn hash(password: String) -> Result<String, AppError> {
    on_turn(move || hash_now(&password)).await?
}

/// Is this the password that the hash was made of? Without a hash: no, after the same time.
pub async fn matches(password: String, hash: Option<String>) -> Result<bool, AppError> {
    on_turn(move || {
        let nobody = &*NOBODY;
        let known = hash.is_some();
        Ok(known & matches_now(&password, hash.as_deref().unwrap_or(nobody))?)
    })
    .await?
}

/// The same as [`hash`], for a command's own thread.
pub fn hash_now(password: &str) -> Result<String, AppError> {
    let hash: PasswordHash = Argon2::default().hash_password(password.as_bytes()).map_err(|error| AppError::Internal(format!("argon2: {error}")))?;
    Ok(hash.to_string())
}

fn matches_now(password: &str, hash: &str) -> Result<bool, AppError> {
    let hash = PasswordHash::new(hash).map_err(|error| AppError::Internal(format!("argon2: {error}")))?;
    Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

async fn on_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let _turn = TURNS.acquire().await.map_err(|_| AppError::Busy)?;
    web::block(work).await.map_err(|error| AppError::Internal(error.to_string()))
}
