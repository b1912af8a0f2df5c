//! The desk of the mediators: the queue, and a dispute as they see it.

pub mod dispute;
pub mod queue;

crate::routes! {
    GET "/desk" => Mediator, queue::show;
    GET "/desk/disputes/{id}" => Mediator, dispute::show;
    GET "/desk/disputes/{id}/{act}" => Mediator, dispute::form;
    POST "/desk/disputes/{id}/{act}" => Mediator, dispute::submit;
}
