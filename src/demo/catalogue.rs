//! The goods of the demonstration market as plain data: categories, shops and about three hundred articles.

use super::pictures::Shape;
use super::vocabulary::{CATEGORIES, Category, Family, Finish, RANGES, Range, sending};

/// Everything that is for sale, and by whom.
#[derive(Clone, Debug)]
pub struct Market {
    pub categories: Vec<Category>,
    pub shops: Vec<Shop>,
    pub articles: Vec<Article>,
}

/// In which capacity a shop sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// A professional who sells to consumers.
    Professional,
    /// A private individual.
    Private,
    /// A professional who sells to businesses first.
    Business,
}

/// A seller and who stands behind it; every identity is invented.
#[derive(Clone, Copy, Debug)]
pub struct Shop {
    /// Last part of its address.
    pub slug: &'static str,
    pub name: &'static str,
    pub city: &'static str,
    pub capacity: Capacity,
    pub bio_fr: &'static str,
    pub bio_en: &'static str,
    pub legal_name: &'static str,
    pub street: &'static str,
    pub postcode: &'static str,
    /// Company number: nine digits that pass the Luhn check, in a range that is not given out.
    pub siren: Option<&'static str>,
    /// Intra-community VAT number; none when the seller does not charge VAT.
    pub vat: Option<&'static str>,
    /// Address at `example.org`, which receives nothing.
    pub email: &'static str,
    /// Number kept for fiction.
    pub phone: &'static str,
    /// Commission, in hundredths of a percent of the price.
    pub commission_bps: i32,
}

/// A listing.
#[derive(Clone, Debug)]
pub struct Article {
    /// Position of its seller in [`Market::shops`].
    pub shop: usize,
    /// Position of its category in [`Market::categories`].
    pub category: usize,
    /// Title, in French.
    pub title: String,
    /// Two paragraphs in French with an empty line between.
    pub description: String,
    /// Price of one unit or lot, in euro cents.
    pub price_cents: i64,
    /// Price of the delivery, in euro cents.
    pub delivery_cents: i64,
    /// Units or lots at hand.
    pub stock: i32,
    /// `new`, `as_new`, `very_good`, `good` or `fair`.
    pub condition: &'static str,
    pub shape: Shape,
    /// Palette of its pictures, for [`super::pictures::draw`].
    pub palette: usize,
    /// Decoration of the object, from 0 to 3: picture `n` is variant `3 * detail + n` of [`super::pictures::draw`].
    pub detail: u32,
    /// How many pictures it has, from 1 to 3.
    pub pictures: u32,
    /// Manufacturer's name, postal address and e-mail; empty for a private seller.
    pub maker: String,
    /// Age of the listing, in days.
    pub age_days: i64,
}

/// The articles shown first: title, stock, pictures.
const FIRST: [(&str, i32, u32); 6] = [
    ("Tasse en grès, émail cendre", 40, 3),
    ("Vase soufflé ambre", 12, 3),
    ("Lampe d’atelier orientable", 18, 2),
    ("Rabot de paume en buis", 9, 3),
    ("Chaise bistrot, hêtre courbé", 1, 3),
    ("Cabas en lin enduit", 26, 2),
];

/// Makes the market of that seed. The goods and their prices are always the same; stocks, ages, pictures and the
/// wording of some sentences come from the seed.
pub fn market(seed: u64) -> Market {
    let mut chance = Chance(seed);
    let mut articles = Vec::new();
    for range in RANGES {
        for family in range.families {
            let care = chance.either(family.care.words());
            for finish in family.finishes {
                articles.push(article(range, family, *finish, care, &mut chance));
            }
        }
    }
    for article in &mut articles {
        if let Some((_, stock, pictures)) = FIRST.iter().find(|first| first.0 == article.title) {
            article.stock = *stock;
            article.pictures = *pictures;
            article.detail = 0;
        }
    }
    let rank = |article: &Article| FIRST.iter().position(|first| first.0 == article.title).unwrap_or(FIRST.len());
    articles.sort_by_key(rank);
    Market { categories: CATEGORIES.to_vec(), shops: SHOPS.to_vec(), articles }
}

fn article(range: &Range, family: &Family, finish: Finish, care: &str, chance: &mut Chance) -> Article {
    let (ending, palette, price_cents) = finish;
    let private = SHOPS.get(range.shop).is_some_and(|shop| shop.capacity == Capacity::Private);
    let mut second = String::new();
    if !care.is_empty() {
        second.push_str(care);
        second.push(' ');
    }
    second.push_str(chance.either(sending(range.shop, family.parcel)));
    let stock = chance.between(family.stock.0, family.stock.1);
    let maker = match (range.maker, SHOPS.get(range.shop)) {
        _ if private => String::new(),
        (Some(maker), _) => maker.to_owned(),
        (None, Some(shop)) => {
            format!("{}, {}, {} {}, France, {}", shop.legal_name, shop.street, shop.postcode, shop.city, shop.email)
        }
        (None, None) => String::new(),
    };
    Article {
        shop: range.shop,
        category: range.category,
        title: typeset(&format!("{}{ending}", family.title)),
        description: typeset(&format!("{}\n\n{second}", family.about)),
        price_cents,
        delivery_cents: family.parcel.cents(),
        stock: i32::try_from(stock).unwrap_or(1),
        condition: family.condition,
        shape: family.shape,
        palette,
        detail: if private { 0 } else { u32::try_from(chance.between(0, 5)).unwrap_or(0) % 4 },
        pictures: u32::try_from(chance.between(1, 3)).unwrap_or(1),
        maker: typeset(&maker),
        age_days: i64::try_from(if private { chance.between(1, 45) } else { chance.between(2, 420) }).unwrap_or(1),
    }
}

/// Sets a French text: curled apostrophes, and non-breaking spaces before high punctuation and units.
fn typeset(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        set.push_str(&word.replace('\'', "’"));
        if let Some(next) = words.peek() {
            set.push(if stays(word, next) { '\u{a0}' } else { ' ' });
        }
    }
    set
}

/// Whether two words must stay on one line.
fn stays(word: &str, next: &str) -> bool {
    const UNITS: [&str; 18] = ["cm", "mm", "m", "cl", "ml", "l", "litre", "litres", "g", "kg", "W", "K", "°C", "%", "ans", "pages", "pièces", "×"];
    let unit = next.trim_end_matches([',', '.', ';', ')']);
    let unit = unit.split('\n').next().unwrap_or(unit).trim_end_matches('.');
    next.starts_with([':', ';', '?', '!', '»'])
        || word.ends_with('«')
        || word == "×"
        || (word.ends_with(|c: char| c.is_ascii_digit()) && (UNITS.contains(&unit) || unit.starts_with(|c: char| c.is_ascii_digit())))
}

/// Repeatable chance (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included.
    fn between(&mut self, least: u64, most: u64) -> u64 {
        let width = most.saturating_sub(least).saturating_add(1);
        least + self.next() % width
    }

    fn either(&mut self, words: [&'static str; 2]) -> &'static str {
        let [first, second] = words;
        if self.next().is_multiple_of(2) { first } else { second }
    }
}

/// The shops, in an order that never changes.
pub fn shops() -> &'static [Shop] {
    &SHOPS
}

/// The shops, in the order of [`super::vocabulary::shop`].
static SHOPS: [Shop; 12] = [
    Shop {
        slug: "atelier-brume",
        name: "Atelier Brume",
        city: "Dieulefit",
        capacity: Capacity::Professional,
        bio_fr: "Deux potières tournent le grès et préparent leurs émaux à la cendre. Tout est cuit à Dieulefit, dans un four à gaz de 400\u{a0}litres.",
        bio_en: "Two potters throw stoneware and make their own ash glazes. Everything is fired in Dieulefit, in a 400-litre gas kiln.",
        legal_name: "Atelier Brume SARL",
        street: "4 rue des Fours",
        postcode: "26220",
        siren: Some("290014273"),
        vat: Some("FR70290014273"),
        email: "atelier-brume@example.org",
        phone: "04 65 71 20 14",
        commission_bps: 1000,
    },
    Shop {
        slug: "verrerie-du-lac",
        name: "Verrerie du Lac",
        city: "Annecy",
        capacity: Capacity::Professional,
        bio_fr: "Verre soufflé à la bouche, teinté dans la masse\u{a0}: vases, gobelets, carafes et suspensions. L’atelier se visite le samedi.",
        bio_en: "Mouth-blown glass, coloured in the mass: vases, tumblers, carafes and pendants. The workshop is open on Saturdays.",
        legal_name: "Verrerie du Lac SAS",
        street: "17 quai des Canneurs",
        postcode: "74000",
        siren: Some("290025832"),
        vat: Some("FR21290025832"),
        email: "verrerie-du-lac@example.org",
        phone: "04 65 71 33 08",
        commission_bps: 1000,
    },
    Shop {
        slug: "maison-tournesol",
        name: "Maison Tournesol",
        city: "Nantes",
        capacity: Capacity::Professional,
        bio_fr: "Luminaires et petits meubles dessinés à Nantes, assemblés par un atelier d’insertion. Chaque pièce se démonte et se répare.",
        bio_en: "Lamps and small furniture designed in Nantes and assembled by a social workshop. Every piece comes apart and can be repaired.",
        legal_name: "Maison Tournesol SAS",
        street: "52 rue du Vieux-Chantier",
        postcode: "44000",
        siren: Some("290039163"),
        vat: Some("FR50290039163"),
        email: "maison-tournesol@example.org",
        phone: "02 61 91 45 60",
        commission_bps: 1100,
    },
    Shop {
        slug: "l-etabli",
        name: "L’Établi",
        city: "Clermont-Ferrand",
        capacity: Capacity::Professional,
        bio_fr: "Outils à main, jouets et objets de bois. Nous affûtons tout ce que nous vendons, et ce que vous nous renvoyez aussi.",
        bio_en: "Hand tools, toys and things made of wood. We sharpen all that we sell, and what you send back to us too.",
        legal_name: "L’Établi SCOP",
        street: "8 impasse du Copeau",
        postcode: "63000",
        siren: Some("290040724"),
        vat: Some("FR77290040724"),
        email: "l-etabli@example.org",
        phone: "04 65 71 58 92",
        commission_bps: 900,
    },
    Shop {
        slug: "toile-et-cie",
        name: "Toile & Cie",
        city: "Roubaix",
        capacity: Capacity::Professional,
        bio_fr: "Lin, laine et coton tissés dans le Nord, coupés et cousus à Roubaix par six couturières.",
        bio_en: "Linen, wool and cotton woven in the north of France, cut and sewn in Roubaix by six seamstresses.",
        legal_name: "Toile et Compagnie SARL",
        street: "21 rue de la Navette-Bleue",
        postcode: "59100",
        siren: Some("290053388"),
        vat: Some("FR45290053388"),
        email: "toile-et-cie@example.org",
        phone: "03 53 01 17 36",
        commission_bps: 1000,
    },
    Shop {
        slug: "papier-levant",
        name: "Papier Levant",
        city: "Angoulême",
        capacity: Capacity::Professional,
        bio_fr: "Carnets cousus, affiches et livres choisis. TVA non applicable, article 293 B du code général des impôts.",
        bio_en: "Sewn notebooks, posters and chosen books. Small-business VAT exemption, article 293 B of the French tax code.",
        legal_name: "Papier Levant EURL",
        street: "3 place du Filigrane",
        postcode: "16000",
        siren: Some("290066919"),
        vat: None,
        email: "papier-levant@example.org",
        phone: "05 36 49 02 71",
        commission_bps: 900,
    },
    Shop {
        slug: "comptoir-selene",
        name: "Comptoir Sélène",
        city: "Besançon",
        capacity: Capacity::Professional,
        bio_fr: "Bijoux d’argent, montres réglées à Besançon et cuir cousu main. Les pierres sont décrites, leurs traitements aussi.",
        bio_en: "Silver jewellery, watches set in Besançon and hand-sewn leather. Stones are described, and so are their treatments.",
        legal_name: "Comptoir Sélène SARL",
        street: "14 rue de l’Échappement",
        postcode: "25000",
        siren: Some("290071455"),
        vat: Some("FR23290071455"),
        email: "selene@example.org",
        phone: "03 53 01 64 25",
        commission_bps: 1200,
    },
    Shop {
        slug: "restanque-et-romarin",
        name: "Restanque & Romarin",
        city: "Forcalquier",
        capacity: Capacity::Professional,
        bio_fr: "Savons, miels, huiles et paniers de Haute-Provence. Neuf producteurs, un seul colis.",
        bio_en: "Soaps, honeys, oils and baskets from Haute-Provence. Nine producers, one parcel.",
        legal_name: "Restanque et Romarin SCIC",
        street: "6 montée des Amandiers-Gris",
        postcode: "04300",
        siren: Some("290084508"),
        vat: Some("FR91290084508"),
        email: "restanque@example.org",
        phone: "04 65 71 81 47",
        commission_bps: 800,
    },
    Shop {
        slug: "jean-noel-r",
        name: "Jean-Noël R.",
        city: "Le Mans",
        capacity: Capacity::Private,
        bio_fr: "Je répare des vélos et des meubles le week-end, et je vends ce que je ne garde pas. Les défauts sont sur les photos.",
        bio_en: "I mend bicycles and furniture at weekends and sell what I do not keep. The flaws are in the pictures.",
        legal_name: "Jean-Noël Rivemarre",
        street: "11 allée des Rayons",
        postcode: "72000",
        siren: None,
        vat: None,
        email: "jean-noel@example.org",
        phone: "06 39 98 14 52",
        commission_bps: 500,
    },
    Shop {
        slug: "maelle-t",
        name: "Maëlle T.",
        city: "Quimper",
        capacity: Capacity::Private,
        bio_fr: "Livres lus, jouets devenus trop petits et trouvailles de brocante. Emballage réutilisé, réponse dans la journée.",
        bio_en: "Books I have read, toys outgrown and flea-market finds. Reused packaging, an answer within the day.",
        legal_name: "Maëlle Touquelande",
        street: "2 venelle du Goéland",
        postcode: "29000",
        siren: None,
        vat: None,
        email: "maelle@example.org",
        phone: "06 39 98 60 07",
        commission_bps: 500,
    },
    Shop {
        slug: "ligne-basse",
        name: "Ligne Basse",
        city: "Montreuil",
        capacity: Capacity::Business,
        bio_fr: "Nous équipons cafés, cantines et bureaux\u{a0}: vaisselle, chaises, tables et lampes par lots, avec réassort garanti cinq ans.",
        bio_en: "We equip cafés, canteens and offices: tableware, chairs, tables and lamps in lots, with restocking guaranteed for five years.",
        legal_name: "Ligne Basse SAS",
        street: "40 rue du Four-à-Plâtre",
        postcode: "93100",
        siren: Some("290092675"),
        vat: Some("FR51290092675"),
        email: "ligne-basse@example.org",
        phone: "01 99 00 28 63",
        commission_bps: 700,
    },
    Shop {
        slug: "emballages-trois-rivieres",
        name: "Emballages Trois-Rivières",
        city: "Épinal",
        capacity: Capacity::Business,
        bio_fr: "Cartons, enveloppes et fournitures d’atelier pour les boutiques en ligne. Sans plastique, départ le jour même avant 11\u{a0}h.",
        bio_en: "Boxes, envelopes and supplies for on-line shops. No plastic, sent the same day before 11 a.m.",
        legal_name: "Emballages Trois-Rivières SAS",
        street: "9 chemin de la Papeterie-Haute",
        postcode: "88000",
        siren: Some("290018035"),
        vat: Some("FR07290018035"),
        email: "trois-rivieres@example.org",
        phone: "03 53 01 90 18",
        commission_bps: 700,
    },
];
