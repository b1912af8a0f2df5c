//! The product put together: what every handler may ask for, and the order of what stands before it.
//! `main` and the tests build the same application.

use std::time::Duration;

use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_session::storage::CookieSessionStore;
use actix_web::body::MessageBody;
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data};
use actix_web::{App, Error, HttpRequest, HttpResponse};

use crate::accounts::gate::{self, AccessTable};
use crate::payments::provider::Provider;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::metrics::Metrics;
use crate::platform::web::guard;
use crate::platform::web::limit::TIDY_EVERY;
use crate::platform::web::page::Page;
use crate::schedule;
use crate::services::{CONNECTIONS, Services};
use crate::shell;

crate::routes! {
    GET "/healthz" => Everyone, alive;
    GET "/readyz" => Everyone, ready;
    GET "/metrics" => Everyone, metrics;
}

/// How long a session's cookie lives; its row ends by the table of delays.
const COOKIE_DAYS: i64 = 30;

/// The application: the same for the server and the tests.
pub fn app(
    services: &Services,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody + use<>>, Error = Error, InitError = ()> + use<>>
{
    let Services { config, db, clock, files, metrics, limits, cache, provider, bar, tallies, .. } = services.clone();
    let sessions = SessionMiddleware::builder(CookieSessionStore::default(), Key::derive_from(&config.secret))
        .cookie_name("entente".into())
        .cookie_secure(config.secure())
        .cookie_same_site(SameSite::Lax)
        .cookie_http_only(true)
        .cookie_content_security(CookieContentSecurity::Private)
        .session_lifecycle(PersistentSession::default().session_ttl(actix_web::cookie::time::Duration::days(COOKIE_DAYS)))
        .build();
    App::new()
        .app_data(Data::new(config))
        .app_data(Data::new(db))
        .app_data(Data::new(clock))
        .app_data(Data::new(files))
        .app_data(Data::new(metrics))
        .app_data(Data::new(limits))
        .app_data(Data::new(cache))
        .app_data(Data::<dyn Provider>::from(provider))
        .app_data(Data::from(bar))
        .app_data(Data::from(tallies))
        .app_data(Data::new(AccessTable::new(crate::all_routes())))
        .configure(crate::routes)
        .default_service(web::to(nowhere))
        // The last one wrapped is the first one met.
        .wrap(from_fn(gate::gate))
        .wrap(sessions)
        .wrap(from_fn(guard::refuse))
        .wrap(from_fn(shell::keep_language))
        .wrap(from_fn(shell::draw_errors))
        .wrap(Compress::default())
        .wrap(from_fn(guard::dress))
}

async fn nowhere() -> Page {
    Err(AppError::NotFound)
}

/// Serves until it is told to stop; on the embedded database it works the jobs too.
pub async fn serve(services: Services, work: bool) -> std::io::Result<()> {
    let bind = services.config.bind;
    let stop = work.then(|| schedule::start(services.clone()));
    let limits = services.limits.clone();
    actix_web::rt::spawn(async move {
        loop {
            tokio::time::sleep(TIDY_EVERY).await;
            limits.tidy();
        }
    });
    let result = actix_web::HttpServer::new(move || app(&services))
        // What blocks waits for a connection to the database; more threads than those only wait in memory.
        .worker_max_blocking_threads(CONNECTIONS as usize)
        .client_request_timeout(Duration::from_secs(10))
        .shutdown_timeout(15)
        .bind(bind)?
        .run()
        .await;
    if let Some(stop) = stop {
        stop.stop();
    }
    result
}

/// GET /healthz
async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// GET /readyz
async fn ready(db: Data<Db>) -> HttpResponse {
    let db = (**db).clone();
    match web::block(move || db.ping()).await {
        Ok(Ok(())) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"),
        _ => HttpResponse::ServiceUnavailable().content_type("application/json").body("{\"ready\":false}\n"),
    }
}

/// GET /metrics, for who asks from this machine and not through a proxy.
async fn metrics(request: HttpRequest, metrics: Data<Metrics>) -> Page {
    let here = request.peer_addr().is_some_and(|peer| peer.ip().is_loopback());
    let proxied = ["x-forwarded-for", "forwarded"].iter().any(|name| request.headers().contains_key(*name));
    if !here || proxied {
        return Err(AppError::NotFound);
    }
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(metrics.text()?))
}
