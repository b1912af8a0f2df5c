// Two pairs of hands: one that points and clicks, one that has a keyboard and nothing else. Both find
// things as people do, by the words on them.

import assert from "node:assert/strict";

const button = (page, words, near) => (near ? page.locator(near) : page).getByRole("button", { name: words }).first();
const link = (page, words, near) => page.locator(near ?? "body").getByRole("link", { name: words }).first();
const radio = (page, words) => page.getByRole("radio", { name: words }).first();
const box = (page, words) => page.getByRole("checkbox", { name: words }).first();
const field = (page, words) => page.getByLabel(words).first();

/** With a mouse, or a finger. */
export const mouse = {
  press: (page, words, near) => left(page, () => button(page, words, near).click()),
  follow: (page, words, near) => left(page, () => link(page, words, near).click()),
  choose: (page, words) => radio(page, words).check(),
  tick: (page, words) => box(page, words).check(),
  fill: (page, words, text) => field(page, words).fill(text),
  select: (page, words, option) => field(page, words).selectOption(option),
};

/** With the keyboard only: Tab to get there, letters, arrows, Space and Enter. */
export const keyboard = {
  async press(page, words, near) {
    await reach(page, button(page, words, near));
    await left(page, () => page.keyboard.press("Enter"));
  },
  async follow(page, words, near) {
    await reach(page, link(page, words, near));
    await left(page, () => page.keyboard.press("Enter"));
  },
  async choose(page, words) {
    const wanted = radio(page, words);
    const name = await wanted.getAttribute("name");
    // Tab comes to one button of the group; arrows go on from there.
    await tab(page, () => page.evaluate((name) => document.activeElement?.getAttribute("name") === name, name), `the choices of ${name}`);
    if (await wanted.evaluate((element) => element === document.activeElement)) await page.keyboard.press("Space");
    for (let moved = 0; moved < 30 && !(await wanted.isChecked()); moved += 1) await page.keyboard.press("ArrowDown");
    assert.ok(await wanted.isChecked(), `${words} can not be chosen by keyboard`);
  },
  async tick(page, words) {
    await reach(page, box(page, words));
    await page.keyboard.press("Space");
    assert.ok(await box(page, words).isChecked());
  },
  async fill(page, words, text) {
    await reach(page, field(page, words));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  },
  async select(page, words, option) {
    await reach(page, field(page, words));
    for (let moved = 0; moved < 30 && (await field(page, words).inputValue()) !== option; moved += 1) await page.keyboard.press("ArrowDown");
    assert.equal(await field(page, words).inputValue(), option);
  },
};

/** Acts, and waits until the page that follows is there. */
async function left(page, act) {
  await Promise.all([page.waitForEvent("domcontentloaded"), act()]);
}

async function reach(page, wanted) {
  await wanted.waitFor();
  const there = () => wanted.evaluate((element) => element === document.activeElement);
  await tab(page, there, String(wanted));
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    // A card whose link covers it whole draws the ring around itself.
    const drawn = [getComputedStyle(focused), getComputedStyle(focused, "::after"), getComputedStyle(focused.closest("li, label") ?? focused)];
    return drawn.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
  });
  assert.ok(seen, `${wanted} does not show that it has the focus on ${page.url()}`);
}

async function tab(page, there, what) {
  for (let pressed = 0; pressed < 250; pressed += 1) {
    if (await there()) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not come to ${what} on ${page.url()}`);
}
