//! The words of the demonstration market: its categories, what each shop makes, how it is cared for and sent.

use super::pictures::Shape;

/// A category of goods.
#[derive(Clone, Copy, Debug)]
pub struct Category {
    /// Last part of its address, in French, without accents.
    pub slug: &'static str,
    /// Its name in French.
    pub name_fr: &'static str,
    /// The same in English.
    pub name_en: &'static str,
    /// One sentence under the title.
    pub about_fr: &'static str,
    /// The same in English.
    pub about_en: &'static str,
}

/// Positions of the shops in the market.
pub(super) mod shop {
    pub const BRUME: usize = 0;
    pub const VERRERIE: usize = 1;
    pub const TOURNESOL: usize = 2;
    pub const ETABLI: usize = 3;
    pub const TOILE: usize = 4;
    pub const LEVANT: usize = 5;
    pub const SELENE: usize = 6;
    pub const RESTANQUE: usize = 7;
    pub const JEAN_NOEL: usize = 8;
    pub const MAELLE: usize = 9;
    pub const LIGNE_BASSE: usize = 10;
    pub const TROIS_RIVIERES: usize = 11;
}

/// Positions of the categories in the market.
pub(super) mod section {
    pub const FURNITURE: usize = 0;
    pub const TABLE: usize = 1;
    pub const LIGHTS: usize = 2;
    pub const TEXTILES: usize = 3;
    pub const TOOLS: usize = 4;
    pub const KITCHEN: usize = 5;
    pub const STATIONERY: usize = 6;
    pub const BUSINESS: usize = 7;
    pub const CERAMICS: usize = 8;
    pub const JEWELS: usize = 9;
    pub const CLOCKS: usize = 10;
    pub const LEATHER: usize = 11;
    pub const TOYS: usize = 12;
    pub const BOOKS: usize = 13;
    pub const BICYCLES: usize = 14;
    pub const GARDEN: usize = 15;
    pub const SOAPS: usize = 16;
    pub const GROCERY: usize = 17;
    pub const WALLS: usize = 18;
    pub const LINEN: usize = 19;
    pub const FASHION: usize = 20;
}

const fn category(slug: &'static str, name_fr: &'static str, name_en: &'static str, about_fr: &'static str, about_en: &'static str) -> Category {
    Category { slug, name_fr, name_en, about_fr, about_en }
}

/// The categories, in the order of [`section`].
pub(super) const CATEGORIES: [Category; 21] = [
    category(
        "mobilier",
        "Mobilier",
        "Furniture",
        "Chaises, tabourets et tables, neufs ou d’occasion, livrés sur rendez-vous.",
        "Chairs, stools and tables, new or second-hand, delivered by appointment.",
    ),
    category(
        "arts-de-la-table",
        "Arts de la table",
        "Tableware",
        "Tasses, bols, assiettes, verres et carafes pour tous les jours.",
        "Cups, bowls, plates, glasses and carafes for every day.",
    ),
    category("luminaires", "Luminaires", "Lighting", "Lampes à poser, lampes d’atelier et suspensions.", "Table lamps, workshop lamps and pendants."),
    category(
        "textiles",
        "Textiles",
        "Textiles",
        "Plaids, coussins et tapis tissés en laine, en lin ou en coton.",
        "Throws, cushions and rugs woven in wool, linen or cotton.",
    ),
    category(
        "outillage",
        "Outillage",
        "Tools",
        "Outils à main pour le bois, affûtés et prêts à servir.",
        "Hand tools for wood, sharpened and ready to use.",
    ),
    category("cuisine", "Cuisine", "Kitchen", "Couteaux, planches, bocaux et casseroles.", "Knives, boards, jars and pans."),
    category(
        "papeterie",
        "Papeterie",
        "Stationery",
        "Carnets, agendas et papier à lettres, façonnés en France.",
        "Notebooks, diaries and writing paper, made in France.",
    ),
    category(
        "pour-les-entreprises",
        "Pour les entreprises",
        "For businesses",
        "Vaisselle, mobilier, emballages et fournitures par lots, avec facture.",
        "Tableware, furniture, packaging and supplies in lots, with an invoice.",
    ),
    category(
        "ceramique-et-verre",
        "Céramique et verre",
        "Ceramics and glass",
        "Vases, coupes et photophores tournés ou soufflés à la main.",
        "Vases, dishes and candle holders, thrown or blown by hand.",
    ),
    category(
        "bijoux",
        "Bijoux",
        "Jewellery",
        "Bagues et colliers en argent ou en laiton doré, avec leurs pierres décrites.",
        "Rings and necklaces in silver or gilded brass, with their stones described.",
    ),
    category(
        "montres-et-horloges",
        "Montres et horloges",
        "Watches and clocks",
        "Montres neuves ou révisées, horloges murales.",
        "New or serviced watches, wall clocks.",
    ),
    category(
        "sacs-et-maroquinerie",
        "Sacs et maroquinerie",
        "Bags and leather goods",
        "Cabas, cartables et portefeuilles cousus pour durer.",
        "Totes, satchels and wallets sewn to last.",
    ),
    category(
        "jouets-en-bois",
        "Jouets en bois",
        "Wooden toys",
        "Trains et jeux de construction en bois, conformes au marquage CE.",
        "Trains and building blocks in wood, CE marked.",
    ),
    category(
        "livres",
        "Livres",
        "Books",
        "Romans et guides pratiques, neufs au prix de l’éditeur ou d’occasion.",
        "Novels and practical guides, new at the publisher’s price or second-hand.",
    ),
    category("velo", "Vélo", "Cycling", "Vélos d’occasion révisés, paniers et sonnettes.", "Serviced second-hand bicycles, baskets and bells."),
    category("jardin", "Jardin", "Garden", "Arrosoirs, transplantoirs, paniers et cache-pots.", "Watering cans, trowels, baskets and plant pots."),
    category(
        "soins-et-savons",
        "Soins et savons",
        "Care and soaps",
        "Savons saponifiés à froid, baumes et bougies, composition complète indiquée.",
        "Cold-process soaps, balms and candles, with their full composition.",
    ),
    category(
        "epicerie-fine",
        "Épicerie fine",
        "Fine foods",
        "Miels, confitures, huiles et vinaigres de petits producteurs.",
        "Honeys, jams, oils and vinegars from small producers.",
    ),
    category(
        "decoration-murale",
        "Décoration murale",
        "Wall decoration",
        "Affiches imprimées, miroirs et cadres.",
        "Printed posters, mirrors and frames.",
    ),
    category(
        "linge-de-maison",
        "Linge de maison",
        "Household linen",
        "Torchons, serviettes et draps en lin ou en coton.",
        "Tea towels, bath towels and sheets in linen or cotton.",
    ),
    category(
        "mode-et-accessoires",
        "Mode et accessoires",
        "Clothing and accessories",
        "Chapeaux de feutre et bottines, neufs ou d’occasion.",
        "Felt hats and boots, new or second-hand.",
    ),
];

/// A thing a shop offers, in several finishes.
#[derive(Clone, Copy)]
pub(super) struct Family {
    pub shape: Shape,
    /// Beginning of the title; the finish completes it.
    pub title: &'static str,
    pub finishes: &'static [Finish],
    /// First paragraph of the description.
    pub about: &'static str,
    pub care: Care,
    pub condition: &'static str,
    /// Smallest and largest stock, in units or lots.
    pub stock: (u64, u64),
    pub parcel: Parcel,
}

/// End of the title, palette of the picture, price in euro cents.
pub(super) type Finish = (&'static str, usize, i64);

impl Family {
    const fn stock(mut self, least: u64, most: u64) -> Family {
        self.stock = (least, most);
        self
    }

    const fn parcel(mut self, parcel: Parcel) -> Family {
        self.parcel = parcel;
        self
    }

    /// Makes it a single second-hand object in that condition.
    const fn used(mut self, condition: &'static str) -> Family {
        self.condition = condition;
        self.stock = (1, 1);
        self
    }
}

const fn of(shape: Shape, title: &'static str, finishes: &'static [Finish], about: &'static str, care: Care) -> Family {
    Family { shape, title, finishes, about, care, condition: "new", stock: (3, 45), parcel: Parcel::Small }
}

/// What one shop offers in one category.
pub(super) struct Range {
    pub shop: usize,
    pub category: usize,
    /// Manufacturer's identity and address when the shop is not the manufacturer.
    pub maker: Option<&'static str>,
    pub families: &'static [Family],
}

const fn range(shop: usize, category: usize, families: &'static [Family]) -> Range {
    Range { shop, category, maker: None, families }
}

const fn resold(shop: usize, category: usize, maker: &'static str, families: &'static [Family]) -> Range {
    Range { shop, category, maker: Some(maker), families }
}

/// How a thing travels, which sets the price of its delivery.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parcel {
    Letter,
    Small,
    Medium,
    Large,
    Furniture,
}

impl Parcel {
    /// Price of the delivery, in euro cents.
    pub(super) const fn cents(self) -> i64 {
        match self {
            Parcel::Letter => 390,
            Parcel::Small => 490,
            Parcel::Medium => 790,
            Parcel::Large => 1490,
            Parcel::Furniture => 3900,
        }
    }
}

/// What a thing is made of, which sets the advice for its care.
#[derive(Clone, Copy)]
pub(super) enum Care {
    TableStoneware,
    Stoneware,
    TableGlass,
    Glass,
    Lamp,
    Furniture,
    Wool,
    Linen,
    Tool,
    Hammer,
    Knife,
    WoodFood,
    Leather,
    Canvas,
    Paper,
    Book,
    Poster,
    Mirror,
    Jewel,
    Clock,
    Watch,
    OldWatch,
    Toy,
    Bicycle,
    Basket,
    Garden,
    Soap,
    Balm,
    Candle,
    Honey,
    Jam,
    Oil,
    Felt,
    Pan,
    Packaging,
    Detergent,
    /// A private seller says all in the first paragraph.
    None,
}

impl Care {
    /// Two ways to say it.
    pub(super) const fn words(self) -> [&'static str; 2] {
        match self {
            Care::TableStoneware => [
                "Passe au lave-vaisselle et au micro-ondes. Émail sans plomb ni cadmium, contrôlé pour le contact alimentaire.",
                "Convient au contact alimentaire ; lave-vaisselle et micro-ondes possibles. Évitez les chocs de température.",
            ],
            Care::Stoneware => [
                "S'essuie avec un chiffon humide. Un feutre sous la base protège vos meubles.",
                "Lavage à l'eau tiède, sans éponge abrasive. Un feutre est collé sous la base.",
            ],
            Care::TableGlass => [
                "Lavage à la main conseillé, à l'eau tiède. Ne passe ni au four ni au micro-ondes.",
                "Supporte le lave-vaisselle à 50 °C, espacé des autres pièces. Ne convient pas aux liquides bouillants.",
            ],
            Care::Glass => [
                "Quelques bulles et de légères variations de teinte signent le soufflage à la bouche. Rincer à l'eau tiède.",
                "Chaque pièce est soufflée à la bouche et diffère un peu de la photo. En cas de calcaire, un peu de vinaigre suffit.",
            ],
            Care::Lamp => [
                "Douille E27, ampoule LED de 8 W au plus, non fournie. Câble textile de 1,80 m, marquage CE.",
                "Ampoule LED E27 de 6 W fournie et remplaçable, 2 700 K. Marquage CE, notice en français.",
            ],
            Care::Furniture => [
                "Finition à l'huile ou à l'eau selon la version, sans solvant. Bois issus de forêts gérées durablement.",
                "Se nettoie avec un chiffon à peine humide. Garantie commerciale de cinq ans sur la structure, en plus de la garantie légale.",
            ],
            Care::Wool => [
                "Lavage à la main à l'eau froide ou programme laine, séchage à plat. Quelques bouloches au début sont normales.",
                "Aérer plutôt que laver ; nettoyage à sec possible. La laine n'est pas traitée chimiquement.",
            ],
            Care::Linen => [
                "Lavage à 40 °C, séchage à l'air libre ; le repassage est inutile. Teintures certifiées sans substances nocives.",
                "Se lave à 60 °C et s'assouplit avec le temps. Prévoir un retrait de 3 % au premier lavage.",
            ],
            Care::Tool => [
                "Affûté et réglé à l'atelier, prêt à servir. Une goutte d'huile sur l'acier après usage évite la rouille.",
                "Étui de protection et notice d'affûtage compris. Les pièces d'usure sont disponibles pendant dix ans.",
            ],
            Care::Hammer => [
                "Manche remplaçable : coin et manche de rechange sont vendus à l'atelier. Garder au sec, huiler le bois une fois par an.",
                "Équilibre contrôlé à la main. Portez des lunettes de protection pour frapper l'acier.",
            ],
            Care::Knife => [
                "Lavage à la main et essuyage immédiat. Vente interdite aux mineurs ; livré sous étui rigide.",
                "Ne passe pas au lave-vaisselle. Affûtage offert la première année, hors port. Vente interdite aux mineurs.",
            ],
            Care::WoodFood => [
                "Laver à la main, sécher debout, huiler deux fois par an. Convient au contact alimentaire.",
                "Huilée à l'huile de lin alimentaire. Ne passe pas au lave-vaisselle et ne doit pas tremper.",
            ],
            Care::Leather => [
                "Cuir de vachette au tannage végétal : il fonce et se patine. Nourrir une fois par an avec un baume incolore.",
                "Coutures au fil de lin poissé, tranches cirées à la main. Les réparations sont assurées à l'atelier.",
            ],
            Care::Canvas => [
                "Se nettoie à l'éponge et au savon, sans machine. L'enduction résiste à une averse, non à une immersion.",
                "Toile enduite imperméable, anses remplaçables à l'atelier. Ne pas repasser.",
            ],
            Care::Paper => [
                "Papier certifié, encres végétales. Convient à la plume et au feutre fin, sans traverser.",
                "Façonnage à Angoulême, papier certifié blanchi sans chlore.",
            ],
            Care::Book => [
                "Vendu au prix fixé par l'éditeur. Emballé dans un carton ajusté qui protège les coins.",
                "Prix unique du livre. Expédié dans une pochette rigide, avec un marque-page.",
            ],
            Care::Poster => [
                "Tirage signé et numéroté au dos, livré sans cadre. À tenir loin du soleil direct pour garder les teintes.",
                "Impression à encres pigmentaires, livrée à plat entre deux cartons. Le cadre de la photo n'est pas compris.",
            ],
            Care::Mirror => [
                "Deux attaches réglables au dos, chevilles non fournies. Se nettoie à l'eau vinaigrée.",
                "Fixation murale fournie pour cloison pleine ou creuse. Bords polis, dos recouvert d'un film de sécurité.",
            ],
            Care::Jewel => [
                "Sans nickel. Éviter le parfum et l'eau de mer ; un chiffon doux ravive l'éclat. Livré dans un écrin en carton.",
                "Poinçon et composition indiqués sur le certificat joint. Mise à taille ou réparation possible à l'atelier.",
            ],
            Care::Clock => [
                "Mouvement à quartz silencieux, une pile AA non fournie. Une vis suffit pour l'accrocher.",
                "Mécanisme allemand sans tic-tac, remplaçable. Fonctionne avec une pile AA.",
            ],
            Care::Watch => [
                "Étanche à 5 bars : la pluie et les mains, pas la plongée. Bracelet remplaçable sans outil.",
                "Verre saphir, bracelet à barrettes rapides. Révision conseillée tous les cinq ans, assurée à l'atelier.",
            ],
            Care::OldWatch => [
                "À garder loin de l'eau et des aimants. La fiche de révision et l'ancien ressort sont joints ; garantie commerciale d'un an, en plus de la garantie légale.",
                "Se remonte chaque matin, une vingtaine de tours. Bracelet neuf en cuir ; fiche de révision jointe.",
            ],
            Care::Toy => [
                "Marquage CE, norme EN 71. Convient dès 3 ans : petites pièces, ne pas donner à un enfant plus jeune.",
                "Peintures à l'eau et angles arrondis, conforme à la norme EN 71. À partir de 3 ans, sous la surveillance d'un adulte.",
            ],
            Care::Bicycle => [
                "Se monte en dix minutes avec la clé fournie. Convient aux cintres de 22,2 à 31,8 mm.",
                "Fixations en acier inoxydable comprises. Notice de montage en français.",
            ],
            Care::Basket => [
                "Osier récolté et séché en France, sans vernis. Un dépoussiérage à la brosse suffit.",
                "À garder au sec ; un brin qui casse se remplace. Charge maximale conseillée de 8 kg.",
            ],
            Care::Garden => [
                "À rentrer avant les fortes gelées. Un rinçage à l'eau claire suffit.",
                "Résiste au soleil et à la pluie. Garantie commerciale de trois ans, en plus de la garantie légale.",
            ],
            Care::Soap => [
                "Ingrédients : huile d'olive saponifiée, huile de coco saponifiée, eau, glycérine d'origine végétale, parfum ou poudre végétale selon la version. Usage externe.",
                "Saponifié à froid puis séché six semaines. Gardez-le au sec entre deux usages. Liste complète des ingrédients sur l'étui.",
            ],
            Care::Balm => [
                "Composition : huile d'olive, cire d'abeille, beurre de karité, vitamine E. À utiliser dans les six mois après ouverture. Usage externe.",
                "Testé sous contrôle dermatologique. À tenir à l'abri de la chaleur ; faire un essai au creux du coude.",
            ],
            Care::Candle => [
                "Environ 40 heures de combustion. Ne jamais laisser brûler sans surveillance ; couper la mèche à 5 mm.",
                "Cire végétale sans paraffine, mèche en coton. Tenir hors de portée des enfants et des animaux.",
            ],
            Care::Honey => [
                "Récolté, extrait et mis en pot sur place ; origine France. Ne convient pas aux enfants de moins d'un an.",
                "Peut cristalliser : un bain-marie tiède lui rend sa fluidité. À consommer de préférence dans les deux ans.",
            ],
            Care::Jam => [
                "Cuite au chaudron par petites quantités, sans pectine ajoutée. À garder au frais après ouverture et à finir sous un mois.",
                "62 g de fruits pour 100 g, sucre de canne. Préparée dans un atelier qui utilise aussi des fruits à coque.",
            ],
            Care::Oil => [
                "À garder à l'abri de la lumière et à consommer de préférence dans les dix-huit mois. Origine et récolte sur l'étiquette.",
                "Bouchon verseur, bouteille teintée. Quantités limitées par la récolte.",
            ],
            Care::Felt => [
                "Brosser dans le sens du poil ; en cas de pluie, laisser sécher à plat, loin d'un radiateur.",
                "Mesurez votre tour de tête au-dessus des oreilles : échange de taille possible.",
            ],
            Care::Pan => [
                "Compatible avec tous les feux, induction comprise, et avec le four jusqu'à 220 °C.",
                "Lave-vaisselle possible. Poignées rivetées, pièces détachées disponibles pendant dix ans.",
            ],
            Care::Packaging => [
                "Livraison sur palette filmée de papier. Recyclable avec les papiers et cartons. Échantillon sur demande.",
                "Remise sur quantité à partir de dix lots : demandez un devis. Facture avec TVA détaillée.",
            ],
            Care::Detergent => [
                "Fiche de données de sécurité à télécharger. Flacons repris et remplis à nouveau en Lorraine.",
                "Biodégradable à plus de 95 %. Tenir hors de portée des enfants ; fiche de sécurité jointe à la livraison.",
            ],
            Care::None => ["", ""],
        }
    }
}

/// Two ways a shop says how it sends.
pub(super) const fn sending(from: usize, parcel: Parcel) -> [&'static str; 2] {
    if matches!(parcel, Parcel::Furniture) && from != shop::JEAN_NOEL {
        return [
            "Livraison sur rendez-vous, au pied de l'immeuble, par un transporteur qui vous appelle la veille.",
            "Livraison sous dix jours ouvrés ; vérifiez chaque pièce avec le livreur avant de signer.",
        ];
    }
    match from {
        shop::BRUME => [
            "Envoi sous 2 jours ouvrés, calage en laine de bois.",
            "Part de l'atelier le mardi et le vendredi, dans un double carton sans plastique.",
        ],
        shop::VERRERIE => [
            "Envoi sous 3 jours ouvrés dans un carton alvéolé, assuré à sa valeur.",
            "Emballage renforcé, colis assuré ; en cas de casse, une photo suffit.",
        ],
        shop::TOURNESOL => ["Préparation à Nantes sous 3 jours ouvrés.", "Envoi de Nantes sous 48 heures, dans un emballage en carton recyclé."],
        shop::ETABLI => {
            ["Envoi depuis Clermont-Ferrand sous 2 jours ouvrés.", "Chaque pièce est contrôlée avant l'envoi, qui a lieu sous 3 jours ouvrés."]
        }
        shop::TOILE => ["Envoi sous 24 heures ouvrées, dans du papier kraft.", "Préparation à Roubaix, envoi sous 2 jours ouvrés."],
        shop::LEVANT => ["Envoi suivi sous 2 jours ouvrés.", "Envoi le lendemain pour une commande passée avant midi."],
        shop::SELENE => ["Envoi suivi, remise contre signature, sous 2 jours ouvrés.", "Préparation à Besançon sous 3 jours ouvrés, envoi assuré."],
        shop::RESTANQUE => ["Envoi le lundi et le jeudi, dans du papier froissé.", "Préparation sous 2 jours ouvrés à Forcalquier, sans plastique."],
        shop::JEAN_NOEL => [
            "Remise en main propre au Mans ou envoi par transporteur, bien protégé.",
            "Je réponds le soir ; envoi le samedi, ou remise en main propre au Mans.",
        ],
        shop::MAELLE => {
            ["J'envoie sous trois jours, en réutilisant des cartons propres.", "Envoi suivi depuis Quimper, ou remise en main propre le week-end."]
        }
        shop::LIGNE_BASSE => [
            "Livraison sur site sous 5 jours ouvrés, créneau de deux heures confirmé par téléphone.",
            "Livraison en Île-de-France sous 3 jours ouvrés, ailleurs sous une semaine. Paiement sur facture possible.",
        ],
        _ => ["Départ d'Épinal sous 48 heures ouvrées.", "Commande passée avant 11 h expédiée le jour même, du lundi au vendredi."],
    }
}

/// What every shop offers.
#[rustfmt::skip]
pub(super) const RANGES: &[Range] = &[
    range(shop::BRUME, section::TABLE, &[
        of(Shape::Cup, "Tasse en grès", &[(", émail cendre", 0, 2400), (", émail lagune", 1, 2400), (", émail prune", 2, 2600), (", émail mousse", 3, 2400), (", émail miel", 4, 2400)],
            "Tasse tournée à la main en grès de Dieulefit, émail satiné. Contenance 25 cl, hauteur 9 cm, anse assez large pour trois doigts. Chaque pièce varie légèrement : la photo montre l'une d'elles.", Care::TableStoneware),
        of(Shape::Bowl, "Bol à soupe en grès", &[(", émail cendre", 0, 3200), (", émail lagune", 1, 3200), (", émail mousse", 3, 3200), (", émail nuit", 5, 3400)],
            "Bol profond de 15 cm de diamètre et 7 cm de haut, 60 cl. Le pied laissé brut tient bien dans la main et garde la soupe chaude.", Care::TableStoneware),
        of(Shape::Plate, "Assiette plate en grès", &[(", émail cendre", 0, 2900), (", émail lagune", 1, 2900), (", émail prune", 2, 3100), (", émail nuit", 5, 2900)],
            "Assiette de 27 cm à l'aile étroite, 850 g. Le fond émaillé mat supporte les couteaux sans marquer ; les assiettes s'empilent.", Care::TableStoneware),
        of(Shape::Teapot, "Théière en grès", &[(", émail cendre", 0, 7800), (", émail lagune", 1, 7800), (", émail mousse", 3, 8200)],
            "Théière ronde de 90 cl, percée d'un filtre tourné dans la masse. Le bec verse sans goutter et le couvercle tient à l'inclinaison.", Care::TableStoneware).stock(2, 12).parcel(Parcel::Medium),
        of(Shape::Bowl, "Saladier en grès", &[(", émail miel", 4, 5600), (", émail lagune", 1, 5600), (", émail prune", 2, 5800)],
            "Grand saladier de 28 cm de diamètre, 3 l, pour six personnes. Parois épaisses, intérieur brillant facile à laver.", Care::TableStoneware).stock(2, 14).parcel(Parcel::Medium),
    ]),
    range(shop::BRUME, section::CERAMICS, &[
        of(Shape::Vase, "Vase bouteille en grès", &[(", émail cendre", 0, 6400), (", émail mousse", 3, 6400), (", émail miel", 4, 6400), (", émail nuit", 5, 6800)],
            "Vase tourné en deux parties, 24 cm de haut, col de 4 cm. Étanche et assez lourd pour porter de grandes branches.", Care::Stoneware).stock(2, 15),
        of(Shape::Candle, "Bougie en pot de grès", &[(", figuier", 3, 2900), (", cèdre", 0, 2900)],
            "Pot tourné à l'atelier et coulé de 180 g de cire de colza. Une fois la bougie finie, le pot de 20 cl sert de gobelet à crayons.", Care::Candle),
        of(Shape::Bowl, "Coupe à fruits en grès", &[(", émail cendre", 0, 7200), (", émail nuit", 5, 7200)],
            "Coupe large de 32 cm sur un pied de 9 cm. L'émail, posé à la louche, laisse une lisière de terre brune.", Care::Stoneware).stock(1, 8).parcel(Parcel::Medium),
    ]),
    range(shop::BRUME, section::GARDEN, &[
        of(Shape::PlantPot, "Cache-pot en grès", &[(", terre cuite", 0, 3600), (", émail mousse", 3, 3900), (", émail lagune", 1, 3900), (", émail prune", 2, 3900)],
            "Cache-pot de 16 cm de diamètre et 15 cm de haut, avec sa soucoupe. Percé sur demande ; la plante n'est pas comprise.", Care::Garden).stock(4, 25),
    ]),
    range(shop::VERRERIE, section::CERAMICS, &[
        of(Shape::Vase, "Vase soufflé", &[(" ambre", 4, 6800), (" lagune", 1, 6800), (" prune", 2, 7200), (" olive", 3, 6800)],
            "Vase soufflé à la bouche et façonné au mouillon, 26 cm de haut, 17 cm au plus large. Verre épais de 4 mm, teinté dans la masse.", Care::Glass).stock(2, 14),
        of(Shape::Carafe, "Flacon bouché à l'émeri", &[(", bleu", 5, 5400), (", prune", 2, 5400), (", ambre", 4, 5400)],
            "Flacon de 50 cl fermé d'une boule de verre plein, rodée à la main : chaque bouchon n'épouse que son flacon. Hauteur 24 cm.", Care::Glass).stock(2, 12),
        of(Shape::Bowl, "Coupe en verre soufflé", &[(", lagune", 1, 5900), (", bleu nuit", 5, 5900), (", olive", 3, 5900)],
            "Coupe basse de 24 cm de diamètre, bord rebrûlé et doux. Elle reçoit des fruits, des clés ou rien.", Care::Glass).stock(2, 10),
    ]),
    range(shop::VERRERIE, section::TABLE, &[
        of(Shape::Glass, "Quatre gobelets soufflés", &[(", ambre", 4, 5200), (", lagune", 1, 5200), (", bleu", 5, 5200), (", olive", 3, 5200)],
            "Lot de quatre gobelets de 28 cl, 10 cm de haut. Soufflés dans un moule en bois de poirier, ils portent la marque du pontil sous la base.", Care::TableGlass),
        of(Shape::Carafe, "Carafe à eau soufflée", &[(", bleu", 5, 6200), (", lagune", 1, 6200), (", prune", 2, 6200), (", olive", 3, 6200)],
            "Carafe d'un litre, large base et col qui se prend d'une main, avec son bouchon de verre. Hauteur 27 cm.", Care::TableGlass).stock(2, 18),
    ]),
    range(shop::VERRERIE, section::KITCHEN, &[
        of(Shape::Jar, "Bocal en verre épais", &[(", 50 cl", 1, 1400), (", 1 litre", 3, 1900), (", 2 litres", 0, 2600)],
            "Bocal en verre recuit, couvercle en frêne et joint de caoutchouc naturel. L'étiquette au crayon s'efface et se récrit.", Care::TableGlass).stock(10, 60),
    ]),
    range(shop::VERRERIE, section::LIGHTS, &[
        of(Shape::Pendant, "Suspension en verre soufflé", &[(", ambre", 4, 14500), (", bleu nuit", 5, 14500), (", prune", 2, 14900), (", lagune", 1, 14500)],
            "Abat-jour soufflé de 30 cm de diamètre, teinté à l'extérieur et opalin à l'intérieur pour une lumière douce. Pavillon en laiton brossé.", Care::Lamp).stock(1, 9).parcel(Parcel::Medium),
    ]),
    range(shop::VERRERIE, section::WALLS, &[
        of(Shape::Mirror, "Miroir à arche, bord teinté", &[(" lagune", 1, 11800), (" olive", 3, 11800), (" ambre", 4, 11800)],
            "Miroir de 40 × 70 cm en verre de 4 mm, cerclé d'un bandeau de verre coloré de 2 cm. Poids 4,5 kg.", Care::Mirror).stock(1, 8).parcel(Parcel::Medium),
    ]),
    range(shop::TOURNESOL, section::LIGHTS, &[
        of(Shape::DeskLamp, "Lampe d'atelier orientable", &[("", 4, 12900), (", vert sauge", 3, 12900), (", bleu d'encre", 5, 12900), (", gris lagune", 1, 12900)],
            "Deux bras de 35 cm à friction réglable et une tête en acier émaillé qui tourne sur 300 degrés. Socle lesté de 2,4 kg.", Care::Lamp),
        of(Shape::Lamp, "Lampe de chevet, abat-jour en lin", &[(" olive", 3, 7900), (" prune", 2, 7900), (" bleu", 5, 7900), (" terre", 0, 7900)],
            "Pied en hêtre tourné, abat-jour de 26 cm en lin contrecollé, tirette en laiton. Hauteur totale 41 cm.", Care::Lamp).stock(3, 24),
        of(Shape::Pendant, "Suspension en acier émaillé", &[(", bleu d'encre", 5, 9800), (", vert bouteille", 1, 9800), (", brique", 0, 9800), (", moutarde", 4, 9800)],
            "Abat-jour embouti de 36 cm, émaillé au four, blanc à l'intérieur. Éclaire bien une table de quatre personnes.", Care::Lamp).stock(3, 20).parcel(Parcel::Medium),
    ]),
    range(shop::TOURNESOL, section::CLOCKS, &[
        of(Shape::Clock, "Horloge murale en frêne", &[(", naturel", 4, 6900), (", teinté vert", 3, 6900), (", teinté bleu", 5, 6900), (", teinté noyer", 0, 7200)],
            "Cercle de frêne cintré de 30 cm, cadran en papier coton sous verre, aiguilles en laiton noirci. Épaisseur 4 cm.", Care::Clock).stock(3, 22),
    ]),
    range(shop::TOURNESOL, section::FURNITURE, &[
        of(Shape::Stool, "Tabouret à trois pieds en frêne", &[(", huilé", 4, 11900), (", teinté bleu", 5, 12400), (", teinté lagune", 1, 12400), (", teinté noyer", 0, 12400)],
            "Assise de 34 cm légèrement creusée, hauteur 45 cm. Les pieds sont coincés par des clés de noyer, sans vis ni colle apparente.", Care::Furniture).stock(2, 12).parcel(Parcel::Large),
        of(Shape::Chair, "Chaise à barreaux en hêtre", &[(", huilée", 4, 18900), (", vert sauge", 3, 19800), (", bleu d'encre", 5, 19800)],
            "Dossier cintré à la vapeur, assise à 45 cm du sol, largeur 44 cm. Éprouvée pour un usage quotidien jusqu'à 130 kg.", Care::Furniture).stock(2, 16).parcel(Parcel::Furniture),
        of(Shape::Table, "Table d'écriture en chêne", &[(", finition naturelle", 4, 54000), (", finition noyer", 0, 56000)],
            "Plateau massif de 120 × 60 cm, hauteur 75 cm, un tiroir monté à queues d'aronde. Les pieds se démontent pour passer les portes.", Care::Furniture).stock(1, 5).parcel(Parcel::Furniture),
    ]),
    range(shop::ETABLI, section::TOOLS, &[
        of(Shape::Plane, "Rabot de paume", &[(" en buis", 3, 5400), (" en cormier", 0, 5800), (" en charme", 4, 4900)],
            "Petit rabot de 14 cm à fer d'acier au carbone de 35 mm, lumière serrée pour les finitions. Coin ajusté à la main, sans jeu.", Care::Tool).stock(2, 18),
        of(Shape::Saw, "Scie à main", &[(", denture fine", 1, 6400), (", denture moyenne", 5, 5900), (", pour droitiers et gauchers", 0, 6200)],
            "Lame de 40 cm en acier trempé, avoyée et affûtée à la lime, poignée en hêtre rivetée de laiton. Longueur totale 52 cm.", Care::Tool).stock(3, 20),
        of(Shape::Hammer, "Marteau de menuisier", &[(", 300 g", 5, 3200), (", 400 g", 0, 3600), (", 500 g", 1, 3900)],
            "Tête forgée et trempée, manche en frêne de fil coincé au bois. La panne arrache les clous jusqu'à 90 mm.", Care::Hammer).stock(5, 30),
    ]),
    range(shop::ETABLI, section::TOYS, &[
        of(Shape::Train, "Locomotive en bois", &[(", rouge brique", 0, 3400), (", bleue", 5, 3400), (", verte", 3, 3400), (", orangée", 4, 3400)],
            "Locomotive de 22 cm en hêtre et tilleul, quatre roues montées sur axes d'acier. La cabine s'ouvre et loge deux figurines.", Care::Toy),
        of(Shape::Blocks, "Jeu de construction", &[(", 30 pièces", 4, 3900), (", 50 pièces", 1, 5600), (", 80 pièces", 5, 7900)],
            "Arches, cubes et toits en hêtre massif, module de 4 cm. Rangés dans une caisse en bois à couvercle coulissant.", Care::Toy),
    ]),
    range(shop::ETABLI, section::BICYCLES, &[
        of(Shape::Bell, "Sonnette de vélo en laiton", &[("", 4, 2400), (", laquée verte", 3, 2600), (", laquée bleue", 5, 2600), (", laquée prune", 2, 2600)],
            "Timbre de laiton tourné de 54 mm, deux notes, un son clair qui dure quatre secondes. Marteau à ressort réglable.", Care::Bicycle),
        of(Shape::Basket, "Panier de guidon en osier", &[(" brun", 0, 4900), (" miel", 4, 4900), (" teinté vert", 3, 5200)],
            "Panier tressé de 35 × 25 cm, haut de 24 cm, avec deux sangles de cuir. Tient un sac de courses ou un cartable.", Care::Basket).stock(2, 15).parcel(Parcel::Medium),
    ]),
    range(shop::ETABLI, section::KITCHEN, &[
        of(Shape::Board, "Planche à découper", &[(" en noyer", 0, 5200), (" en merisier", 4, 4600), (" en hêtre", 3, 3400)],
            "Planche d'un seul tenant de 40 × 22 cm, épaisse de 2 cm, percée pour être suspendue. Fil du bois choisi pour ne pas voiler.", Care::WoodFood),
        of(Shape::Knife, "Couteau de cuisine", &[(", manche en noyer", 0, 8900), (", manche en olivier", 3, 9400), (", manche en charme teinté", 5, 8600)],
            "Lame de 20 cm en acier inoxydable à 56 HRC, plate semelle sur toute la longueur, trois rivets. Poids 190 g.", Care::Knife).stock(3, 20),
    ]),
    range(shop::ETABLI, section::GARDEN, &[
        of(Shape::Trowel, "Transplantoir forgé", &[(", manche en frêne", 4, 2700), (", manche court", 3, 2500), (", lame étroite", 1, 2700)],
            "Lame d'acier de 15 cm forgée d'une pièce avec la soie, graduée pour la profondeur de plantation. Longueur 31 cm.", Care::Garden),
    ]),
    range(shop::TOILE, section::TEXTILES, &[
        of(Shape::Blanket, "Plaid en laine", &[(", terre cuite", 0, 9800), (", lagune", 1, 9800), (", prune", 2, 9800), (", mousse", 3, 9800), (", bleu d'encre", 5, 9800)],
            "Plaid de 130 × 180 cm en laine française cardée, tissage sergé, franges nouées. 780 g, chaud sans peser.", Care::Wool).stock(4, 30).parcel(Parcel::Medium),
        of(Shape::Cushion, "Coussin en lin lavé", &[(", bleu d'encre", 5, 3800), (", olive", 3, 3800), (", prune", 2, 3800), (", ocre", 4, 3800), (", lagune", 1, 3800)],
            "Coussin de 45 × 45 cm, housse amovible à fermeture cachée, bouton recouvert. Garnissage en plumettes et fibres recyclées.", Care::Linen),
        of(Shape::Rug, "Tapis tissé en laine", &[(", motif losange brique", 0, 21900), (", motif losange mousse", 3, 21900), (", motif losange nuit", 5, 21900), (", motif losange lagune", 1, 21900)],
            "Tapis de 120 × 180 cm tissé à plat, 2,1 kg par mètre carré, réversible. Franges de chaîne nouées à la main.", Care::Wool).stock(1, 8).parcel(Parcel::Large),
    ]),
    range(shop::TOILE, section::LINEN, &[
        of(Shape::Towel, "Deux torchons en lin", &[(", rayures brique", 0, 2400), (", rayures bleues", 5, 2400), (", rayures vertes", 3, 2400), (", rayures prune", 2, 2400)],
            "Lot de deux torchons de 50 × 70 cm en lin de 220 g par mètre carré, bordés d'un galon et munis d'une attache.", Care::Linen).stock(10, 60),
        of(Shape::Towel, "Serviette de bain nid d'abeille", &[(", lagune", 1, 3600), (", ocre", 4, 3600), (", bleu d'encre", 5, 3600)],
            "Drap de bain de 90 × 150 cm en coton biologique, tissage gaufré qui sèche en deux heures. 310 g.", Care::Linen),
        of(Shape::Blanket, "Couvre-lit en lin lavé", &[(", sauge", 3, 14900), (", terre", 0, 14900), (", bleu gris", 5, 14900)],
            "Couvre-lit de 180 × 230 cm en double gaze de lin, ourlets simples. Il tient lieu de drap d'été comme de couverture légère.", Care::Linen).stock(3, 18).parcel(Parcel::Medium),
    ]),
    range(shop::TOILE, section::LEATHER, &[
        of(Shape::Bag, "Cabas en lin enduit", &[("", 5, 4200), (", brique", 0, 4200), (", olive", 3, 4200), (", lagune", 1, 4200), (", prune", 2, 4200)],
            "Cabas de 42 × 34 cm, fond de 14 cm, une poche intérieure. Les anses doublées de sangle portent 12 kg à l'épaule.", Care::Canvas),
    ]),
    range(shop::LEVANT, section::STATIONERY, &[
        of(Shape::Notebook, "Carnet cousu A5", &[(", pages lignées", 1, 1600), (", pages blanches", 4, 1600), (", pages à points", 5, 1600), (", petits carreaux", 3, 1600), (", papier à dessin", 0, 1900)],
            "Carnet de 15 × 21 cm, 160 pages de 100 g, couverture toilée, élastique et signet. Pages numérotées et sommaire au début.", Care::Paper).stock(15, 90),
        of(Shape::Envelope, "Papier à lettres et enveloppes", &[(", prune", 2, 1400), (", bleu", 5, 1400), (", lagune", 1, 1400), (", ocre", 4, 1400)],
            "Coffret de 20 feuilles A5 vergées de 120 g et de 20 enveloppes doublées de papier de soie.", Care::Paper).stock(10, 70),
        of(Shape::Notebook, "Agenda perpétuel", &[(", toile mousse", 3, 2200), (", toile nuit", 5, 2200), (", toile brique", 0, 2200)],
            "Une semaine par double page, sans jour imprimé : il commence quand vous voulez. 17 × 24 cm, 128 pages, deux signets.", Care::Paper).stock(8, 50),
    ]),
    resold(shop::LEVANT, section::BOOKS, "Éditions du Gué Clair, 12 rue des Tanneurs, 16000 Angoulême, France, gue-clair@example.org", &[
        of(Shape::Books, "", &[("Une saison sans pluie, roman", 0, 1850), ("L'Île aux horloges, roman", 5, 1900), ("Le Passeur de sel, roman", 1, 1790), ("Trois hivers à Combelune, roman", 2, 2100)],
            "Roman broché de 13 × 20 cm, entre 210 et 320 pages, imprimé sur papier bouffant. Première édition, texte intégral.", Care::Book),
        of(Shape::Books, "", &[("Réparer ses vêtements, pas à pas", 2, 2400), ("Le Petit Livre du levain", 4, 1650), ("Le Potager mois par mois", 3, 2650), ("Entretenir ses outils à main", 0, 2200)],
            "Guide pratique relié de 17 × 22 cm, 176 pages, plus de cent dessins. L'index et les fiches de la fin se photocopient librement.", Care::Book),
    ]),
    range(shop::LEVANT, section::WALLS, &[
        of(Shape::Frame, "Affiche « Collines »", &[(", bleu du soir", 5, 3200), (", prune", 2, 3200), (", lagune", 1, 3200), (", ocre", 4, 3200), (", olive", 3, 3200)],
            "Paysage en trois tons imprimé à Angoulême sur papier coton de 250 g, 50 × 70 cm, 200 exemplaires par couleur.", Care::Poster),
    ]),
    range(shop::SELENE, section::JEWELS, &[
        of(Shape::Necklace, "Collier en argent", &[(", goutte d'aventurine", 3, 8900), (", goutte de cornaline", 4, 8400), (", goutte de lapis-lazuli", 5, 9600), (", goutte d'améthyste", 2, 9200)],
            "Chaîne en argent 925 de 42 cm, réglable sur 5 cm, goutte polie de 18 mm et six perles assorties. Fermoir à ressort.", Care::Jewel).stock(2, 14).parcel(Parcel::Letter),
        of(Shape::Ring, "Bague en argent", &[(", améthyste", 2, 11500), (", topaze bleue", 5, 12800), (", péridot", 3, 12400), (", citrine", 4, 10900)],
            "Anneau plein en argent 925, pierre taillée de 6 mm sertie à quatre griffes. Tailles 48 à 60, à préciser à la commande.", Care::Jewel).stock(2, 12).parcel(Parcel::Letter),
        of(Shape::Necklace, "Sautoir en laiton doré", &[(", perles de jade", 1, 5400), (", perles de jaspe", 0, 5400)],
            "Chaîne de 80 cm dorée à l'or fin, trois microns, perles de 8 mm et pampille. S'enfile sans fermoir.", Care::Jewel).stock(3, 20).parcel(Parcel::Letter),
    ]),
    range(shop::SELENE, section::CLOCKS, &[
        of(Shape::Watch, "Montre « Doubs », bracelet cuir", &[(" brun", 0, 18900), (" vert", 3, 18900), (" bleu nuit", 5, 18900), (" cognac", 4, 18900)],
            "Boîtier en acier de 38 mm, cadran opalin, mouvement à quartz suisse. Assemblée et réglée à Besançon, garantie commerciale de trois ans en plus de la garantie légale.", Care::Watch).stock(2, 16),
    ]),
    resold(shop::SELENE, section::CLOCKS, "Horlogerie Valmorin, 9 rue du Balancier, 25000 Besançon, France, valmorin@example.org", &[
        of(Shape::Watch, "Montre mécanique révisée", &[(", années 1970", 1, 34000), (", années 1960", 4, 39000), (", petite taille", 2, 29500)],
            "Montre à remontage manuel, boîtier de 34 mm, entièrement démontée, nettoyée et réglée à 10 secondes par jour. Quelques traces fines sur le fond, visibles sur la photo.", Care::OldWatch).used("very_good"),
    ]),
    range(shop::SELENE, section::LEATHER, &[
        of(Shape::Satchel, "Cartable en cuir", &[(" brun", 0, 24500), (" vert lagune", 1, 24500), (" cognac", 4, 24500)],
            "Cartable de 38 × 28 cm, deux soufflets, une poche plate devant. Un ordinateur de 14 pouces y tient ; bandoulière amovible.", Care::Leather).stock(1, 9).parcel(Parcel::Medium),
        of(Shape::Wallet, "Portefeuille en cuir", &[(" prune", 2, 6900), (" brun", 0, 6900), (" bleu nuit", 5, 6900), (" olive", 3, 6900)],
            "Portefeuille de 11 × 9 cm, huit cartes, deux poches à billets et un monnayeur à patte. Épaisseur 1,5 cm à vide.", Care::Leather),
    ]),
    range(shop::SELENE, section::FASHION, &[
        of(Shape::Hat, "Chapeau de feutre", &[(" cognac", 4, 9500), (" lagune", 1, 9500), (" prune", 2, 9500), (" olive", 3, 9500)],
            "Feutre de laine mis en forme à la vapeur, bord de 7 cm, ruban gros-grain. Tours de tête de 54 à 60 cm.", Care::Felt).stock(2, 14).parcel(Parcel::Medium),
    ]),
    range(shop::RESTANQUE, section::SOAPS, &[
        of(Shape::Soap, "Savon à froid", &[(", lavande", 2, 650), (", romarin", 3, 650), (", fleur d'oranger", 4, 690), (", algue et sel", 1, 690), (", argile rouge", 0, 650)],
            "Pain de 110 g coupé à la main, surgras à 7 %. Mousse fine, convient au visage, au corps et aux mains.", Care::Soap).stock(20, 90).parcel(Parcel::Letter),
        of(Shape::Jar, "Baume aux plantes", &[(", calendula", 4, 1480), (", hélichryse", 3, 1680), (", sans parfum", 1, 1380)],
            "Pot de 60 ml en verre. Baume fondant pour les mains sèches et les lèvres, macéré quarante jours au soleil.", Care::Balm).stock(8, 40).parcel(Parcel::Letter),
        of(Shape::Candle, "Bougie végétale", &[(", garrigue", 3, 2200), (", lavande", 2, 2200), (", ambre et figue", 4, 2400), (", sans parfum", 5, 1900)],
            "Bougie de 200 g coulée dans un verre réutilisable de 8 cm de diamètre. Parfum de Grasse dosé à 8 %.", Care::Candle),
    ]),
    range(shop::RESTANQUE, section::GROCERY, &[
        of(Shape::Jar, "Miel de Provence, 500 g", &[(", lavande", 2, 1150), (", châtaignier", 0, 1050), (", garrigue", 4, 990), (", tilleul", 3, 1050)],
            "Miel d'un seul rucher, entre Forcalquier et la montagne de Lure. Extrait à froid, pot en verre consigné.", Care::Honey).stock(15, 80),
        of(Shape::Jar, "Confiture au chaudron, 340 g", &[(", abricot et romarin", 4, 690), (", figue", 2, 690), (", fraise", 0, 720), (", prune reine-claude", 3, 690)],
            "Fruits cueillis à maturité et cuits le jour même. Texture en morceaux, peu gélifiée.", Care::Jam).stock(12, 80),
        of(Shape::Bottle, "Huile d'olive vierge extra", &[(", fruité vert, 50 cl", 3, 1790), (", fruité mûr, 50 cl", 4, 1690), (", fruité noir, 75 cl", 2, 2450)],
            "Olives de quatre variétés triturées moins de douze heures après la récolte, acidité inférieure à 0,5 %.", Care::Oil).stock(10, 60),
    ]),
    range(shop::RESTANQUE, section::GARDEN, &[
        of(Shape::WateringCan, "Arrosoir en zinc", &[(", 5 litres", 1, 4900), (", 8 litres", 5, 5900), (", 5 litres, laqué ocre", 4, 5400), (", 5 litres, laqué vert", 3, 5400)],
            "Arrosoir soudé à l'étain, pomme amovible à fines gouttes, deux poignées pour verser sans se pencher.", Care::Garden).stock(3, 18).parcel(Parcel::Medium),
        of(Shape::Basket, "Panier de cueillette en osier", &[("", 0, 3900), (", grand modèle", 4, 4900), (", brins teints en vert", 3, 4200)],
            "Panier à anse haute tressé sur une monture de châtaignier, fond renforcé, pieds en bois de 2 cm pour l'herbe humide.", Care::Basket).stock(2, 14).parcel(Parcel::Medium),
    ]),
    range(shop::JEAN_NOEL, section::FURNITURE, &[
        of(Shape::Chair, "Chaise bistrot, hêtre courbé", &[("", 4, 9500)],
            "Chaise de café des années 1950, revissée et cirée. Assise à 46 cm, très stable ; une petite reprise de vernis au dossier.", Care::None).used("very_good").parcel(Parcel::Large),
        of(Shape::Table, "Table de ferme en peuplier", &[("", 0, 28000)],
            "Table de 160 × 75 cm, un tiroir, pieds fuselés. Le plateau a vécu : taches d'encre et deux brûlures anciennes, visibles sur les photos.", Care::None).used("good").parcel(Parcel::Furniture),
        of(Shape::Stool, "Tabouret d'atelier", &[(" en chêne", 0, 4500), (" repeint en vert", 3, 3500)],
            "Tabouret de 60 cm de haut, pieds renforcés. L'assise est un peu polie par l'usage, rien ne bouge.", Care::None).used("good").parcel(Parcel::Large),
    ]),
    range(shop::JEAN_NOEL, section::BICYCLES, &[
        of(Shape::Bicycle, "Vélo de randonnée", &[(", cadre 54 cm", 5, 32000), (", cadre 58 cm", 1, 29000)],
            "Cadre en acier, dix vitesses, freins et câbles neufs. Je l'ai roulé trois étés ; peinture écaillée sous le pédalier.", Care::None).used("very_good").parcel(Parcel::Furniture),
        of(Shape::Bicycle, "Vélo de ville à restaurer", &[(", années 1980", 0, 6500)],
            "Tourne bien mais à reprendre : pneus craquelés, dynamo absente, chaîne à changer. Cadre sain, sans rouille perforante.", Care::None).used("fair").parcel(Parcel::Furniture),
        of(Shape::Bicycle, "Vélo de course en acier", &[(", cadre 56 cm", 4, 24000)],
            "Deux plateaux, six pignons, roues dévoilées cet hiver. Guidoline neuve, selle marquée sur le côté droit.", Care::None).used("good").parcel(Parcel::Furniture),
    ]),
    range(shop::JEAN_NOEL, section::TOOLS, &[
        of(Shape::Plane, "Rabot ancien en cormier", &[("", 0, 3800)],
            "Rabot de 24 cm, semelle redressée, fer repris à la pierre. Nom d'un ancien propriétaire gravé sur le bout.", Care::None).used("good"),
        of(Shape::Saw, "Scie égoïne ancienne", &[("", 3, 1800)],
            "Lame de 45 cm, à réaffûter. Poignée saine, un rivet remplacé par une vis.", Care::None).used("fair"),
        of(Shape::Hammer, "Marteau de charpentier", &[("", 1, 1600)],
            "Tête de 600 g, manche en frêne changé l'an dernier et très peu servi depuis.", Care::None).used("very_good"),
    ]),
    range(shop::JEAN_NOEL, section::LIGHTS, &[
        of(Shape::DeskLamp, "Lampe articulée d'atelier", &[(" verte", 3, 7500), (" grise", 1, 6800)],
            "Lampe d'usine recâblée avec une prise de terre, interrupteur neuf. Peinture d'origine, éclats sur la tête. Culot E27.", Care::None).used("good").parcel(Parcel::Medium),
    ]),
    range(shop::JEAN_NOEL, section::CLOCKS, &[
        of(Shape::Clock, "Horloge de gare émaillée", &[("", 5, 13500)],
            "Cadran de 32 cm, mécanisme remplacé par un mouvement à pile. Un éclat d'émail près du chiffre quatre.", Care::None).used("good").parcel(Parcel::Medium),
    ]),
    range(shop::MAELLE, section::BOOKS, &[
        of(Shape::Books, "Lot de quatre romans", &[(" policiers", 5, 1200), (" historiques", 0, 1200), (" d'aventure", 3, 1000)],
            "Quatre livres de poche lus une fois, dos à peine marqués, pages propres. La liste des titres est sur la deuxième photo.", Care::None).used("very_good"),
        of(Shape::Books, "Livres de cuisine anciens", &[("", 4, 1800)],
            "Trois volumes reliés, quelques taches de beurre et des notes au crayon qui valent bien les recettes.", Care::None).used("fair"),
    ]),
    range(shop::MAELLE, section::TABLE, &[
        of(Shape::Teapot, "Théière en faïence", &[(" bleue", 5, 2200), (" prune", 2, 2400)],
            "Théière de 80 cl achetée en brocante. Bec intact, un fin réseau de craquelures dans l'émail, aucune fuite.", Care::None).used("good"),
        of(Shape::Plate, "Six assiettes dépareillées", &[("", 1, 1900)],
            "Six assiettes plates de 23 à 25 cm, tons verts et bleus. Pas de fêlure ; de petites rayures de couteau.", Care::None).used("good").parcel(Parcel::Medium),
    ]),
    range(shop::MAELLE, section::FASHION, &[
        of(Shape::Boot, "Bottines en cuir", &[(" bleu nuit, pointure 38", 5, 5500), (" brun, pointure 39", 0, 4800), (" prune, pointure 37", 2, 5200)],
            "Bottines lacées, semelles refaites par un cordonnier en mars et portées cinq fois depuis. Cuir nourri, plis normaux.", Care::None).used("very_good"),
        of(Shape::Hat, "Chapeau en feutre, tour de tête 56", &[("", 0, 2800)],
            "Chapeau porté deux hivers, brossé. Le ruban a été recousu à la main, cela se voit à peine.", Care::None).used("good"),
    ]),
    range(shop::MAELLE, section::TOYS, &[
        of(Shape::Train, "Petit train en bois", &[("", 1, 1500)],
            "Locomotive de mon fils, peinture un peu usée aux arêtes. Roues en bon état, lavée et prête à repartir. Dès 3 ans.", Care::None).used("good"),
        of(Shape::Blocks, "Cubes en bois, environ 40 pièces", &[("", 4, 1800)],
            "Jeu complet dans son sac de toile. Deux arches ont des marques de dents, le reste est comme neuf. Dès 3 ans.", Care::None).used("good"),
    ]),
    range(shop::MAELLE, section::TEXTILES, &[
        of(Shape::Blanket, "Couverture en laine écossaise", &[("", 3, 3900)],
            "Couverture de 140 × 190 cm, lavée à la main. Une reprise de 1 cm près d'une frange, invisible une fois pliée.", Care::None).used("very_good").parcel(Parcel::Medium),
    ]),
    range(shop::MAELLE, section::WALLS, &[
        of(Shape::Mirror, "Miroir cintré, cadre doré", &[("", 4, 4900)],
            "Miroir de 45 × 75 cm. Quelques piqûres dans le tain en bas à gauche, cadre en bois solide.", Care::None).used("good").parcel(Parcel::Large),
        of(Shape::Frame, "Affiche encadrée", &[(", paysage bleu", 5, 2600)],
            "Affiche jamais déroulée avant d'être encadrée, sous verre, 40 × 60 cm. Cadre noir sans défaut.", Care::None).used("as_new").parcel(Parcel::Medium),
    ]),
    range(shop::LIGNE_BASSE, section::BUSINESS, &[
        of(Shape::Cup, "24 tasses de café professionnelles", &[(", grès ocre", 4, 16800), (", grès ardoise", 5, 16800), (", grès vert", 3, 16800)],
            "Lot de 24 tasses de 18 cl, bord renforcé, empilables par six. Anse éprouvée pour 2 000 cycles de lave-vaisselle.", Care::TableStoneware).parcel(Parcel::Large),
        of(Shape::Plate, "24 assiettes de restauration", &[(", bleu nuit", 5, 24500), (", lagune", 1, 24500), (", sable", 0, 23500)],
            "Lot de 24 assiettes de 26 cm en grès vitrifié, bord anti-éclat garanti trois ans. Réassort à l'unité assuré pendant cinq ans.", Care::TableStoneware).parcel(Parcel::Large),
        of(Shape::Glass, "36 gobelets empilables", &[(", ambre", 4, 12900), (", bleu", 5, 12900)],
            "Lot de 36 verres trempés de 22 cl, livrés en trois casiers de lavage réutilisables.", Care::TableGlass).parcel(Parcel::Large),
        of(Shape::Chair, "Quatre chaises de bistrot", &[(", hêtre naturel", 4, 49600), (", vert sauge", 3, 51600), (", noyer", 0, 51600)],
            "Lot de quatre chaises pour usage intensif, conformes à la norme EN 16139. Patins feutre ou terrasse au choix.", Care::Furniture).stock(4, 20).parcel(Parcel::Furniture),
        of(Shape::Table, "Table de réunion, 6 places", &[(", chêne clair", 4, 68000), (", lagune", 1, 69000)],
            "Plateau de 180 × 90 cm, passage de câbles sous la ceinture, tiroir fermant à clé. Montage sur site compris.", Care::Furniture).stock(2, 10).parcel(Parcel::Furniture),
        of(Shape::DeskLamp, "Cinq lampes de bureau", &[(", bleu d'encre", 5, 39500), (", terre", 0, 39500)],
            "Lot de cinq lampes à deux bras, tête orientable, 500 lux à 50 cm. Étiquette d'inventaire sur demande.", Care::Lamp).stock(3, 15).parcel(Parcel::Large),
        of(Shape::Pan, "Faitout professionnel en inox", &[(", 10 litres", 5, 11900), (", 17 litres", 1, 15900)],
            "Fond triple épaisseur de 7 mm, bords verseurs, couvercle compris. Graduations gravées à l'intérieur.", Care::Pan).parcel(Parcel::Medium),
    ]),
    range(shop::LIGNE_BASSE, section::KITCHEN, &[
        of(Shape::Pan, "Casserole à couvercle", &[(", 2 litres", 0, 5400), (", 3 litres", 3, 6200), (", 5 litres", 2, 7600)],
            "Casserole en acier à trois couches, poignée longue rivetée qui reste froide. Vendue aussi à l'unité aux particuliers.", Care::Pan).parcel(Parcel::Medium),
    ]),
    resold(shop::TROIS_RIVIERES, section::BUSINESS, "Cartonneries du Bief, 30 route de l'Écluse, 88200 Remiremont, France, bief@example.org", &[
        of(Shape::Carton, "Lot de 50 cartons simple cannelure", &[(", 20 × 15 × 10 cm", 4, 2450), (", 31 × 22 × 15 cm", 0, 3650), (", 40 × 30 × 25 cm", 3, 5900)],
            "Caisses américaines en carton recyclé à 85 %, 420 g par mètre carré. Charge conseillée de 12 kg, montage sans outil.", Care::Packaging).stock(20, 200).parcel(Parcel::Large),
        of(Shape::Carton, "Lot de 25 cartons double cannelure", &[(", 40 × 30 × 30 cm", 0, 5400), (", 60 × 40 × 40 cm", 4, 7900)],
            "Pour objets lourds ou fragiles : 7 mm d'épaisseur, charge conseillée de 30 kg. Poignées prédécoupées.", Care::Packaging).stock(20, 150).parcel(Parcel::Large),
        of(Shape::Envelope, "Lot de 250 enveloppes à bulles de papier", &[(", format A5", 4, 5900), (", format A4", 0, 7400), (", format C6", 5, 4600)],
            "Enveloppes matelassées de papier alvéolé, sans plastique, fermeture adhésive double pour le retour.", Care::Packaging).stock(20, 150).parcel(Parcel::Medium),
    ]),
    range(shop::TROIS_RIVIERES, section::BUSINESS, &[
        of(Shape::Notebook, "Lot de 50 carnets à marquer", &[(", bleu", 5, 18500), (", vert", 3, 18500), (", lagune", 1, 18500)],
            "Carnets A5 de 96 pages, couverture mate prête à recevoir votre logo. Marquage une couleur compris dès quatre lots.", Care::Packaging).stock(5, 40).parcel(Parcel::Large),
        of(Shape::Bottle, "Savon liquide, 6 flacons de 1 litre", &[(", lavande", 2, 4200), (", sans parfum", 1, 3900)],
            "Carton de six flacons rechargeables en verre teinté pour sanitaires collectifs. Base végétale, pH 6.", Care::Detergent).stock(10, 80).parcel(Parcel::Large),
        of(Shape::Towel, "Lot de 20 torchons professionnels", &[(", rayures bleues", 5, 5800), (", rayures rouges", 0, 5800)],
            "Torchons de 60 × 80 cm en coton et lin, ourlets renforcés, lavables à 90 °C. Marquage au nom de l'établissement sur devis.", Care::Linen).stock(10, 60).parcel(Parcel::Medium),
    ]),
];
