// What the journeys stand on: the product started on a port of its own, Chromium, and `look`, which
// is what every page passed is looked at with.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import axe from "axe-core";
import { chromium } from "playwright-core";

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = process.env.ENTENTE ?? join(HERE, "../../target/debug/entente");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps",
];

/** A narrow phone in the dark and a wide screen in the light; between them every style is seen. */
export const SIGHTS = [
  { width: 360, height: 780, scheme: "dark" },
  { width: 1280, height: 900, scheme: "light" },
];
/** Every width with every scheme. */
export const ALL_SIGHTS = SIGHTS.flatMap(({ width, height }) => ["light", "dark"].map((scheme) => ({ width, height, scheme })));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * A demonstration market on a free port, with a folder that goes when it closes. While writing a journey,
 * ENTENTE_BASE names one that runs already.
 */
export async function openMarket() {
  if (process.env.ENTENTE_BASE) return { base: process.env.ENTENTE_BASE, close: async () => {} };
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "entente-browser-"));
  const base = `http://127.0.0.1:${port}`;
  const { DATABASE_URL, BASE_URL, SMTP_URL, ENTENTE_CONFIG, ...env } = process.env;
  const program = spawn(PROGRAM, ["demo", "--bind", `127.0.0.1:${port}`, "--data", data], {
    env: { ...env, ENTENTE_LOG: "error" },
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  let over = null;
  program.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((resolve) => program.on("exit", (code, signal) => { over = `${code ?? signal}`; resolve(); }));
  program.on("error", (error) => { over = String(error); });
  const close = async () => {
    if (over === null) {
      program.kill("SIGTERM");
      const late = setTimeout(() => program.kill("SIGKILL"), 20_000);
      await ended;
      clearTimeout(late);
    }
    await rm(data, { recursive: true, force: true });
  };
  for (let waited = 0; waited < 240_000; waited += 200) {
    if (over !== null) break;
    const ready = await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) return { base, close };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await close();
  throw new Error(`the market does not open (${over ?? "too slow"}):\n${said}`);
}

/** Chromium with a fresh profile. */
export function openBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}

/** A person with a browser window of their own. `scripts: false` is a browser that runs none. */
export async function person(browser, base, { scripts = true, width = 1280, height = 900, scheme = "light", lang = "fr-FR" } = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce",
    baseURL: base,
    javaScriptEnabled: scripts,
    locale: lang,
    timezoneId: "Europe/Paris",
    viewport: { width, height },
    colorScheme: scheme,
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on("console", (message) => {
    // A page that says 404 or 422 is told of in the console too; that is what it is meant to be.
    const expected = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
    if (["error", "warning"].includes(message.type()) && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:")) complaints.push(`another site is asked: ${url}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} for ${answer.url()}`);
  });
  return Object.assign(page, { complaints, scripts });
}

/**
 * Looks at the page shown: axe finds nothing, nothing scrolls sideways, the console is silent, no
 * other site is asked. With SCREENSHOTS=1 it is drawn into tests/browser/screenshots.
 */
export async function look(page, name, sights = SIGHTS) {
  const before = page.viewportSize();
  for (const { width, height, scheme } of sights) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    const where = `${name} at ${width} px, ${scheme}, ${page.url()}`;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${where}: scrolls sideways by ${wide} px`);
    if (process.env.SCREENSHOTS === "1") {
      const folder = join(HERE, "screenshots");
      await mkdir(folder, { recursive: true });
      const mode = page.scripts ? "" : "-plain";
      await page.screenshot({ path: join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}-${scheme}${mode}.png`), fullPage: true });
    }
    assert.deepEqual(await violations(page), [], where);
  }
  await page.setViewportSize(before);
  assert.deepEqual(page.complaints, [], `${name}, ${page.url()}`);
}

/**
 * What axe finds. A browser without scripts still runs what the debugger says, but no timer; axe, which
 * waits on timers, is lent one that does not wait. No script of the page's own ever runs there.
 */
async function violations(page) {
  await page.evaluate(`if (typeof axe === "undefined") { ${axe.source} }; undefined`);
  if (!page.scripts) await page.evaluate(() => { window.setTimeout = (work) => { Promise.resolve().then(work); return 0; }; });
  const found = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"], iframes: false, preload: false }).then((result) => result.violations),
    WCAG,
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}: ${node.failureSummary}`));
}
