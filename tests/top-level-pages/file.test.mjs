import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {engines, until} from './engines.mjs';

const article = JSON.stringify({
  title: 'An article in the page',
  body: 'Words of the article.',
  lastReviewed: '2026-05-01',
  reviewers: [{name: 'R. Viewer', role: 'Pharmacist'}],
});
const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>From disk</title>
<script>window.onerror = (message) => (window.firstError = message); onunhandledrejection = ({reason}) => (window.firstError = String(reason))</script>
<sm-breathing-timer>Words</sm-breathing-timer><sm-mood-check>Words</sm-mood-check><sm-crisis-support country="GB">Words</sm-crisis-support>
<sm-article-card open><script type="application/json">${article}</script></sm-article-card>
<script src="${pathToFileURL(at('dist/smart-meditation.js'))}"></script>`;

/** Starts a session once every widget has rendered. Runs in the page. */
function startSession() {
  const roots = [
    ...document.querySelectorAll('sm-breathing-timer, sm-mood-check, sm-crisis-support, sm-article-card'),
  ].map(({shadowRoot}) => shadowRoot);
  if (!roots.every((root) => root?.querySelector('.widget')) || !roots[3].textContent.includes('Words of the article'))
    return false;
  roots[0].querySelector('[part=start]').click();
  return true;
}

const running = () => Boolean(document.querySelector('sm-breathing-timer').shadowRoot.querySelector('[part=pause]'));

for (const [name, open] of Object.entries(engines)) {
  describe(`a page opened from disk in ${name}`, () => {
    let window;
    const folder = mkdtempSync(join(tmpdir(), 'from-disk-'));
    before(async () => {
      window = await open();
    });
    after(async () => {
      await window?.close();
      rmSync(folder, {recursive: true});
    });

    it('shows every widget and runs a session', async () => {
      const file = join(folder, 'page.html');
      writeFileSync(file, markup);
      await window.go(pathToFileURL(file).href);
      await until(window, startSession);
      await until(window, running);
      assert.equal(await window.evaluate(() => window.firstError ?? 'nothing'), 'nothing');
    });
  });
}
