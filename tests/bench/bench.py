"""Measures the product's pages and journeys against the ceiling of a static file of the same size.

Starts servers of its own on loopback, with data in a temporary folder; ends only what it started.
Every figure is printed with the ratio to what a static response of the same size reaches in the same run
(interpolated between a small and a large static file of the same server), for timings alone say more
about the machine than about the product.
"""

import argparse
import concurrent.futures
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
        headers = {"Sec-Fetch-Site": "same-origin", "Cookie": self.cookie()}
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

    def form(self, action, **typed):
        """The first form whose action begins so: where it goes, and its fields with what is typed."""
        for form in re.findall(r"<form\b.*?</form>", self.body, re.S):
            target = html.unescape((re.search(r'action="([^"]*)"', form) or [None, self.path])[1])
            if target.startswith(action):
                fields = []
                for tag in re.findall(r"<input\b[^>]*>", form):
                    name, kind = re.search(r'name="([^"]*)"', tag), re.search(r'type="([^"]*)"', tag)
                    value = re.search(r'value="([^"]*)"', tag)
                    if name and (not kind or kind[1] not in ("checkbox", "radio", "file")) and name[1] not in typed:
                        fields.append((name[1], html.unescape(value[1]) if value else ""))
                return target, fields + list(typed.items())
        raise SystemExit(f"no form to {action} on {self.path}:\n{re.sub('<[^>]*>', ' ', self.body)[:800]}")

    def submit(self, action, **typed):
        target, fields = self.form(action, **typed)
        return self.ask("POST", target, urllib.parse.urlencode(fields))

    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def lua(text):
    """A script for wrk in a file of its own; whoever asks for it removes it."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False) as script:
        script.write(text)
    return script.name


def wrk(port, path, seconds, script=None, cookie=""):
    command = ["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{port}{path}"]
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
        in_turn = lua("local paths = {%s}\nlocal at = 0\nrequest = function() at = at %% #paths + 1 return wrk.format('GET', paths[at]) end\n"
                      % ",".join(f'"{path}"' for path in listings))
        camille, bruno = person(port, "Camille"), person(port, "Bruno")
        camille.get("/account/disputes")
        dispute = re.search(r'href="(/disputes/dis_[a-z0-9]+)"', camille.body)[1]
        bruno.get(listings[0])
        cart, fields = bruno.form("/cart", quantity="1")
        # Article after article; every click has a key of its own, as every page that is drawn has.
        fields = urllib.parse.urlencode([field for field in fields if field[0] not in ("key", "listing")])
        add = lua(f"""local click, ids = 0, {{ {",".join(f'"{path.split("/")[2]}"' for path in listings)} }}
request = function()
  click = click + 1
  local headers = {{ ["Cookie"] = "{bruno.cookie()}", ["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin" }}
  local what = "{fields}&listing=" .. ids[click % #ids + 1] .. "&key=" .. string.format("%032x", click)
  return wrk.format("POST", "{cart}", headers, what)
end
""")
        print(f"{'page, 64 connections':<34}{'rate':>9}{'p50':>10}{'p99':>10}{'bytes':>8}{'ratio':>7}")
        pages = [("home", "/", None, ""), ("category", "/categories/rayon-7", None, ""), ("search", "/search?q=tasse+bleue", None, ""),
                 ("one listing", listings[0], None, ""), (f"{len(listings)} listings in turn", listings[0], in_turn, ""),
                 ("a listing, signed in", listings[0], None, camille.cookie()), ("dispute page, signed in", dispute, None, camille.cookie()),
                 ("add to cart, signed in", cart, add, "")]
        for title, path, script, cookie in pages:
            size = 0 if script is add else len((camille if cookie else client).get(path)[1].encode())
            rate, p50, p99, errors = wrk(port, path, seconds, script, cookie)
            note = f"  {errors} errors" if errors else ""
            print(f"{title:<34}{rate:>8.0f}/s{p50:>10}{p99:>10}{size:>8}{rate / ceiling(size):>7.2f}{note}")
        os.unlink(in_turn)
        os.unlink(add)
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

    password = "Trois tasses bleues, 24 assiettes"

    def sign_in(turn):
        client = Client(port)
        client.get("/account/sign-in")
        status, _ = client.submit("/account/sign-in", email=["camille", "karim", "ines", "theo"][turn % 4] + "@example.org", password=password)
        assert status == 200, status

    line("sign in", timed(8, sign_in))
    buyers = [person(port, name) for name in ("Camille", "Karim", "Nora", "Hugo", "Awa", "Denis", "Lucie", "Mei")]

    def checkout(turn):
        buyer = buyers[turn % len(buyers)]
        buyer.get(listings[turn % len(listings)])
        buyer.submit("/cart", quantity="1")
        buyer.get("/checkout")
        buyer.submit("/checkout", name="Karim B.", street="8 rue des Lices", postcode="35000", city="Rennes", country="FR")
        buyer.submit("/checkout/purchase", accept="1")
        status, body = buyer.submit("/sandbox/payments/", number="4242 4242 4242 4242")
        assert status == 200 and "/orders/" in body, body[:2000]

    line("whole checkout (7 requests)", timed(24, checkout))
    taken = []
    with concurrent.futures.ThreadPoolExecutor(len(buyers)) as pool:
        start = time.perf_counter()
        for one in pool.map(lambda buyer: [timed(1, lambda _: checkout(buyer + len(buyers) * turn))[1] for turn in range(5)], range(len(buyers))):
            taken += one
        rate = len(taken) / (time.perf_counter() - start)
    taken.sort()
    line(f"the same, {len(buyers)} people at once", (rate, taken[len(taken) // 2], taken[-1]))


def cold_build(work):
    """Builds as on a fresh machine: nothing downloaded, nothing compiled. Gives the program."""
    home, target = os.path.join(work, "cargo"), os.path.join(work, "target")
    os.makedirs(home)
    # Where the registry is reached is the machine's matter.
    kept = os.path.join(os.environ.get("CARGO_HOME", os.path.expanduser("~/.cargo")), "config.toml")
    if os.path.exists(kept):
        shutil.copy(kept, home)
    start = time.perf_counter()
    run("cargo", "build", "--release", "--locked", "--quiet", cwd=ROOT, env=dict(os.environ, CARGO_HOME=home, CARGO_TARGET_DIR=target))
    print(f"build from an empty cargo folder: {(time.perf_counter() - start) / 60:.1f} minutes on {os.cpu_count()} cores")
    return os.path.join(target, "release", "entente")


def first_page(binary, data):
    for folder in ("an empty folder", "the same folder"):
        start = time.perf_counter()
        server = Server(binary, data)
        Client(server.port).get("/")
        print(f"first page of `demo` from {folder}: {time.perf_counter() - start:.1f} s")
        server.at_rest()
        server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--listings", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--binary", help="a program that is built already")
    parser.add_argument("--cold", action="store_true", help="build as on a fresh machine first, and say how long it took")
    arguments = parser.parse_args()
    needs()
    binary = arguments.binary
    if not binary and not arguments.cold:
        run("cargo", "build", "--release", "--locked", cwd=ROOT)
        binary = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "release", "entente")
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as work:
        os.chmod(work, 0o755)
        if arguments.cold:
            binary = cold_build(work)
        first_page(binary, os.path.join(work, "first"))
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
