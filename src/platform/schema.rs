//! Diesel's view of the tables; a test compares it with both databases.

diesel::table! {
    users (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        password_hash -> Text,
        lang -> Text,
        capacity -> Text,
        verified_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    staff_roles (user_id, role) {
        user_id -> Text,
        role -> Text,
        granted_at -> Timestamp,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        token_hash -> Text,
        user_id -> Text,
        agent -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    account_tokens (token_hash) {
        token_hash -> Text,
        user_id -> Text,
        purpose -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    kept_forms (id) {
        id -> Text,
        content -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    legal_texts (id) {
        id -> Text,
        kind -> Text,
        lang -> Text,
        version -> Integer,
        effective_at -> Timestamp,
        body -> Text,
        sha256 -> Text,
    }
}

diesel::table! {
    legal_acceptances (id) {
        id -> Text,
        user_id -> Text,
        purchase_id -> Nullable<Text>,
        text_id -> Text,
        act -> Text,
        screen -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    deadlines (name) {
        name -> Text,
        amount -> Integer,
        unit -> Text,
    }
}

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    notifications (id) {
        id -> Text,
        user_id -> Text,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        title -> Text,
        body -> Text,
        path -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        user_id -> Nullable<Text>,
        to_address -> Text,
        lang -> Text,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        subject -> Text,
        body_text -> Text,
        body_html -> Text,
        message_id -> Text,
        thread_id -> Nullable<Text>,
        state -> Text,
        attempts -> Integer,
        next_at -> Timestamp,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        payload -> Text,
        unique_key -> Nullable<Text>,
        state -> Text,
        attempts -> Integer,
        run_at -> Timestamp,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        done_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit_log (id) {
        id -> Text,
        actor_id -> Nullable<Text>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        details -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    files (id) {
        id -> Text,
        owner_id -> Nullable<Text>,
        access -> Text,
        sha256 -> Text,
        width -> Integer,
        height -> Integer,
        bytes -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    categories (id) {
        id -> Text,
        slug -> Text,
        name_fr -> Text,
        name_en -> Text,
        about_fr -> Text,
        about_en -> Text,
        position -> Integer,
    }
}

diesel::table! {
    sellers (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        capacity -> Text,
        legal_name -> Text,
        street -> Text,
        postcode -> Text,
        city -> Text,
        siren -> Nullable<Text>,
        vat_number -> Nullable<Text>,
        email -> Text,
        phone -> Text,
        bio_fr -> Text,
        bio_en -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    seller_members (seller_id, user_id) {
        seller_id -> Text,
        user_id -> Text,
        joined_at -> Timestamp,
    }
}

diesel::table! {
    contracts (id) {
        id -> Text,
        seller_id -> Text,
        state -> Text,
        commission_bps -> Integer,
        commission_vat_bps -> Integer,
        text_version -> Integer,
        in_force_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    listings (id) {
        id -> Text,
        seller_id -> Text,
        category_id -> Text,
        reference -> Text,
        title -> Text,
        description -> Text,
        price -> BigInt,
        delivery -> BigInt,
        currency -> Text,
        stock -> Integer,
        condition -> Text,
        maker -> Text,
        state -> Text,
        cover_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    listing_pictures (listing_id, position) {
        listing_id -> Text,
        file_id -> Text,
        position -> Integer,
    }
}

diesel::table! {
    carts (id) {
        id -> Text,
        user_id -> Nullable<Text>,
        ship_name -> Nullable<Text>,
        ship_street -> Nullable<Text>,
        ship_postcode -> Nullable<Text>,
        ship_city -> Nullable<Text>,
        ship_country -> Nullable<Text>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    cart_lines (cart_id, listing_id) {
        cart_id -> Text,
        listing_id -> Text,
        quantity -> Integer,
        price_seen -> BigInt,
        added_at -> Timestamp,
        last_added -> Nullable<Text>,
    }
}

diesel::table! {
    purchases (id) {
        id -> Text,
        number -> Text,
        buyer_id -> Text,
        form_key -> Text,
        state -> Text,
        total -> BigInt,
        currency -> Text,
        ship_name -> Text,
        ship_street -> Text,
        ship_postcode -> Text,
        ship_city -> Text,
        ship_country -> Text,
        placed_at -> Timestamp,
        paid_at -> Nullable<Timestamp>,
        due_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    orders (id) {
        id -> Text,
        number -> Text,
        purchase_id -> Text,
        buyer_id -> Text,
        seller_id -> Text,
        state -> Text,
        seller_snapshot -> Text,
        buyer_capacity -> Text,
        seller_capacity -> Text,
        total -> BigInt,
        currency -> Text,
        carrier -> Nullable<Text>,
        tracking -> Nullable<Text>,
        placed_at -> Timestamp,
        paid_at -> Nullable<Timestamp>,
        shipped_at -> Nullable<Timestamp>,
        delivered_at -> Nullable<Timestamp>,
        settled_at -> Nullable<Timestamp>,
        due_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    order_lines (id) {
        id -> Text,
        order_id -> Text,
        listing_id -> Nullable<Text>,
        kind -> Text,
        position -> Integer,
        title -> Text,
        description -> Text,
        condition -> Text,
        maker -> Text,
        pictures -> Text,
        unit_price -> BigInt,
        quantity -> Integer,
        total -> BigInt,
        commission_bps -> Integer,
        commission_vat_bps -> Integer,
        contract_id -> Text,
    }
}

diesel::table! {
    order_events (id) {
        id -> Text,
        order_id -> Text,
        event -> Text,
        from_state -> Text,
        to_state -> Text,
        actor_id -> Nullable<Text>,
        role -> Text,
        details -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    payments (id) {
        id -> Text,
        purchase_id -> Text,
        provider -> Text,
        provider_ref -> Nullable<Text>,
        state -> Text,
        amount -> BigInt,
        currency -> Text,
        created_at -> Timestamp,
        paid_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    refunds (id) {
        id -> Text,
        payment_id -> Text,
        order_id -> Text,
        dispute_id -> Nullable<Text>,
        unique_key -> Text,
        state -> Text,
        amount -> BigInt,
        currency -> Text,
        provider_ref -> Nullable<Text>,
        requested_at -> Timestamp,
        executed_at -> Nullable<Timestamp>,
        due_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    provider_events (provider, event_id) {
        provider -> Text,
        event_id -> Text,
        kind -> Text,
        payload -> Text,
        received_at -> Timestamp,
    }
}

diesel::table! {
    ledger_transactions (id) {
        id -> Text,
        unique_key -> Text,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        currency -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    ledger_entries (id) {
        id -> Text,
        transaction_id -> Text,
        account -> Text,
        seller_id -> Nullable<Text>,
        line_id -> Nullable<Text>,
        amount -> BigInt,
    }
}

diesel::table! {
    sandbox_payments (id) {
        id -> Text,
        idempotency_key -> Text,
        reference -> Text,
        amount -> BigInt,
        currency -> Text,
        return_path -> Text,
        state -> Text,
        refunded -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sandbox_refunds (id) {
        id -> Text,
        idempotency_key -> Text,
        payment_id -> Text,
        amount -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    dispute_drafts (id) {
        id -> Text,
        user_id -> Text,
        order_id -> Text,
        line_id -> Nullable<Text>,
        reason -> Nullable<Text>,
        remedy -> Nullable<Text>,
        amount -> Text,
        statement -> Text,
        dispute_id -> Nullable<Text>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    dispute_draft_files (draft_id, file_id) {
        draft_id -> Text,
        file_id -> Text,
        position -> Integer,
    }
}

diesel::table! {
    disputes (id) {
        id -> Text,
        number -> Text,
        order_id -> Text,
        buyer_id -> Text,
        seller_id -> Text,
        reason -> Text,
        state -> Text,
        owner -> Nullable<Text>,
        mediator_id -> Nullable<Text>,
        decider_id -> Nullable<Text>,
        due_at -> Nullable<Timestamp>,
        remind_at -> Nullable<Timestamp>,
        silence -> Nullable<Text>,
        entered_at -> Timestamp,
        priority -> Integer,
        result -> Nullable<Text>,
        fault -> Nullable<Text>,
        version -> Integer,
        opened_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    dispute_lines (dispute_id, line_id) {
        dispute_id -> Text,
        line_id -> Text,
        at_stake -> BigInt,
        to_buyer -> Nullable<BigInt>,
    }
}

diesel::table! {
    dispute_events (id) {
        id -> Text,
        dispute_id -> Text,
        seq -> Integer,
        action -> Text,
        role -> Text,
        actor_id -> Nullable<Text>,
        from_state -> Text,
        to_state -> Text,
        body -> Text,
        details -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    dispute_submissions (name) {
        name -> Text,
        dispute_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    dispute_proposals (id) {
        id -> Text,
        dispute_id -> Text,
        made_by -> Text,
        remedy -> Text,
        amount -> BigInt,
        statement -> Text,
        state -> Text,
        made_at -> Timestamp,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    dispute_evidence (id) {
        id -> Text,
        dispute_id -> Text,
        file_id -> Text,
        added_by -> Text,
        caption -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    dispute_questions (id) {
        id -> Text,
        dispute_id -> Text,
        asked_role -> Text,
        question -> Text,
        back_to -> Text,
        asked_at -> Timestamp,
        answer -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    dispute_notes (id) {
        id -> Text,
        dispute_id -> Text,
        author_id -> Text,
        body -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    dispute_decisions (id) {
        id -> Text,
        dispute_id -> Text,
        mediator_id -> Text,
        on_appeal -> Bool,
        facts -> Text,
        rule_applied -> Text,
        to_buyer -> BigInt,
        fault -> Text,
        buyer_waived -> Bool,
        seller_waived -> Bool,
        at -> Timestamp,
    }
}

diesel::table! {
    dispute_results (decision_id, line_id) {
        decision_id -> Text,
        line_id -> Text,
        to_buyer -> BigInt,
    }
}

diesel::joinable!(staff_roles -> users (user_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(account_tokens -> users (user_id));
diesel::joinable!(legal_acceptances -> users (user_id));
diesel::joinable!(legal_acceptances -> legal_texts (text_id));
diesel::joinable!(notifications -> users (user_id));
diesel::joinable!(outbox -> users (user_id));
diesel::joinable!(audit_log -> users (actor_id));
diesel::joinable!(files -> users (owner_id));
diesel::joinable!(seller_members -> sellers (seller_id));
diesel::joinable!(seller_members -> users (user_id));
diesel::joinable!(contracts -> sellers (seller_id));
diesel::joinable!(listings -> sellers (seller_id));
diesel::joinable!(listings -> categories (category_id));
diesel::joinable!(listings -> files (cover_id));
diesel::joinable!(listing_pictures -> listings (listing_id));
diesel::joinable!(listing_pictures -> files (file_id));
diesel::joinable!(carts -> users (user_id));
diesel::joinable!(cart_lines -> carts (cart_id));
diesel::joinable!(cart_lines -> listings (listing_id));
diesel::joinable!(purchases -> users (buyer_id));
diesel::joinable!(orders -> purchases (purchase_id));
diesel::joinable!(orders -> users (buyer_id));
diesel::joinable!(orders -> sellers (seller_id));
diesel::joinable!(order_lines -> orders (order_id));
diesel::joinable!(order_lines -> listings (listing_id));
diesel::joinable!(order_lines -> contracts (contract_id));
diesel::joinable!(order_events -> orders (order_id));
diesel::joinable!(order_events -> users (actor_id));
diesel::joinable!(payments -> purchases (purchase_id));
diesel::joinable!(refunds -> payments (payment_id));
diesel::joinable!(refunds -> orders (order_id));
diesel::joinable!(ledger_entries -> ledger_transactions (transaction_id));
diesel::joinable!(ledger_entries -> sellers (seller_id));
diesel::joinable!(ledger_entries -> order_lines (line_id));
diesel::joinable!(sandbox_refunds -> sandbox_payments (payment_id));
diesel::joinable!(dispute_drafts -> users (user_id));
diesel::joinable!(dispute_drafts -> orders (order_id));
diesel::joinable!(dispute_draft_files -> dispute_drafts (draft_id));
diesel::joinable!(dispute_draft_files -> files (file_id));
diesel::joinable!(disputes -> orders (order_id));
diesel::joinable!(disputes -> sellers (seller_id));
diesel::joinable!(dispute_lines -> disputes (dispute_id));
diesel::joinable!(dispute_lines -> order_lines (line_id));
diesel::joinable!(dispute_events -> disputes (dispute_id));
diesel::joinable!(dispute_events -> users (actor_id));
diesel::joinable!(dispute_submissions -> disputes (dispute_id));
diesel::joinable!(dispute_proposals -> disputes (dispute_id));
diesel::joinable!(dispute_evidence -> disputes (dispute_id));
diesel::joinable!(dispute_evidence -> files (file_id));
diesel::joinable!(dispute_questions -> disputes (dispute_id));
diesel::joinable!(dispute_notes -> disputes (dispute_id));
diesel::joinable!(dispute_notes -> users (author_id));
diesel::joinable!(dispute_decisions -> disputes (dispute_id));
diesel::joinable!(dispute_decisions -> users (mediator_id));
diesel::joinable!(dispute_results -> dispute_decisions (decision_id));
diesel::joinable!(dispute_results -> order_lines (line_id));

diesel::allow_tables_to_appear_in_same_query!(
    users,
    staff_roles,
    sessions,
    account_tokens,
    kept_forms,
    legal_texts,
    legal_acceptances,
    deadlines,
    settings,
    notifications,
    outbox,
    jobs,
    audit_log,
    files,
    categories,
    sellers,
    seller_members,
    contracts,
    listings,
    listing_pictures,
    carts,
    cart_lines,
    purchases,
    orders,
    order_lines,
    order_events,
    payments,
    refunds,
    provider_events,
    ledger_transactions,
    ledger_entries,
    sandbox_payments,
    sandbox_refunds,
    dispute_drafts,
    dispute_draft_files,
    disputes,
    dispute_lines,
    dispute_events,
    dispute_submissions,
    dispute_proposals,
    dispute_evidence,
    dispute_questions,
    dispute_notes,
    dispute_decisions,
    dispute_results,
);
