//! The commands, as an operator types them.

use std::process::{Command, Output};

use entente::accounts::model::StaffRole;
use entente::accounts::store;

use super::support::*;

/// Runs the program beside the market, on its data.
fn run(market: &Market, arguments: &[&str]) -> Output {
    let config = &market.services.config;
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.arg("--data").arg(&config.data).args(arguments).env_clear();
    if let Some(url) = &config.database_url {
        command.env("DATABASE_URL", url);
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[actix_web::test]
async fn the_first_operator_is_named_by_a_command() {
    let market = Market::new().await;
    let camille = market.account("camille");
    let email = market.read(|conn| Ok(store::user(conn, &camille)?.email));
    for arguments in [["grant", "nobody@example.org", "operator"], ["grant", &email, "king"]] {
        assert!(!run(&market, &arguments).status.success(), "{arguments:?}");
    }
    for _ in 0..2 {
        let output = run(&market, &["grant", &email, "operator"]);
        assert!(output.status.success(), "{}", said(&output));
    }
    assert_eq!(market.read(|conn| Ok(store::roles(conn, &camille)?)), [StaffRole::Operator]);
    let mut solene = market.staff("solene", StaffRole::Operator);
    solene.visit(&format!("/admin/users/{camille}")).await.sees("par une commande");
}

#[actix_web::test]
async fn a_wrong_configuration_stops_with_every_problem_named() {
    let market = Market::new().await;
    std::fs::write(market.services.config.data.join("entente.toml"), "base_url = \"marche\"\nsmtp_url = \"ftp://x\"\n").unwrap();
    for command in ["check", "serve", "work"] {
        let output = run(&market, &[command]);
        assert!(!output.status.success());
        for problem in ["BASE_URL", "SMTP_URL", "PAYMENT_PROVIDER", "operator_name"] {
            assert!(said(&output).contains(problem), "{command} does not name {problem}: {}", said(&output));
        }
    }
    std::fs::write(market.services.config.data.join("entente.toml"), "smpt_url = 3").unwrap();
    assert!(said(&run(&market, &["check"])).contains("smpt_url"));
}

#[actix_web::test]
async fn the_routes_are_printed_with_who_may_come() {
    let market = Market::new().await;
    let output = run(&market, &["routes"]);
    let text = said(&output);
    assert!(output.status.success());
    let line = |path: &str| text.lines().find(|line| line.split_whitespace().nth(1) == Some(path)).unwrap_or_default().to_owned();
    assert!(line("/").contains("Everyone") && line("/desk").contains("Mediator") && line("/admin/users").contains("Operator"), "{text}");
}
