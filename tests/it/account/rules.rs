//! What a password must be.

use entente::accounts::rules::{Weakness, weakness};

const ABOUT: &[&str] = &["Camille Durand", "camille.durand@example.org"];

#[test]
fn eight_characters_of_three_kinds_or_seven_words_do() {
    for good in [
        "hUv7+rqe",
        "Grand vent sur 12 dunes",
        "le chat du voisin dort sur le toit",
        "un-deux-chevaux-gris-passent-devant-la-gare",
        "Ωμέγα και 7 νησιά",
        &"dune Vent 7 ".repeat(10),
    ] {
        assert_eq!(weakness(good, ABOUT), None, "{good}");
    }
}

#[test]
fn what_is_too_short_too_plain_too_long_or_too_common_is_refused() {
    for (bad, why) in [
        ("hUv7+rq", Weakness::Short),
        ("huvrqezt", Weakness::Short),
        ("huvrqezt7", Weakness::Short),
        ("un deux trois quatre cinq six", Weakness::Short),
        ("a b c d e f g h", Weakness::Short),
        ("Password1", Weakness::Common),
        ("Azerty123", Weakness::Common),
        ("Entente2026", Weakness::Common),
        ("Camille12", Weakness::Common),
        ("Durand2026", Weakness::Common),
        ("aa aa aa aa aa aa aa", Weakness::Common),
        (&"x9A ".repeat(33), Weakness::Long),
    ] {
        assert_eq!(weakness(bad, ABOUT), Some(why), "{bad}");
    }
}
