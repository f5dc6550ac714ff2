import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, until} from './engines.mjs';
import {serveHostPages} from './serve.mjs';

/** Begins a session and answers a question. Runs in the page. */
function use() {
  const [timer, mood] = ['sm-breathing-timer', 'sm-mood-check'].map((tag) => document.querySelector(tag));
  window.kept = true;
  timer.addEventListener('sm-breathing-pause', () => (window.paused = true));
  window.addEventListener('pageshow', ({persisted}) => (window.persisted = persisted));
  timer.shadowRoot.querySelector('[part=start]').click();
  mood.shadowRoot.querySelector('input').click();
}

const running = () => Boolean(document.querySelector('sm-breathing-timer')?.shadowRoot?.querySelector('[part=pause]'));
const ready = () =>
  ['sm-breathing-timer', 'sm-mood-check'].every((tag) =>
    document.querySelector(tag)?.shadowRoot?.querySelector('[part=start], input'),
  );
const arrived = (path) => location.pathname.endsWith(path) && document.readyState === 'complete';

/** What a page is like that was left in the middle of a session, and found again as the browser kept it. */
function found() {
  const {kept, persisted, paused} = window;
  const [timer, mood] = ['sm-breathing-timer', 'sm-mood-check'].map((tag) => document.querySelector(tag).shadowRoot);
  return {
    kept,
    persisted,
    paused,
    words: timer.querySelector('.center-content:not(.outgoing) .phase-label')?.textContent,
    chosen: mood.querySelectorAll('input:checked').length,
  };
}

for (const [name, open] of Object.entries(engines)) {
  describe(`a page that is left and found again in ${name}`, () => {
    let server;
    let window;
    before(async () => {
      server = await serveHostPages();
      window = await open();
    });
    after(async () => {
      server.close();
      await window?.close();
    });

    it('has paused its session, and shows no answer', async () => {
      await window.go(`http://localhost:${server.port}/host-pages/page/cacheable`);
      await until(window, ready);
      await window.ask(use);
      await until(window, running);
      await window.go(`http://localhost:${server.port}/host-pages/page/turkish`);
      await until(window, arrived, 'turkish');
      await window.back();
      await until(window, arrived, 'cacheable');
      assert.deepEqual(await window.ask(found), {
        kept: true,
        persisted: true,
        paused: true,
        words: 'Paused',
        chosen: 0,
      });
    });
  });
}
