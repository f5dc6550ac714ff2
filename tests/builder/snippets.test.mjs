import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchChromium} from '../support/chromium.mjs';
import {engines, until} from '../top-level-pages/engines.mjs';
import {serveFolder, servePages} from './servers.mjs';
import {sitePage} from './site-page.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const article = 'articles/baclofen-for-anxiety.json';
const title = 'Can baclofen be used for anxiety?';

/** Platforms whose lines are a page, not an app: tests/frameworks builds the apps. */
const platforms = [
  'html',
  'wordpress',
  'wix',
  'squarespace',
  'webflow',
  'shopify',
  'drupal',
  'joomla',
  'tag-manager',
  'placeholder',
  'frame',
];
/** One platform of each form. */
const forms = ['html', 'wordpress', 'drupal', 'placeholder', 'frame'];

const pages = new Map();
let files;
let content;
let site;
let browser;
/** The printed blocks by platform. */
const printed = new Map();
/** The policy that the frame page of the clinic's copy has, as the builder tells it to have. */
let framePolicy = '';

const withFramePolicy = (body, path) =>
  path === '/frame.html' && framePolicy
    ? Buffer.from(body.toString().replace("connect-src 'self'; img-src 'self';", framePolicy))
    : body;

/** The address of the builder with widgets of every kind, documents of the endpoint, a language and a color. */
const builderAddress = (platform) => {
  const state = new URLSearchParams({
    widgets: 'article-card breathing-timer crisis-support mood-check',
    country: 'GB',
    endpoint: `${content.origin}/v1/`,
    accent: '#a03030',
    theme: 'light',
    platform,
    'set.article-card.src': article,
    'set.breathing-timer.pattern': 'box',
    'set.breathing-timer.minutes': '2',
    'set.mood-check.src': 'mood/today.json',
    'set.mood-check.note': '',
  });
  return `${files.origin}/builder/index.html#${state}`;
};

/** Reads the printed blocks of every platform out of the page, choosing one after the other in its list. */
async function readBlocks() {
  const page = await browser.newPage();
  await page.goto(builderAddress('html'));
  for (const platform of platforms) {
    await page.goto(builderAddress(platform));
    await waitInPage(page, (id) => document.querySelector('.result select')?.value === id, platform);
    await page.waitForSelector('.block');
    const blocks = await page.$$eval('.block', (all) =>
      all.map((one) => ({kind: one.dataset.kind, code: one.querySelector('code').textContent})),
    );
    printed.set(platform, blocks);
  }
  await page.close();
}

/** Puts the lines of a platform on the site, with or without its policy; returns the address of the page. */
function publish(platform, hasPolicy) {
  const {html, css, policy, framePolicy: ofFrame} = sitePage(printed.get(platform));
  framePolicy = ofFrame;
  pages.set('/site.css', {body: css});
  pages.set('/page', {body: html, headers: hasPolicy ? {'Content-Security-Policy': policy} : {}});
  return `${site.origin}/page`;
}

before(async () => {
  [files, content, site] = await Promise.all([
    serveFolder('dist', withFramePolicy),
    serveFolder('.cache/endpoint'),
    servePages(pages),
  ]);
  browser = await launchChromium();
  await readBlocks();
});
after(() => Promise.all([browser?.close(), files?.close(), content?.close(), site?.close()]));

/** Runs in the page: the titles of the widgets once all of them show their content, and how the page differs from the chosen one. */
const shownWidgets = () => {
  const names = ['article-card', 'breathing-timer', 'crisis-support', 'mood-check'];
  const widgets = names.map((name) => document.querySelector(`sm-${name}`));
  const titles = widgets.map((widget) => widget?.shadowRoot?.querySelector('h1, h2, h3')?.textContent.trim());
  if (!titles.every(Boolean) || !/baclofen/.test(titles[0])) return undefined;
  const [, timer, crisis, mood] = widgets;
  return {
    title: titles[0],
    accent: getComputedStyle(timer).getPropertyValue('--sm-accent').trim(),
    pattern: timer.getAttribute('pattern'),
    minutes: timer.minutes,
    note: mood.note,
    hasNumber: Boolean(crisis.shadowRoot.querySelector('a[href="tel:999"]')),
  };
};

const expected = {title, accent: '#a03030', pattern: 'box', minutes: 2, note: true, hasNumber: true};

/** Runs in a page with frames: the titles of the frames, and whether `frame.js` has set their heights. */
const shownFrames = () => {
  const frames = [...document.querySelectorAll('iframe')];
  const adjusted = frames.filter((frame) => frame.style.blockSize || frame.style.height);
  return adjusted.length === 4 ? frames.map((frame) => frame.title) : undefined;
};

const frameTitles = ['Article card', 'Breathing timer', 'Crisis support', 'Mood check'];

const usesFrames = (platform) => ['frame', 'wix'].includes(platform);

describe('the lines that the embed builder prints, in Chromium', () => {
  for (const platform of platforms) {
    for (const hasPolicy of [false, true]) {
      it(`${platform}: every widget works on a ${hasPolicy ? 'page with the printed policy' : 'bare page'}`, async () => {
        const page = await browser.newPage();
        await page.setViewport({width: 1000, height: 4000}); // Chromium does not lay out frames that are out of sight.
        const errors = [];
        page.on('pageerror', ({message}) => errors.push(message));
        page.on('console', (line) => ['error', 'warn'].includes(line.type()) && errors.push(line.text()));
        await page.goto(publish(platform, hasPolicy));
        if (usesFrames(platform)) {
          const titles = await waitInPage(page, shownFrames);
          assert.deepEqual(await titles.jsonValue(), frameTitles);
          const [frame] = page.frames().filter((one) => one.url().includes('widget=article-card'));
          await waitInPage(
            frame,
            (text) => document.querySelector('sm-article-card').shadowRoot.textContent.includes(text),
            title,
          );
        } else {
          const found = await waitInPage(page, shownWidgets);
          assert.deepEqual(await found.jsonValue(), expected);
        }
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }
});

for (const [name, open] of Object.entries(engines).filter(([engine]) => engine !== 'Chromium')) {
  describe(`one platform of each form, under the printed policy, in ${name}`, () => {
    let window;
    before(async () => {
      window = await open();
    });
    after(() => window?.close());

    for (const platform of forms) {
      it(`${platform}: every widget works`, async () => {
        await window.go(publish(platform, true));
        if (usesFrames(platform)) assert.deepEqual(await until(window, shownFrames), frameTitles);
        else assert.deepEqual(await until(window, shownWidgets), expected);
      });
    }
  });
}
