//! Column types of our own: ids (TypeID text) and enums stored as words.

/// A point in time, always UTC; shown in Europe/Paris by [`crate::platform::i18n`].
pub type Moment = chrono::NaiveDateTime;

/// Gives a type that reads and writes itself as text the traits of a TEXT column,
/// once for both databases.
#[macro_export]
macro_rules! text_column {
    ($name:ident) => {
        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(bytes)?;
                Ok(text.parse::<$name>()?)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, DB>>::to_sql(self.as_str(), out)
            }
        }
    };
}

/// Declares an id type: `id!(OrderId, "ord")` is `ord_` and a UUIDv7 in base 32 (TypeID).
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, diesel::AsExpression, diesel::FromSqlRow, serde::Serialize, serde::Deserialize)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// A new id, later than every one before it in this process.
            #[expect(clippy::new_without_default, reason = "a new id is an act, not a default value")]
            pub fn new() -> Self {
                Self($crate::platform::types::fresh_id($prefix))
            }

            /// The id as it is stored and shown in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::platform::types::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::platform::types::check_id($prefix, text).map(|()| Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::platform::types::UnknownWord;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        $crate::text_column!($name);
    };
}

/// Declares an enum kept as a word: `words!(Capacity { Professional = "professional", … })`.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, diesel::AsExpression, diesel::FromSqlRow, serde::Serialize, serde::Deserialize)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(try_from = "String", into = "String")]
        pub enum $name {
            $($(#[$case_doc])* $case),+
        }

        impl $name {
            /// Every value, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$($name::$case),+];

            /// The word as it is stored and sent in forms.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$case => $word),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::platform::types::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok($name::$case),)+
                    _ => Err($crate::platform::types::UnknownWord),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::platform::types::UnknownWord;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> String {
                word.as_str().to_owned()
            }
        }

        $crate::text_column!($name);
    };
}

/// A word or id that its type does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a value of this kind")]
pub struct UnknownWord;

/// A new TypeID with this prefix.
pub fn fresh_id(prefix: &str) -> String {
    let suffix = type_safe_id::TypeSafeId::<Bare>::from_uuid(uuid::Uuid::now_v7());
    format!("{prefix}_{suffix}")
}

/// A number that people can read aloud: `CMD-7K3F-92QX`. Letters and digits that look alike are left out.
pub fn fresh_number(prefix: &str) -> String {
    const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
    let random = uuid::Uuid::new_v4().as_u128();
    let letters: Vec<char> = (0..8u32)
        .map(|place| {
            let digit = (random >> (place * 8)) as usize % LETTERS.len();
            LETTERS.get(digit).copied().map_or('X', char::from)
        })
        .collect();
    let (left, right) = letters.split_at(4);
    format!("{prefix}-{}-{}", left.iter().collect::<String>(), right.iter().collect::<String>())
}

/// Refuses a text that is not an id with this prefix.
pub fn check_id(prefix: &str, text: &str) -> Result<(), UnknownWord> {
    let rest = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or(UnknownWord)?;
    rest.parse::<type_safe_id::TypeSafeId<Bare>>().map(|_| ()).map_err(|_| UnknownWord)
}

#[derive(Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Bare;

impl type_safe_id::StaticType for Bare {
    const TYPE: &'static str = "";
}
