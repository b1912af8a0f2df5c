//! Disputes: the process table, reasons, evidence, proposals, mediation, decision, appeal.

pub mod actions;
pub mod flow;
pub mod forms;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;
pub mod words;

crate::routes! {
    GET "/legal/disputes" => Everyone, pages::rules::show;
    GET "/disputes/new" => SignedIn, pages::report::what;
    POST "/disputes/new" => SignedIn, pages::report::keep_what;
    GET "/disputes/drafts/{draft}" => SignedIn, pages::report::details;
    POST "/disputes/drafts/{draft}" => SignedIn, pages::report::keep_details;
    GET "/disputes/drafts/{draft}/check" => SignedIn, pages::check::show;
    POST "/disputes/drafts/{draft}/dispute" => SignedIn, pages::check::send;
    GET "/disputes/drafts/{draft}/photos/{file}/{width}" => SignedIn, pages::evidence::draft_photo;
    GET "/disputes/{id}" => SignedIn, pages::show::show;
    GET "/disputes/{id}/evidence/{evidence}/{width}" => SignedIn, pages::evidence::photo;
    GET "/disputes/{id}/{act}" => SignedIn, pages::act::form;
    POST "/disputes/{id}/{act}" => SignedIn, pages::act::submit;
}
