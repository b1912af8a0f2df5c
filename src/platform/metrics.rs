//! Figures for whoever keeps the machine: `/metrics` in the format of Prometheus.

use std::sync::Arc;
use std::time::Duration;

use prometheus::{Encoder, HistogramOpts, HistogramVec, IntCounterVec, Opts, Registry, TextEncoder};

use super::error::AppError;

/// The counters; cheap to clone.
#[derive(Clone)]
pub struct Metrics(Arc<Counters>);

struct Counters {
    registry: Registry,
    requests: IntCounterVec,
    seconds: HistogramVec,
    work: IntCounterVec,
}

impl Metrics {
    /// Counters at zero.
    pub fn new() -> Result<Metrics, AppError> {
        let failed = |error: prometheus::Error| AppError::Internal(error.to_string());
        let registry = Registry::new();
        let requests = IntCounterVec::new(Opts::new("http_requests_total", "Requests served"), &["method", "route", "status"]).map_err(failed)?;
        let seconds = HistogramVec::new(
            HistogramOpts::new("http_request_seconds", "Time to serve a request")
                .buckets(vec![0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0]),
            &["route"],
        )
        .map_err(failed)?;
        let work = IntCounterVec::new(Opts::new("work_total", "Jobs and letters by outcome"), &["kind", "outcome"]).map_err(failed)?;
        registry.register(Box::new(requests.clone())).map_err(failed)?;
        registry.register(Box::new(seconds.clone())).map_err(failed)?;
        registry.register(Box::new(work.clone())).map_err(failed)?;
        Ok(Metrics(Arc::new(Counters { registry, requests, seconds, work })))
    }

    /// One request has been served.
    pub fn served(&self, method: &str, route: &str, status: u16, took: Duration) {
        // A caller may invent methods; the labels stay few.
        let method = if matches!(method, "GET" | "HEAD" | "POST") { method } else { "other" };
        self.0.requests.with_label_values(&[method, route, &status.to_string()]).inc();
        self.0.seconds.with_label_values(&[route]).observe(took.as_secs_f64());
    }

    /// One job or letter has ended so.
    pub fn worked(&self, kind: &str, outcome: &str) {
        self.0.work.with_label_values(&[kind, outcome]).inc();
    }

    /// The page that Prometheus reads.
    pub fn text(&self) -> Result<String, AppError> {
        let mut out = Vec::new();
        TextEncoder::new().encode(&self.0.registry.gather(), &mut out).map_err(|error| AppError::Internal(error.to_string()))?;
        String::from_utf8(out).map_err(|error| AppError::Internal(error.to_string()))
    }
}
