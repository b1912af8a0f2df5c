-- The house: every table, in SQL that both databases accept.
-- Ids are TypeID text, money is BIGINT in minor units, time is UTC.

-- accounts -------------------------------------------------------------------
CREATE TABLE users (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    lang TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('consumer', 'professional')),
    verified_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX users_by_time ON users (created_at);

CREATE TABLE staff_roles (
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('mediator', 'operator', 'auditor')),
    granted_at TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, role)
);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users (id),
    agent TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE account_tokens (
    token_hash TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('verify', 'reset')),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX account_tokens_by_user ON account_tokens (user_id);

-- What was written in a form that came after the end of a sign-in (JSON), for the browser that sent it.
CREATE TABLE kept_forms (
    id TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX kept_forms_by_end ON kept_forms (expires_at);

-- legal ----------------------------------------------------------------------
CREATE TABLE legal_texts (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    version INTEGER NOT NULL,
    effective_at TIMESTAMP NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    UNIQUE (kind, lang, version)
);

CREATE TABLE legal_acceptances (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    purchase_id TEXT,
    text_id TEXT NOT NULL REFERENCES legal_texts (id),
    act TEXT NOT NULL CHECK (act IN ('accepted', 'shown')),
    screen TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX legal_acceptances_by_user ON legal_acceptances (user_id);
CREATE INDEX legal_acceptances_by_purchase ON legal_acceptances (purchase_id);

CREATE TABLE deadlines (
    name TEXT PRIMARY KEY NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    unit TEXT NOT NULL CHECK (unit IN ('hours', 'days', 'business_days', 'months', 'years'))
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- notifications, outbox, jobs ---------------------------------------------------
CREATE TABLE notifications (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP
);
CREATE INDEX notifications_by_user ON notifications (user_id, created_at);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX notifications_by_subject ON notifications (subject_kind, subject_id);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT REFERENCES users (id),
    to_address TEXT NOT NULL,
    lang TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    thread_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'dead')),
    attempts INTEGER NOT NULL,
    next_at TIMESTAMP NOT NULL,
    last_error TEXT,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP
);
CREATE INDEX outbox_due ON outbox (state, next_at);
CREATE INDEX outbox_by_subject ON outbox (subject_kind, subject_id);
CREATE INDEX outbox_by_time ON outbox (created_at);
CREATE INDEX outbox_by_address ON outbox (to_address, created_at);

CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
    attempts INTEGER NOT NULL,
    run_at TIMESTAMP NOT NULL,
    last_error TEXT,
    created_at TIMESTAMP NOT NULL,
    done_at TIMESTAMP
);
CREATE INDEX jobs_due ON jobs (state, run_at);
CREATE INDEX jobs_by_time ON jobs (created_at);

CREATE TABLE audit_log (
    id TEXT PRIMARY KEY NOT NULL,
    actor_id TEXT REFERENCES users (id),
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    details TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, at);

-- files ----------------------------------------------------------------------
CREATE TABLE files (
    id TEXT PRIMARY KEY NOT NULL,
    owner_id TEXT REFERENCES users (id),
    access TEXT NOT NULL CHECK (access IN ('public', 'private')),
    sha256 TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX files_by_owner ON files (owner_id, sha256);

-- catalogue and contracts -------------------------------------------------------
CREATE TABLE categories (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    about_fr TEXT NOT NULL,
    about_en TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE sellers (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('professional', 'private', 'business')),
    legal_name TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    siren TEXT,
    vat_number TEXT,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    bio_fr TEXT NOT NULL,
    bio_en TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE seller_members (
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    joined_at TIMESTAMP NOT NULL,
    PRIMARY KEY (seller_id, user_id)
);
CREATE INDEX seller_members_by_user ON seller_members (user_id);

CREATE TABLE contracts (
    id TEXT PRIMARY KEY NOT NULL,
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    state TEXT NOT NULL CHECK (state IN ('in_force', 'ended')),
    commission_bps INTEGER NOT NULL CHECK (commission_bps BETWEEN 0 AND 10000),
    commission_vat_bps INTEGER NOT NULL CHECK (commission_vat_bps BETWEEN 0 AND 10000),
    text_version INTEGER NOT NULL,
    in_force_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP
);
CREATE INDEX contracts_by_seller ON contracts (seller_id, state);

CREATE TABLE listings (
    id TEXT PRIMARY KEY NOT NULL,
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    category_id TEXT NOT NULL REFERENCES categories (id),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price > 0),
    delivery BIGINT NOT NULL CHECK (delivery >= 0),
    currency TEXT NOT NULL,
    stock INTEGER NOT NULL CHECK (stock >= 0),
    condition TEXT NOT NULL CHECK (condition IN ('new', 'as_new', 'very_good', 'good', 'fair')),
    maker TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    cover_id TEXT REFERENCES files (id),
    created_at TIMESTAMP NOT NULL,
    UNIQUE (seller_id, reference)
);
CREATE INDEX listings_by_category ON listings (category_id, state, created_at);
-- Prices in order, and everything that the filters of a category count.
CREATE INDEX listings_by_category_price ON listings (category_id, state, price, condition, seller_id, stock);
CREATE INDEX listings_by_seller ON listings (seller_id, state, created_at);
CREATE INDEX listings_by_time ON listings (state, created_at);

CREATE TABLE listing_pictures (
    listing_id TEXT NOT NULL REFERENCES listings (id),
    file_id TEXT NOT NULL REFERENCES files (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (listing_id, position)
);

-- checkout and orders -----------------------------------------------------------
-- A person's cart keeps the delivery address that was typed last.
CREATE TABLE carts (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT UNIQUE REFERENCES users (id),
    ship_name TEXT,
    ship_street TEXT,
    ship_postcode TEXT,
    ship_city TEXT,
    ship_country TEXT,
    updated_at TIMESTAMP NOT NULL
);

CREATE TABLE cart_lines (
    cart_id TEXT NOT NULL REFERENCES carts (id),
    listing_id TEXT NOT NULL REFERENCES listings (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    price_seen BIGINT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    last_added TEXT,
    PRIMARY KEY (cart_id, listing_id)
);

-- One purchase is one payment; it holds one order (one contract) a seller.
CREATE TABLE purchases (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    buyer_id TEXT NOT NULL REFERENCES users (id),
    form_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('awaiting_payment', 'paid', 'cancelled')),
    total BIGINT NOT NULL CHECK (total > 0),
    currency TEXT NOT NULL,
    ship_name TEXT NOT NULL,
    ship_street TEXT NOT NULL,
    ship_postcode TEXT NOT NULL,
    ship_city TEXT NOT NULL,
    ship_country TEXT NOT NULL,
    placed_at TIMESTAMP NOT NULL,
    paid_at TIMESTAMP,
    -- when the clock gives the stock back; none once it is settled
    due_at TIMESTAMP
);
CREATE INDEX purchases_by_buyer ON purchases (buyer_id, placed_at);
CREATE INDEX purchases_by_due ON purchases (due_at);

CREATE TABLE orders (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    purchase_id TEXT NOT NULL REFERENCES purchases (id),
    buyer_id TEXT NOT NULL REFERENCES users (id),
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    state TEXT NOT NULL CHECK (state IN ('placed', 'paid', 'shipped', 'delivered', 'settled', 'cancelled', 'refunded')),
    seller_snapshot TEXT NOT NULL,
    buyer_capacity TEXT NOT NULL,
    seller_capacity TEXT NOT NULL,
    total BIGINT NOT NULL,
    currency TEXT NOT NULL,
    carrier TEXT,
    tracking TEXT,
    placed_at TIMESTAMP NOT NULL,
    paid_at TIMESTAMP,
    shipped_at TIMESTAMP,
    delivered_at TIMESTAMP,
    settled_at TIMESTAMP,
    -- when the clock acts next: presumes delivery, releases the money; none when it has nothing to do
    due_at TIMESTAMP
);
CREATE INDEX orders_by_buyer ON orders (buyer_id, placed_at);
CREATE INDEX orders_by_seller ON orders (seller_id, state, placed_at);
CREATE INDEX orders_by_purchase ON orders (purchase_id);
CREATE INDEX orders_by_due ON orders (due_at);

CREATE TABLE order_lines (
    id TEXT PRIMARY KEY NOT NULL,
    order_id TEXT NOT NULL REFERENCES orders (id),
    listing_id TEXT REFERENCES listings (id),
    kind TEXT NOT NULL CHECK (kind IN ('item', 'delivery')),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    condition TEXT NOT NULL,
    maker TEXT NOT NULL,
    pictures TEXT NOT NULL,
    unit_price BIGINT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 1),
    total BIGINT NOT NULL,
    commission_bps INTEGER NOT NULL,
    commission_vat_bps INTEGER NOT NULL,
    contract_id TEXT NOT NULL REFERENCES contracts (id)
);
CREATE INDEX order_lines_by_order ON order_lines (order_id, position);

CREATE TABLE order_events (
    id TEXT PRIMARY KEY NOT NULL,
    order_id TEXT NOT NULL REFERENCES orders (id),
    event TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    actor_id TEXT REFERENCES users (id),
    role TEXT NOT NULL,
    details TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX order_events_by_order ON order_events (order_id, at);

-- payments and ledger -------------------------------------------------------------
CREATE TABLE payments (
    id TEXT PRIMARY KEY NOT NULL,
    purchase_id TEXT NOT NULL UNIQUE REFERENCES purchases (id),
    provider TEXT NOT NULL,
    provider_ref TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('created', 'paid', 'failed')),
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    paid_at TIMESTAMP
);

CREATE TABLE refunds (
    id TEXT PRIMARY KEY NOT NULL,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    dispute_id TEXT,
    unique_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('requested', 'executed')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    provider_ref TEXT,
    requested_at TIMESTAMP NOT NULL,
    executed_at TIMESTAMP,
    -- when the operator is told that it has not been executed; none once it is
    due_at TIMESTAMP
);
CREATE INDEX refunds_by_order ON refunds (order_id);
CREATE INDEX refunds_by_payment ON refunds (payment_id);
CREATE INDEX refunds_by_due ON refunds (due_at);

CREATE TABLE provider_events (
    provider TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    PRIMARY KEY (provider, event_id)
);

CREATE TABLE ledger_transactions (
    id TEXT PRIMARY KEY NOT NULL,
    unique_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX ledger_transactions_by_subject ON ledger_transactions (subject_kind, subject_id);

CREATE TABLE ledger_entries (
    id TEXT PRIMARY KEY NOT NULL,
    transaction_id TEXT NOT NULL REFERENCES ledger_transactions (id),
    account TEXT NOT NULL CHECK (account IN ('provider', 'held', 'disputed', 'available', 'commission', 'commission_vat')),
    seller_id TEXT REFERENCES sellers (id),
    line_id TEXT REFERENCES order_lines (id),
    amount BIGINT NOT NULL CHECK (amount <> 0)
);
CREATE INDEX ledger_entries_by_transaction ON ledger_entries (transaction_id);
CREATE INDEX ledger_entries_by_line ON ledger_entries (line_id, account);
CREATE INDEX ledger_entries_by_seller ON ledger_entries (seller_id, account);

-- The sandbox provider's own books: as if on another machine, never joined with ours.
CREATE TABLE sandbox_payments (
    id TEXT PRIMARY KEY NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    return_path TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'challenge', 'paid', 'refused', 'cancelled')),
    refunded BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE sandbox_refunds (
    id TEXT PRIMARY KEY NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    payment_id TEXT NOT NULL REFERENCES sandbox_payments (id),
    amount BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

-- disputes -------------------------------------------------------------------------
CREATE TABLE dispute_drafts (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    line_id TEXT,
    reason TEXT,
    remedy TEXT,
    amount TEXT NOT NULL,
    statement TEXT NOT NULL,
    dispute_id TEXT,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX dispute_drafts_by_order ON dispute_drafts (order_id, user_id);
CREATE INDEX dispute_drafts_by_user ON dispute_drafts (user_id, updated_at);

CREATE TABLE dispute_draft_files (
    draft_id TEXT NOT NULL REFERENCES dispute_drafts (id),
    file_id TEXT NOT NULL REFERENCES files (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (draft_id, file_id)
);

CREATE TABLE disputes (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    order_id TEXT NOT NULL REFERENCES orders (id),
    buyer_id TEXT NOT NULL REFERENCES users (id),
    seller_id TEXT NOT NULL REFERENCES sellers (id),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('awaiting_seller', 'awaiting_buyer', 'in_mediation',
        'awaiting_information', 'decided', 'in_appeal', 'executing', 'closed')),
    owner TEXT CHECK (owner IN ('buyer', 'seller', 'both', 'desk', 'system')),
    mediator_id TEXT REFERENCES users (id),
    decider_id TEXT REFERENCES users (id),
    due_at TIMESTAMP,
    remind_at TIMESTAMP,
    silence TEXT,
    entered_at TIMESTAMP NOT NULL,
    priority INTEGER NOT NULL,
    result TEXT CHECK (result IN ('agreement', 'granted_by_silence', 'abandoned', 'withdrawn', 'decision', 'decision_on_appeal', 'duplicate')),
    fault TEXT CHECK (fault IN ('seller', 'buyer', 'carrier', 'platform', 'nobody')),
    version INTEGER NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    -- exactly one owner, one due date, one effect of silence, unless closed
    CHECK ((state = 'closed' AND owner IS NULL AND due_at IS NULL AND silence IS NULL AND result IS NOT NULL AND fault IS NOT NULL)
        OR (state <> 'closed' AND owner IS NOT NULL AND due_at IS NOT NULL AND silence IS NOT NULL)),
    CHECK (state <> 'in_appeal' OR mediator_id IS NULL OR mediator_id <> decider_id)
);
CREATE INDEX disputes_by_buyer ON disputes (buyer_id, opened_at);
CREATE INDEX disputes_by_seller ON disputes (seller_id, state, due_at);
CREATE INDEX disputes_by_due ON disputes (due_at);
CREATE INDEX disputes_by_mediator ON disputes (mediator_id, state);
CREATE INDEX disputes_by_order ON disputes (order_id);
CREATE INDEX disputes_by_reminder ON disputes (remind_at);

CREATE TABLE dispute_lines (
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    line_id TEXT NOT NULL REFERENCES order_lines (id),
    -- nothing only when a dispute opened again finds nothing left of this line
    at_stake BIGINT NOT NULL CHECK (at_stake >= 0),
    to_buyer BIGINT CHECK (to_buyer BETWEEN 0 AND at_stake),
    PRIMARY KEY (dispute_id, line_id)
);
CREATE INDEX dispute_lines_by_line ON dispute_lines (line_id);

CREATE TABLE dispute_events (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    seq INTEGER NOT NULL,
    action TEXT NOT NULL,
    role TEXT NOT NULL,
    actor_id TEXT REFERENCES users (id),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    body TEXT NOT NULL,
    details TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    UNIQUE (dispute_id, seq)
);

-- What names a submission (page, person, dispute, action and words), so that it acts once however often it comes.
CREATE TABLE dispute_submissions (
    name TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    at TIMESTAMP NOT NULL
);

CREATE TABLE dispute_proposals (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    made_by TEXT NOT NULL CHECK (made_by IN ('buyer', 'seller')),
    remedy TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    statement TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'refused', 'replaced', 'lapsed')),
    made_at TIMESTAMP NOT NULL,
    answered_at TIMESTAMP
);
CREATE INDEX dispute_proposals_by_dispute ON dispute_proposals (dispute_id, made_at);

CREATE TABLE dispute_evidence (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    file_id TEXT NOT NULL REFERENCES files (id),
    added_by TEXT NOT NULL,
    caption TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX dispute_evidence_by_dispute ON dispute_evidence (dispute_id, at);

CREATE TABLE dispute_questions (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    asked_role TEXT NOT NULL CHECK (asked_role IN ('buyer', 'seller')),
    question TEXT NOT NULL,
    back_to TEXT NOT NULL CHECK (back_to IN ('in_mediation', 'in_appeal')),
    asked_at TIMESTAMP NOT NULL,
    answer TEXT,
    answered_at TIMESTAMP
);
CREATE INDEX dispute_questions_by_dispute ON dispute_questions (dispute_id, asked_at);

-- Internal notes: a table of their own, so that no page of a party can meet one.
CREATE TABLE dispute_notes (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    author_id TEXT NOT NULL REFERENCES users (id),
    body TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX dispute_notes_by_dispute ON dispute_notes (dispute_id, at);

CREATE TABLE dispute_decisions (
    id TEXT PRIMARY KEY NOT NULL,
    dispute_id TEXT NOT NULL REFERENCES disputes (id),
    mediator_id TEXT NOT NULL REFERENCES users (id),
    on_appeal BOOLEAN NOT NULL,
    facts TEXT NOT NULL CHECK (facts <> ''),
    rule_applied TEXT NOT NULL CHECK (rule_applied <> ''),
    to_buyer BIGINT NOT NULL CHECK (to_buyer >= 0),
    fault TEXT NOT NULL CHECK (fault IN ('seller', 'buyer', 'carrier', 'platform', 'nobody')),
    buyer_waived BOOLEAN NOT NULL,
    seller_waived BOOLEAN NOT NULL,
    at TIMESTAMP NOT NULL,
    UNIQUE (dispute_id, on_appeal)
);

-- What a decision gives back for each line; an appeal has rows of its own beside those of the first.
CREATE TABLE dispute_results (
    decision_id TEXT NOT NULL REFERENCES dispute_decisions (id),
    line_id TEXT NOT NULL REFERENCES order_lines (id),
    to_buyer BIGINT NOT NULL CHECK (to_buyer >= 0),
    PRIMARY KEY (decision_id, line_id)
);
