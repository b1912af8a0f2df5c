// The pages that anyone may read: looked at in both schemes and widths, with scripts and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ALL_SIGHTS, look, openBrowser, openMarket, person } from "./support.mjs";

let market;
let browser;

before(async () => {
  [market, browser] = await Promise.all([openMarket(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await market?.close();
});

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`the texts of the law can be read by everyone, ${how}`, async () => {
    const page = await person(browser, market.base, { scripts });
    await page.goto("/legal");
    const texts = await page.locator("main a[href^='/legal/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(texts.length >= 12, texts.join(" "));
    await look(page, "legal", ALL_SIGHTS);
    for (const text of texts) {
      await page.goto(text);
      assert.equal(await page.locator("h1").count(), 1);
      await look(page, text);
    }
    await page.goto("/legal/charter?lang=en");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await look(page, "charter in English");
    await page.context().close();
  });

  test(`what goes wrong is a page, ${how}`, async () => {
    const page = await person(browser, market.base, { scripts });
    for (const [address, status] of [["/nothing", 404], ["/listings/nothing", 404], ["/desk", 200], ["/legal/charter?version=999", 200]]) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), status, address);
      await look(page, `error ${address}`, ALL_SIGHTS);
    }
    await page.context().close();
  });

  test(`the shop windows can be looked at by everyone, ${how}`, async () => {
    const page = await person(browser, market.base, { scripts });
    for (const address of ["/", "/categories", "/cart", "/search?q=tasse", "/search?q=", "/search?q=zzzz", "/account/sign-in", "/account/sign-up", "/account/reset", "/demo", "/demo/mailbox"]) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), 200, address);
      await look(page, `public ${address}`, ALL_SIGHTS);
    }
    await page.goto("/");
    await page.getByRole("navigation", { name: "Catégories" }).getByRole("link").first().click();
    await look(page, "category");
    await page.locator("main .product a").first().click();
    await look(page, "listing", ALL_SIGHTS);
    await page.context().close();
  });
}
