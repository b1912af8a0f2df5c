//! Long lists, a page at a time.

/// Nobody reads beyond this page.
const MOST: i64 = 1000;

/// Which part of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// The page, from 1.
    pub page: i64,
    /// Rows on a page.
    pub size: i64,
}

impl Paging {
    /// The page that an address asks for; anything else is the first.
    pub fn asked(page: &str, size: i64) -> Paging {
        Paging { page: page.parse::<i64>().map_or(1, |page| page.clamp(1, MOST)), size }
    }

    /// The same page of a list of so many rows; the last one when the list ends before it.
    pub fn within(self, rows: i64) -> Paging {
        Paging { page: self.page.min(self.pages(rows)), ..self }
    }

    /// What a list shows on this page, with how many rows it has: on its last page when it ends before it.
    pub fn look<T, E>(self, mut list: impl FnMut(Paging) -> Result<(T, i64), E>) -> Result<(T, i64), E> {
        let (shown, rows) = list(self)?;
        if self.within(rows) == self { Ok((shown, rows)) } else { list(self.within(rows)) }
    }

    /// How many pages so many rows are, at least 1.
    fn pages(self, rows: i64) -> i64 {
        ((rows + self.size - 1) / self.size).clamp(1, MOST)
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
        Pager { page: paging.within(rows).page, pages: paging.pages(rows), address }
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
