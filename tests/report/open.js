// Opens the pages of a folder as a reader would: node open.js MODULES BROWSER FOLDER.
'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const {pathToFileURL} = require('node:url');

const [modules, executablePath, folder] = process.argv.slice(2);
const {chromium} = require(path.join(modules, 'playwright-core'));
const axe = fs.readFileSync(path.join(modules, 'axe-core', 'axe.min.js'), 'utf8');
const addressOf = (name) => pathToFileURL(path.join(folder, name)).href;
const visible = (page) => page.locator('.item:visible').count();

// A page that takes note of what it should not do.
async function open(context, name) {
  const page = await context.newPage();
  page.unwanted = [];
  page.on('console', (message) => page.unwanted.push(message.text()));
  page.on('pageerror', (error) => page.unwanted.push(String(error)));
  page.on('dialog', (dialog) => page.unwanted.push(dialog.message()));
  page.on('request', (request) => {
    const url = request.url();
    if (url !== addressOf(name) && !url.startsWith('data:')) page.unwanted.push(url);
  });
  await page.goto(addressOf(name));
  return page;
}

async function isAccessible(browser, name, colorScheme, width) {
  // The policy of the page would keep axe out.
  const context = await browser.newContext({bypassCSP: true, colorScheme, viewport: {width, height: 900}});
  const page = await open(context, name);
  await page.evaluate(axe);
  const {violations, passes} = await page.evaluate(() => globalThis.axe.run());
  assert.ok(passes.length > 10, 'axe looked at nothing');
  const grave = violations.filter(({impact}) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`);
  assert.deepStrictEqual(told, [], `${name}, ${colorScheme}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${name} is wider than ${width}`);
  await context.close();
}

async function filters(page) {
  const all = await visible(page);
  await page.keyboard.press('/');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), '_text');
  await page.keyboard.type('talk RENEWALS');
  assert.strictEqual(await visible(page), 1);
  assert.match(await page.textContent('#_found'), /^1 of \d+ shown$/);
  await page.keyboard.press('Escape');
  assert.strictEqual(await visible(page), all);
  await page.keyboard.press('Tab');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), '_team');
  await page.keyboard.press('Tab');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), '_status');
  await page.selectOption('#_team', 'claims');
  assert.strictEqual(await page.locator('.item:visible:not([data-team=claims])').count(), 0);
  await page.selectOption('#_status', 'on track');
  assert.strictEqual(await page.locator('article:visible').count(), 1);
  await page.goto(page.url().split('#')[0] + '#renewals');
  assert.ok(await page.locator('#renewals').isVisible(), 'a link shows what the filter hides');
}

async function opensByKeyboard(page) {
  await page.keyboard.press('Tab');
  assert.strictEqual(await page.evaluate(() => document.activeElement.className), 'skip');
  const group = page.locator('details').first();
  await group.locator('summary').first().focus();
  const before = await group.evaluate((node) => node.open);
  await page.keyboard.press('Enter');
  assert.notStrictEqual(await group.evaluate((node) => node.open), before);
  await page.keyboard.press('Enter');
}

async function main() {
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  try {
    const context = await browser.newContext();
    for (const name of ['check-in.html', 'planning.html', 'review.html', 'atlas.html']) {
      const page = await open(context, name);
      assert.doesNotMatch(await page.title(), /^(ran|1)$/);
      const pdf = await page.pdf({format: 'A4'});
      assert.ok(pdf.subarray(0, 5).toString() === '%PDF-', 'no PDF');
      assert.deepStrictEqual(page.unwanted, [], name);
      for (const scheme of ['light', 'dark']) {
        for (const width of [1280, 400]) await isAccessible(browser, name, scheme, width);
      }
    }
    const page = await open(context, 'check-in.html');
    await opensByKeyboard(page);
    await filters(page);
    assert.deepStrictEqual(page.unwanted, []);
    const plain = await open(await browser.newContext({javaScriptEnabled: false}), 'check-in.html');
    assert.ok(await plain.locator('#record-time').isVisible(), 'read without a script');
    assert.ok(!(await plain.locator('#_filter').isVisible()), 'no filter without a script');
  } finally {
    await browser.close();
  }
  console.log('the pages are what a browser takes');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
