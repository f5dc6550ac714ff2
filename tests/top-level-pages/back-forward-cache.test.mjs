import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {engines, until} from './engines.mjs';
import {serveHostPages} from './serve.mjs';

/** Starts a session and answers a question. Runs in the page. */
function useWidgets() {
  const [timer, mood] = ['sm-breathing-timer', 'sm-mood-check'].map((tag) => document.querySelector(tag));
  window.restored = true;
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
const isLoaded = (path) => location.pathname.endsWith(path) && document.readyState === 'complete';

/** State of the page after the browser has restored it. Runs in the page. */
function restoredState() {
  const {restored, persisted, paused} = window;
  const [timer, mood] = ['sm-breathing-timer', 'sm-mood-check'].map((tag) => document.querySelector(tag).shadowRoot);
  return {
    restored,
    persisted,
    paused,
    words: timer.querySelector('.center-content:not(.outgoing) .phase-label')?.textContent,
    checkedInputs: mood.querySelectorAll('input:checked').length,
  };
}

for (const [name, open] of Object.entries(engines)) {
  describe(`a page restored from the back/forward cache in ${name}`, () => {
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

    it('has paused its session and shows no answer', async () => {
      await window.go(`http://localhost:${server.port}/host-pages/page/cacheable`);
      await until(window, ready);
      await window.evaluate(useWidgets);
      await until(window, running);
      await window.go(`http://localhost:${server.port}/host-pages/page/turkish`);
      await until(window, isLoaded, 'turkish');
      await window.back();
      await until(window, isLoaded, 'cacheable');
      assert.deepEqual(await window.evaluate(restoredState), {
        restored: true,
        persisted: true,
        paused: true,
        words: 'Paused',
        checkedInputs: 0,
      });
    });
  });
}
