//! Before the compiler: the locale files become typed functions, and the static files are
//! hashed, compressed and listed so that the binary carries them.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel};
use sha2::{Digest, Sha256};

fn main() -> ExitCode {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=templates/legal/texts");
    if let Err(error) = locales_agree(Path::new("locales")) {
        println!("cargo::error={error}");
        return ExitCode::FAILURE;
    }
    if let Err(error) = assets(&out) {
        println!("cargo::error=static files: {error}");
        return ExitCode::FAILURE;
    }
    let options = BuildOptions::default()
        .with_locales_folder("locales")
        .with_output_file_path(&out.join("l10n.rs").to_string_lossy())
        .with_ftl_output(FtlOutputOptions::single_file(&out.join("translations.ftl").to_string_lossy()))
        .with_default_language("fr")
        .with_prefix("")
        .with_lint_level(LintLevel::Deny)
        .without_format()
        .without_bidi_isolation();
    fluent_typed::build_from_locales_folder(options)
}

/// The names in a language's files and the arguments that each uses.
fn messages(folder: &Path) -> Result<std::collections::BTreeMap<String, std::collections::BTreeSet<String>>, String> {
    let mut found = std::collections::BTreeMap::new();
    let mut files: Vec<_> =
        fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?.filter_map(Result::ok).map(|e| e.path()).collect();
    files.sort();
    for file in files {
        let mut name = None;
        for line in fs::read_to_string(&file).map_err(|e| e.to_string())?.lines() {
            let starts = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
            if starts && let Some((key, _)) = line.split_once('=') {
                let key = key.trim().to_owned();
                if found.insert(key.clone(), std::collections::BTreeSet::new()).is_some() {
                    return Err(format!("{} says {key} twice", file.display()));
                }
                name = Some(key);
            }
            if line.starts_with('#') {
                continue;
            }
            if let Some(arguments) = name.as_ref().and_then(|name| found.get_mut(name)) {
                for part in line.split('$').skip(1) {
                    arguments.insert(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect::<String>());
                }
            }
        }
    }
    Ok(found)
}

/// A sentence or an argument that only one language has stops the build.
fn locales_agree(folder: &Path) -> Result<(), String> {
    let (french, english) = (messages(&folder.join("fr"))?, messages(&folder.join("en"))?);
    for (key, arguments) in &french {
        match english.get(key) {
            None => return Err(format!("locales/en lacks {key}")),
            Some(others) if others != arguments => return Err(format!("{key}: the arguments differ, fr {arguments:?}, en {others:?}")),
            Some(_) => {}
        }
    }
    match english.keys().find(|key| !french.contains_key(*key)) {
        Some(key) => Err(format!("locales/fr lacks {key}")),
        None => Ok(()),
    }
}

/// The sheets become one, in the order of their layers; every file gets the name of its content.
fn assets(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut sheet = String::new();
    for layer in ["reset", "tokens", "base", "layout", "components"] {
        sheet.push_str(&fs::read_to_string(format!("static/css/{layer}.css"))?);
    }
    let mut files: Vec<(String, &str, Vec<u8>)> = vec![("entente.css".into(), "text/css; charset=utf-8", sheet.into_bytes())];
    for (folder, kind) in [("static/js", "text/javascript; charset=utf-8"), ("static/icons", "image/svg+xml")] {
        let mut names: Vec<_> = fs::read_dir(folder)?.filter_map(Result::ok).map(|e| e.path()).collect();
        names.sort();
        for name in names {
            let short = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((short, kind, fs::read(&name)?));
        }
    }
    let mut table = String::from("pub static FILES: &[Asset] = &[\n");
    for (name, kind, bytes) in files {
        let hash: String = Sha256::digest(&bytes).iter().take(8).map(|b| format!("{b:02x}")).collect();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        let public = format!("{stem}.{hash}.{extension}");
        let mut small = Vec::new();
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() })?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(out.join(&public), &bytes)?;
        fs::write(out.join(format!("{public}.br")), &small)?;
        fs::write(out.join(format!("{public}.gz")), gzip.finish()?)?;
        let path = |suffix: &str| format!("include_bytes!({:?})", out.join(format!("{public}{suffix}")));
        writeln!(
            table,
            "    Asset {{ name: {name:?}, public: {public:?}, kind: {kind:?}, plain: {}, brotli: {}, gzip: {} }},",
            path(""),
            path(".br"),
            path(".gz")
        )?;
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}
