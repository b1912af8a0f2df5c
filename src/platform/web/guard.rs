//! What stands before every handler: the reference of the request, the host, cross-site requests,
//! over-long headers, and the headers that every answer carries.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, web};

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
    let secure = request.app_data::<web::Data<Config>>().is_some_and(|config| config.secure());
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
    let host = host(request, config);
    if !known_host(&host, config) {
        return Err(AppError::BadRequest("this host is not ours".into()));
    }
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !safe && crosses_sites(request, &host) {
        return Err(AppError::Forbidden);
    }
    Ok(())
}

/// The host that the caller asks: a proxy may say which one it was asked for itself.
fn host(request: &ServiceRequest, config: &Config) -> String {
    let forwarded = if config.behind_proxy { last(request.headers(), "x-forwarded-host") } else { None };
    let named = || request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let meant = || request.uri().authority().map(|authority| authority.as_str());
    // Browsers always name it; the probe of a machine may not.
    forwarded.or_else(named).or_else(meant).unwrap_or("localhost").to_owned()
}

fn known_host(host: &str, config: &Config) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let ours = name.eq_ignore_ascii_case(config.host()) || matches!(name, "localhost" | "127.0.0.1" | "[::1]");
    // The demonstration is shown to the machine beside it, too; an address can't be another site's name.
    ours || (config.demo() && address(name).is_some())
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

/// The caller's network, to count attempts by: an IPv4 address, or the 64 first bits of an IPv6 address,
/// which one line has whole. Behind a proxy, the address that the proxy has added to the others.
pub fn network(request: &HttpRequest) -> String {
    let proxied = request.app_data::<web::Data<Config>>().is_some_and(|config| config.behind_proxy);
    let added = || last(request.headers(), "x-forwarded-for").and_then(address);
    let caller = if proxied { added() } else { None }.or_else(|| request.peer_addr().map(|peer| peer.ip()));
    match caller.map(|ip| ip.to_canonical()) {
        Some(IpAddr::V4(ip)) => ip.to_string(),
        Some(IpAddr::V6(ip)) => Ipv6Addr::from_bits(ip.to_bits() >> 64 << 64).to_string(),
        None => "unknown".into(),
    }
}

/// The last value of a header that proxies add to: the others may be anyone's.
fn last<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let value = headers.get_all(name).last()?.to_str().ok()?;
    value.rsplit(',').next().map(str::trim).filter(|value| !value.is_empty())
}

/// An address with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}
