// One whole story: a visitor buys from two sellers, receives, complains, and a mediator decides; then
// the same with a seller who says nothing. Lived three times: with scripts, without, and by keyboard.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { keyboard, mouse } from "./hands.mjs";
import { look, openBrowser, openMarket, person } from "./support.mjs";

const CUP = "Tasse en grès, émail cendre";
const SECOND = { search: "carafe", shop: "Verrerie du Lac", seller: "Hugo M." };
const REFUSED = "4000 0000 0000 0002";
const CHALLENGED = "4000 0000 0000 3220";
const ACCEPTED = "4242 4242 4242 4242";

let market;
let browser;

before(async () => {
  [market, browser] = await Promise.all([openMarket(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await market?.close();
});

/** The words of the page, with spaces of all kinds as one. */
const words = async (page) => (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");

async function sees(page, ...wanted) {
  const there = await words(page);
  for (const some of wanted) assert.ok(there.includes(some), `no “${some}” on ${page.url()}, which reads:\n${there.slice(0, 2500)}`);
}

/** Becomes one of the demonstration's people. */
async function be(page, hands, name) {
  await page.goto("/demo");
  await hands.press(page, `Devenir ${name}`);
}

/** The market's clock goes on by some days, and the workers with it. */
async function wait(page, days) {
  await page.goto("/demo");
  await mouse.fill(page, "Ou autant de jours", `${days}`);
  await mouse.press(page, "Avancer");
}

/** Waits for what a worker does in a moment. */
async function until(page, address, some) {
  for (let tried = 0; tried < 60; tried += 1) {
    await page.goto(address);
    if ((await words(page)).includes(some)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await sees(page, some);
}

function story(title, { scripts, hands, looks }) {
  test(title, { timeout: 900_000 }, async (t) => {
    const open = () => person(browser, market.base, { scripts });
    const [lou, nora, hugo, ines, solene] = await Promise.all([open(), open(), open(), open(), open()]);
    const see = (page, name) => (looks ? look(page, name) : undefined);
    const email = `lou.${hands === keyboard ? "keys" : scripts}@example.org`;
    let first;
    let second;
    let dispute;
    let broken = false;
    const step = (name, work) => t.test(name, { skip: broken && "the story broke off" }, async () => {
      broken = true;
      await work();
      broken = false;
    });

    await step("the visitor finds two articles of two sellers", async () => {
      await lou.goto("/");
      await see(lou, "home");
      await hands.follow(lou, "Arts de la table", "nav.bar");
      await see(lou, "category");
      await hands.fill(lou, "Chercher un article", "tasse cendre");
      await hands.press(lou, "Chercher");
      await see(lou, "search");
      await hands.follow(lou, CUP);
      await sees(lou, "Atelier Brume", "Vendeur professionnel", "14 jours après la réception");
      await see(lou, "listing");
      await hands.select(lou, "Quantité", "2");
      await hands.press(lou, "Ajouter au panier");
      await sees(lou, "48,00 €");
      await hands.fill(lou, "Chercher un article", SECOND.search);
      await hands.press(lou, "Chercher");
      await hands.follow(lou, /./, `.product:has-text("${SECOND.shop}") >> nth=0`);
      await hands.press(lou, "Ajouter au panier");
      await sees(lou, "3 articles, 2 vendeurs");
      await see(lou, "cart");
    });

    await step("the visitor signs up on the way and pays once", async () => {
      await hands.follow(lou, "Commander");
      await see(lou, "checkout who");
      await hands.follow(lou, "Ouvrir un compte");
      await see(lou, "sign up");
      await hands.press(lou, "Créer mon compte");
      await sees(lou, "Il y a quelque chose à corriger");
      await see(lou, "sign up refused");
      await hands.fill(lou, "Votre nom", "Lou T.");
      await hands.fill(lou, "Adresse électronique", email);
      await hands.fill(lou, "Mot de passe", "Deux bols verts, 12 verres");
      await hands.choose(lou, /Pour moi/);
      await hands.tick(lou, /conditions d’utilisation/);
      await hands.press(lou, "Créer mon compte");
      await see(lou, "welcome");
      await lou.goto("/checkout");
      await see(lou, "delivery");
      await hands.fill(lou, "Numéro et rue", "3 rue des Lilas");
      await hands.fill(lou, "Code postal", "69001");
      await hands.fill(lou, "Ville", "Lyon");
      await hands.press(lou, "Continuer");
      await sees(lou, "Contrat 1 sur 2", "Contrat 2 sur 2");
      await see(lou, "check");
      await hands.tick(lou, /conditions de vente/);
      await hands.press(lou, "Commande avec obligation de paiement");
      await see(lou, "card");
      await hands.fill(lou, "Numéro de la carte d’essai", REFUSED);
      await hands.press(lou, /^Payer/);
      await see(lou, "card refused");
      await hands.fill(lou, "Numéro de la carte d’essai", CHALLENGED);
      await hands.press(lou, /^Payer/);
      await see(lou, "strong authentication");
      await hands.press(lou, "J’échoue");
      await see(lou, "strong authentication failed");
      await pay(lou, hands);
      await sees(lou, "Merci, votre commande est payée", "Vos 2 commandes, une par vendeur");
      await see(lou, "placed");
      await until(lou, `/demo/mailbox?person=${email}`, "commande");
      await see(lou, "mailbox");
      await hands.follow(lou, /commande/i, ".mails");
      await see(lou, "letter");
    });

    await step("each seller ships, and the buyer receives", async () => {
      for (const [page, name] of [[nora, "Nora L."], [hugo, SECOND.seller]]) {
        await be(page, hands, name);
        await page.goto("/seller");
        await see(page, `today of ${name}`);
        await page.goto("/seller/orders");
        await see(page, `orders of ${name}`);
      }
      await lou.goto("/account/orders");
      await see(lou, "my orders");
      [first, second] = await Promise.all([CUP, SECOND.shop].map((some) => lou.locator(`main :is(li, tr, article):has-text("${some}") a[href^="/orders/"]`).first().getAttribute("href")));
      for (const [page, order] of [[nora, first], [hugo, second]]) {
        await page.goto(order);
        await see(page, "order to ship");
        await hands.select(page, "Transporteur", "Colissimo");
        await hands.fill(page, /suivi/, "6A 1234 5678");
        await hands.press(page, "Marquer comme expédiée");
        await sees(page, "L’expédition est enregistrée");
      }
      for (const order of [first, second]) {
        await lou.goto(order);
        await see(lou, "order under way");
        await hands.press(lou, "J’ai reçu le colis");
        await sees(lou, "La réception est enregistrée");
      }
      await see(lou, "order received");
    });

    await step("the buyer reports a problem in three screens", async () => {
      await lou.goto(first);
      dispute = await report(lou, hands, see);
      await sees(lou, "Votre litige est ouvert");
      await see(lou, "dispute opened");
    });

    await step("buyer and seller do not agree", async () => {
      await until(nora, "/seller/disputes", "LIT-");
      await see(nora, "disputes of the seller");
      await nora.goto(dispute);
      await see(nora, "dispute, the seller's turn");
      await hands.follow(nora, "Proposer autre chose");
      await see(nora, "propose");
      await hands.choose(nora, /une partie/);
      await hands.fill(nora, "Le montant", "24,00");
      await hands.fill(nora, /Pourquoi/, "Une seule tasse est cassée sur la photo.");
      await hands.press(nora, "Envoyer");
      await sees(nora, "24,00 €");
      await lou.goto(dispute);
      await see(lou, "dispute, the buyer's turn");
      await hands.follow(lou, "Proposer autre chose");
      await hands.choose(lou, /une partie/);
      await hands.fill(lou, "Le montant", "40,00");
      await hands.fill(lou, /Pourquoi/, "Les deux sont cassées.");
      await hands.press(lou, "Envoyer");
      await nora.goto(dispute);
      await hands.follow(nora, "Refuser");
      await hands.press(nora, "Refuser");
      await sees(nora, "Écrivez quelques mots");
      await see(nora, "refuse, nothing written");
      await hands.fill(nora, /Pourquoi/, "Je ne vois qu’une tasse cassée.");
      await hands.press(nora, "Refuser");
      await lou.goto(dispute);
      await hands.follow(lou, "Demander la médiation");
      await see(lou, "ask for mediation");
      await hands.press(lou, "Demander la médiation");
      await sees(lou, "en médiation interne");
    });

    await step("a mediator takes the file, asks, notes and decides", async () => {
      await be(ines, hands, "Inès M.");
      await ines.goto("/desk?view=free");
      await see(ines, "desk");
      const desk = `/desk${dispute}`;
      await ines.goto(desk);
      await see(ines, "file at the desk");
      await hands.follow(ines, "Prendre le dossier");
      await hands.press(ines, "Prendre le dossier");
      await hands.follow(ines, "Poser une question");
      await see(ines, "question");
      await hands.choose(ines, /acheteur/i);
      await hands.fill(ines, "La question", "Avez-vous une photo des deux tasses ?");
      await hands.press(ines, "Envoyer");
      await lou.goto(dispute);
      await hands.follow(lou, "Répondre à la question");
      await hands.fill(lou, "Votre réponse", "Oui : deux anses cassées.");
      await hands.press(lou, "Envoyer");
      await ines.goto(desk);
      await hands.follow(ines, "Écrire une note interne");
      await hands.fill(ines, "La note", "Note secrète : emballage insuffisant.");
      await hands.press(ines, "Envoyer");
      await sees(ines, "Note secrète");
      await see(ines, "file with a note");
      await hands.follow(ines, "Décider");
      await see(ines, "decide");
      await hands.press(ines, "Décider");
      await see(ines, "decide, nothing written");
      await hands.fill(ines, "Les faits retenus", "Deux tasses cassées, carton enfoncé.");
      await hands.fill(ines, "La règle appliquée", "Le vendeur porte le risque du transport.");
      await hands.fill(ines, new RegExp(CUP), "48,00");
      await hands.fill(ines, /Livraison/, "0");
      await hands.choose(ines, /vendeur/i);
      await hands.press(ines, "Décider");
      await sees(ines, "La décision est rendue");
      for (const page of [lou, nora]) {
        await page.goto(dispute);
        await sees(page, "Deux tasses cassées, carton enfoncé.", "48,00 €");
        assert.ok(!(await words(page)).includes("Note secrète"));
      }
      await see(lou, "decision");
      await see(nora, "decision and the appeal window");
    });

    await step("silence settles the other dispute, once the time is over", async () => {
      await lou.goto(second);
      const silent = await report(lou, hands);
      await wait(solene, 20);
      await until(lou, silent, "accordé faute de réponse");
      await see(lou, "granted by silence");
      await until(lou, dispute, "décision de médiation");
      await see(lou, "dispute closed");
      await lou.goto("/account/notifications");
      await see(lou, "notices");
      await lou.goto("/account/disputes");
      await see(lou, "my disputes");
      await lou.goto("/account");
      await see(lou, "my account");
      await lou.goto("/legal/disputes");
      await see(lou, "how a dispute is settled");
    });

    await step("the operator sees people, letters and jobs", async () => {
      await be(solene, hands, "Solène K.");
      for (const address of ["/admin", "/admin/users", "/admin/outbox", "/admin/jobs"]) {
        await solene.goto(address);
        await see(solene, address);
      }
      await solene.goto(`/admin/users?q=${email}`);
      await hands.follow(solene, "Lou T.", "main");
      await see(solene, "a person");
      await solene.goto("/admin/outbox");
      await hands.follow(solene, /./, "main table");
      await see(solene, "a letter in the outbox");
    });

    for (const page of [lou, nora, hugo, ines, solene]) {
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    }
  });
}

async function pay(page, hands) {
  await hands.fill(page, "Numéro de la carte d’essai", ACCEPTED);
  await hands.press(page, /^Payer/);
}

/** Reports a broken article of the order shown; returns the address of the dispute. */
async function report(page, hands, see = () => {}) {
  await hands.follow(page, "Un problème avec un article");
  await see(page, "report, screen 1");
  await hands.press(page, "Continuer");
  await see(page, "report, screen 1, nothing chosen");
  if ((await page.locator("input[name=line]:checked").count()) === 0) await hands.choose(page, /./);
  await hands.choose(page, /Endommagé|abîmé/i);
  await hands.press(page, "Continuer");
  await see(page, "report, screen 2");
  await hands.fill(page, /abîmé/, "Arrivé cassé, le carton était enfoncé.");
  await hands.choose(page, /Être remboursé/);
  await page.locator("input[type=file]").setInputFiles({ name: "carton.png", mimeType: "image/png", buffer: await page.screenshot() });
  await see(page, "report, screen 2 with a photo");
  await hands.press(page, "Continuer");
  await see(page, "report, screen 3");
  await hands.press(page, "Ouvrir le litige");
  return new URL(page.url()).pathname;
}

story("the whole story, with scripts", { scripts: true, hands: mouse, looks: process.env.LOOKS !== "0" });
story("the whole story, without scripts", { scripts: false, hands: mouse, looks: process.env.LOOKS !== "0" });
story("the whole story, by keyboard", { scripts: true, hands: keyboard, looks: false });
