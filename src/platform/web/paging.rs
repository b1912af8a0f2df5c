//! Long lists, a page at a time.

/// Which part of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// The page, from 1.
    pub page: i64,
    /// Rows on a page.
    pub size: i64,
}

impl Paging {
    /// The page that an address asks for; anything else is the first. Nobody reads beyond the thousandth.
    pub fn asked(page: &str, size: i64) -> Paging {
        let page = page.parse::<i64>().ok().filter(|page| (1..=1000).contains(page)).unwrap_or(1);
        Paging { page, size }
    }

    /// Rows to pass over.
    pub fn offset(self) -> i64 {
        (self.page - 1) * self.size
    }
}

/// What a template draws under a list.
#[derive(Debug, Clone)]
pub struct Pager {
    /// The page shown, from 1.
    pub page: i64,
    /// How many pages there are, at least 1.
    pub pages: i64,
    /// The address up to the page's number, for example `/search?q=vase&page=`.
    pub address: String,
}

impl Pager {
    /// The pager of a list of so many rows.
    pub fn new(paging: Paging, rows: i64, address: String) -> Pager {
        Pager { page: paging.page, pages: ((rows + paging.size - 1) / paging.size).clamp(1, 1000), address }
    }

    /// The pages to offer: the first, the last, and those near the one shown; 0 stands for a gap.
    pub fn offered(&self) -> Vec<i64> {
        let mut offered = Vec::new();
        for page in 1..=self.pages {
            if page == 1 || page == self.pages || (page - self.page).abs() <= 1 {
                offered.push(page);
            } else if offered.last() != Some(&0) {
                offered.push(0);
            }
        }
        offered
    }

    /// The address of a page.
    pub fn to(&self, page: &i64) -> String {
        format!("{}{page}", self.address)
    }
}
