//! What stands before every handler: the reference of the request, the host, cross-site requests,
//! over-long headers, and the headers that every answer carries.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, web};

use crate::platform::config::Config;
use crate::platform::error::AppError;
use crate::platform::metrics::Metrics;

/// The most bytes of all headers together.
const HEADER_BYTES: usize = 16 * 1024;

const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/// The reference of a request: in the log, in the answer's `x-request-id`, and on error pages.
#[derive(Debug, Clone)]
pub struct Reference(pub String);

/// Gives the request its reference, times it, and dresses the answer.
pub async fn dress<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let start = Instant::now();
    let reference = uuid::Uuid::new_v4().simple().to_string().chars().take(12).collect::<String>();
    request.extensions_mut().insert(Reference(reference.clone()));
    let secure = request.app_data::<web::Data<Config>>().is_some_and(|config| config.base_url.starts_with("https://"));
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let method = request.method().clone();
    let pattern = request.match_pattern().unwrap_or_else(|| "(none)".into());
    let mut response = next.call(request).await?;
    let status = response.status();
    let headers = response.headers_mut();
    // What the handler has set stays: a page that shows another in a frame says so itself.
    let mut set = |name: &'static str, value: &'static str| {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set("content-security-policy", CONTENT_SECURITY_POLICY);
    set("x-content-type-options", "nosniff");
    set("x-frame-options", "DENY");
    set("referrer-policy", "same-origin");
    set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    if secure {
        set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    if let Ok(value) = HeaderValue::from_str(&reference) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    let took = start.elapsed();
    if let Some(metrics) = metrics {
        metrics.served(method.as_str(), &pattern, status.as_u16(), took);
    }
    // The pattern and not the path: an address can hold what only its owner should read.
    tracing::info!(%reference, %method, %pattern, status = status.as_u16(), micros = took.as_micros() as u64, "served");
    Ok(response)
}

/// Refuses requests for other hosts, with over-long headers, or that another site's page makes.
pub async fn refuse<B: MessageBody + 'static>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<BoxBody>, Error> {
    match acceptable(&request) {
        Ok(()) => Ok(next.call(request).await?.map_into_boxed_body()),
        Err(error) => Ok(request.error_response(error)),
    }
}

fn acceptable(request: &ServiceRequest) -> Result<(), AppError> {
    let config = request.app_data::<web::Data<Config>>().ok_or_else(|| AppError::Internal("no settings".into()))?;
    let headers = request.headers();
    let bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() + request.uri().to_string().len();
    if bytes > HEADER_BYTES {
        return Err(AppError::BadRequest("the headers are too long".into()));
    }
    let host = request.connection_info().host().to_owned();
    if !known_host(&host, config) {
        return Err(AppError::BadRequest("this host is not ours".into()));
    }
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !safe && crosses_sites(request, &host) {
        return Err(AppError::Forbidden);
    }
    Ok(())
}

fn known_host(host: &str, config: &Config) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.eq_ignore_ascii_case(config.host()) || matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Does another site's page make this request? Browsers say so by `Sec-Fetch-Site`; older ones by
/// `Origin`. What isn't a browser sends neither, and carries no cookie that it was not given.
fn crosses_sites(request: &ServiceRequest, host: &str) -> bool {
    let text = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => match text(header::ORIGIN) {
            Some(origin) => origin.split_once("://").is_none_or(|(_, from)| !from.eq_ignore_ascii_case(host)),
            None => false,
        },
    }
}

/// The caller's address on the network, to count attempts by; behind a proxy, as the proxy says.
pub fn caller(request: &actix_web::HttpRequest, config: &Config) -> String {
    let connection = request.connection_info();
    let address = if config.behind_proxy { connection.realip_remote_addr() } else { connection.peer_addr() };
    address.unwrap_or("unknown").to_owned()
}
