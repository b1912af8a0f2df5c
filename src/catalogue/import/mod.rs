//! Importing a catalogue from JSON Lines: the file is checked whole, then written in one transaction.

mod check;
mod lines;
mod write;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use super::store;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::types::Moment;

/// The most bytes of a line.
const LINE_BYTES: u64 = 1024 * 1024;

/// Imports a file, whole or not at all; on failure every bad line is named. What is there already (a category's
/// or seller's slug, a seller's reference) is changed, so that a file may be imported again. Says how much it was.
pub fn run(db: &Db, now: Moment, file: &Path) -> Result<String, Vec<String>> {
    let told = |error: &dyn std::fmt::Display| vec![format!("{}: {error}", file.display())];
    let bytes = std::fs::metadata(file).map_err(|error| told(&error))?.len();
    let bar = progress(bytes, "checking");
    let checked = check::check(each_line(file, &bar).map_err(|error| told(&error))?)?;
    bar.finish_and_clear();
    let bar = progress(bytes, "writing");
    db.tx_now(|conn| {
        let lines = each_line(file, &bar).map_err(|error| AppError::Internal(error.to_string()))?;
        write::write(conn, lines, now)
    })
    .map_err(|error| told(&error))?;
    bar.finish_and_clear();
    db.read_now(|conn| Ok(store::analyse(conn)?)).map_err(|error| told(&error))?;
    Ok(checked.to_string())
}

fn progress(bytes: u64, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(bytes).with_message(what);
    if let Ok(style) = ProgressStyle::with_template("{msg:<9} {wide_bar} {percent:>3} % {bytes}/{total_bytes}, {eta} left") {
        bar.set_style(style);
    }
    bar
}

/// The lines that hold something, with their numbers from 1.
fn each_line(file: &Path, bar: &ProgressBar) -> std::io::Result<impl Iterator<Item = (usize, Result<Vec<u8>, String>)> + use<>> {
    bar.set_position(0);
    let mut reader = BufReader::with_capacity(256 * 1024, File::open(file)?);
    let bar = bar.clone();
    let mut number = 0;
    Ok(std::iter::from_fn(move || {
        loop {
            number += 1;
            let mut line = Vec::new();
            match reader.by_ref().take(LINE_BYTES).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(read) => bar.inc(read as u64),
                Err(error) => return Some((number, Err(error.to_string()))),
            }
            if line.len() as u64 == LINE_BYTES && !line.ends_with(b"\n") {
                // Pass over the rest, so that the numbers of the lines after it are right.
                if let Err(error) = reader.skip_until(b'\n') {
                    return Some((number, Err(error.to_string())));
                }
                return Some((number, Err(format!("it is longer than {LINE_BYTES} bytes"))));
            }
            let text = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
            if !text.trim_ascii().is_empty() {
                return Some((number, Ok(text.trim_ascii().to_vec())));
            }
        }
    }))
}
