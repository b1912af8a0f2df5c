"""Measures the product's pages and journeys against the ceiling of a static file of the same size.

Starts servers of its own on loopback, with data in a temporary folder; ends only what it started.
Every figure is printed with the ratio to what a static response of the same size reaches in the same run
(interpolated between a small and a large static file of the same server), for timings alone say more
about the machine than about the product.
"""

import argparse
import http.client
import html
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORDS = "tasse vase lampe coussin panier carafe bol théière miroir horloge table chaise plaid savon carnet".split()
COLOURS = "bleu vert ocre gris noir blanc rouge jaune prune crème sable ambre".split()


def run(*command, **options):
    return subprocess.run(command, check=True, text=True, **options)


def needs():
    missing = [package for program, package in (("wrk", "wrk"),) if not shutil.which(program)]
    if not postgres_programs():
        missing.append("postgresql")
    if missing:
        run("apt-get", "update", "-q")
        run("apt-get", "install", "-q", "-y", "--no-install-recommends", *missing)


def postgres_programs():
    base = "/usr/lib/postgresql"
    versions = sorted(os.listdir(base), key=int) if os.path.isdir(base) else []
    return os.path.join(base, versions[-1], "bin") if versions else None


def catalogue(path, listings):
    """A catalogue as `entente import` reads it: 40 categories, 100 sellers."""
    with open(path, "w", encoding="utf-8") as out:
        def line(**row):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
        for i in range(1, 41):
            line(kind="category", id=i, slug=f"rayon-{i}", name=f"Rayon {i}", description=f"Tout ce que le rayon {i} contient.")
        for i in range(1, 101):
            line(kind="seller", id=i, slug=f"boutique-{i}", name=f"Boutique {i}", city="Rennes", email=f"boutique{i}@example.org", bio="Des objets choisis.")
        for i in range(1, listings + 1):
            word, colour = WORDS[i * 7 % len(WORDS)], COLOURS[i * 11 % len(COLOURS)]
            line(kind="listing", id=i, sku=f"SKU-{i:07d}", slug=f"{word}-{i}", title=f"{word.capitalize()} {colour} nº {i}",
                 description=f"{word.capitalize()} de couleur {colour}. " * 8, price_cents=500 + i * 37 % 20000, currency="EUR", stock=100,
                 condition="neuf", category_id=i % 40 + 1, seller_id=i % 100 + 1, created_at="2026-01-01T00:00:00Z")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, binary, data, database_url=None):
        self.port = free_port()
        environment = dict(os.environ, ENTENTE_LOG="error")
        environment.pop("DATABASE_URL", None)
        if database_url:
            environment["DATABASE_URL"] = database_url
        self.environment = environment
        self.process = subprocess.Popen([binary, "--data", data, "demo", "--bind", f"127.0.0.1:{self.port}"],
                                        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                if Client(self.port).get("/readyz")[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise SystemExit("the server does not start")

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def at_rest(self):
        """Waits until the demonstration's last pictures are drawn and its letters sent."""
        def used():
            with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
                return sum(map(int, stat.read().rsplit(")", 1)[1].split()[11:13]))
        while True:
            before = used()
            time.sleep(2)
            if used() - before < 10:
                return

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


class Client:
    """A browser with scripts off: it keeps cookies and submits the forms found in the HTML."""

    def __init__(self, port):
        self.port, self.cookies, self.body, self.path = port, {}, "", "/"

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Sec-Fetch-Site": "same-origin", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        connection.close()
        location = answer.getheader("location")
        if answer.status == 303 and location:
            return self.ask("GET", location)
        self.body, self.path = text, path
        return answer.status, text

    def get(self, path):
        return self.ask("GET", path)

    def submit(self, action, **typed):
        """Submits the first form whose action begins so, with its hidden fields."""
        for form in re.findall(r"<form\b.*?</form>", self.body, re.S):
            target = html.unescape((re.search(r'action="([^"]*)"', form) or [None, self.path])[1])
            if target.startswith(action):
                fields = []
                for tag in re.findall(r"<input\b[^>]*>", form):
                    name, kind = re.search(r'name="([^"]*)"', tag), re.search(r'type="([^"]*)"', tag)
                    value = re.search(r'value="([^"]*)"', tag)
                    if name and (not kind or kind[1] not in ("checkbox", "radio", "file")) and name[1] not in typed:
                        fields.append((name[1], html.unescape(value[1]) if value else ""))
                return self.ask("POST", target, urllib.parse.urlencode(fields + list(typed.items())))
        raise SystemExit(f"no form to {action} on {self.path}:\n{re.sub('<[^>]*>', ' ', self.body)[:800]}")


def wrk(port, path, seconds, script=None):
    command = ["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", f"http://127.0.0.1:{port}{path}"]
    if script:
        command[1:1] = ["-s", script]
    text = run(*command, capture_output=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    percentile = {name: value for name, value in re.findall(r"\s(50|99)%\s+([\d.]+\w+)", text)}
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    return rate, percentile.get("50", "?"), percentile.get("99", "?"), int(errors[1]) if errors else 0


def timed(times, journey):
    taken = []
    for turn in range(times):
        start = time.perf_counter()
        journey(turn)
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return 1000 * len(taken) / sum(taken), taken[len(taken) // 2], taken[min(len(taken) - 1, len(taken) * 99 // 100)]


def measure(name, binary, data, database_url, seconds):
    print(f"\n== {name}")
    server = Server(binary, data, database_url)
    try:
        server.at_rest()
        port, client = server.port, Client(server.port)
        client.get("/")
        sheet = re.search(r'href="(/static/entente[^"]+\.css)"', client.body)[1]
        icon = re.search(r'href="(/static/favicon[^"]+)"', client.body)[1]
        small, large = len(client.get(icon)[1]), len(client.get(sheet)[1])
        fast, slow = wrk(port, icon, seconds)[0], wrk(port, sheet, seconds)[0]

        def ceiling(size):
            per_byte = (1 / slow - 1 / fast) / (large - small)
            return 1 / (1 / fast + per_byte * (size - small))

        print(f"ceiling: {fast:.0f}/s at {small} bytes, {slow:.0f}/s at {large} bytes")
        client.get("/search?q=tasse")
        listings = re.findall(r'href="(/listings/lst_[a-z0-9]+)"', client.body)
        for page in range(2, 9):
            client.get(f"/search?q=tasse&page={page}")
            listings += re.findall(r'href="(/listings/lst_[a-z0-9]+)"', client.body)
        listings = sorted(set(listings))
        with tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False) as script:
            script.write("local paths = {%s}\nlocal at = 0\nrequest = function() at = at %% #paths + 1 return wrk.format('GET', paths[at]) end\n"
                         % ",".join(f'"{path}"' for path in listings))
        print(f"{'page':<34}{'rate':>9}{'p50':>10}{'p99':>10}{'bytes':>8}{'ratio':>7}")
        pages = [("home", "/", None), ("category", "/categories/rayon-7", None), ("search", "/search?q=tasse+bleue", None),
                 ("one listing", listings[0], None), (f"{len(listings)} listings in turn", listings[0], script.name)]
        for title, path, lua in pages:
            size = len(client.get(path)[1].encode())
            rate, p50, p99, errors = wrk(port, path, seconds, lua)
            note = f"  {errors} errors" if errors else ""
            print(f"{title:<34}{rate:>8.0f}/s{p50:>10}{p99:>10}{size:>8}{rate / ceiling(size):>7.2f}{note}")
        os.unlink(script.name)
        journeys(port, listings)
        print(f"resident after the load: {server.memory():.0f} MB")
    finally:
        server.stop()


def person(port, name):
    client = Client(port)
    client.get("/demo")
    form = next(form for form in re.findall(r"<form\b.*?</form>", client.body, re.S) if name in form)
    client.ask("POST", re.search(r'action="([^"]*)"', form)[1], "")
    return client


def journeys(port, listings):
    print(f"{'journey, one person at a time':<34}{'rate':>9}{'p50':>10}{'p99':>10}")

    def line(title, result):
        rate, p50, p99 = result
        print(f"{title:<34}{rate:>8.1f}/s{p50:>8.1f}ms{p99:>8.1f}ms")

    demo = Client(port)
    demo.get("/demo")
    password = "Trois tasses bleues, 24 assiettes"

    def sign_in(turn):
        client = Client(port)
        client.get("/account/sign-in")
        status, _ = client.submit("/account/sign-in", email=["camille", "karim", "ines", "theo"][turn % 4] + "@example.org", password=password)
        assert status == 200, status

    line("sign in", timed(8, sign_in))
    karim = person(port, "Karim")

    def add(turn):
        karim.get(listings[turn % len(listings)])
        status, _ = karim.submit("/cart", quantity="1")
        assert status == 200, status

    line("add to cart", timed(40, add))

    def checkout(turn):
        karim.get(listings[turn % len(listings)])
        karim.submit("/cart", quantity="1")
        karim.get("/checkout")
        karim.submit("/checkout", name="Karim B.", street="8 rue des Lices", postcode="35000", city="Rennes", country="FR")
        karim.submit("/checkout/purchase", accept="1")
        status, body = karim.submit("/sandbox/payments/", number="4242 4242 4242 4242")
        assert status == 200 and "/orders/" in body, body[:2000]

    line("whole checkout (7 requests)", timed(15, checkout))
    camille = person(port, "Camille")
    camille.get("/account/disputes")
    dispute = re.search(r'href="(/disputes/dis_[a-z0-9]+)"', camille.body)[1]
    line("dispute page", timed(60, lambda _: camille.get(dispute)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--listings", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--binary", help="a program that is built already")
    arguments = parser.parse_args()
    needs()
    binary = arguments.binary
    if not binary:
        run("cargo", "build", "--release", "--locked", cwd=ROOT)
        binary = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "release", "entente")
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as work:
        os.chmod(work, 0o755)
        rows = os.path.join(work, "catalogue.jsonl")
        catalogue(rows, arguments.listings)
        data = os.path.join(work, "sqlite")
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        start = time.perf_counter()
        run(binary, "--data", data, "import", rows, env=environment, stdout=subprocess.DEVNULL)
        print(f"import of {arguments.listings} listings: {time.perf_counter() - start:.1f} s on the embedded database")
        measure("SQLite", binary, data, None, arguments.seconds)
        programs, port = postgres_programs(), free_port()
        cluster = os.path.join(work, "postgres")
        as_postgres = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        os.makedirs(cluster)
        if as_postgres:
            shutil.chown(cluster, "postgres")
        run(*as_postgres, f"{programs}/initdb", "-D", cluster, "-U", "entente", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", cwd="/", stdout=subprocess.DEVNULL)
        control = [*as_postgres, f"{programs}/pg_ctl", "-D", cluster, "-w", "-l", f"{cluster}/log"]
        run(*control, "start", "-o", f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={cluster}", cwd="/", stdout=subprocess.DEVNULL)
        try:
            url = f"postgres://entente@127.0.0.1:{port}/postgres"
            data = os.path.join(work, "beside")
            run(binary, "--data", data, "import", rows, env=dict(environment, DATABASE_URL=url), stdout=subprocess.DEVNULL)
            measure("PostgreSQL", binary, data, url, arguments.seconds)
        finally:
            run(*control, "-m", "fast", "stop", cwd="/", stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
