import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {pageWith, press, sealedFrame, serve, waitForText, widgetText} from './page.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const question = {
  type: 'mood',
  id: 'today',
  question: 'How is today, zq?',
  options: [
    {value: 1, label: 'zq-low', face: 1},
    {value: 2, label: 'zq-high', face: 5},
  ],
  support: 'support.json',
};
const support = {
  type: 'support',
  country: 'GB',
  emergency: '999',
  lines: [{name: 'Our own line', contacts: [{type: 'phone', display: '01632 960 123', dial: '01632960123'}]}],
};
let sendLateSupport;
const lateSupport = new Promise((resolve) => (sendLateSupport = () => resolve(JSON.stringify(support))));
const files = {
  '/late/today.json': JSON.stringify(question),
  '/late/support.json': lateSupport,
  '/content/today.json': JSON.stringify(question),
  '/content/support.json': JSON.stringify(support),
};

describe('a sealed mood check', () => {
  let server;
  let browser;
  let page;
  let consoleLines;

  before(async () => {
    server = await serve({files});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    consoleLines = [];
    page.on('console', (line) => consoleLines.push(line.text()));
    await page.evaluateOnNewDocument(recordPage);
  });
  afterEach(() => page.close());

  /** Runs in every document before its scripts: records what a page script can notice. */
  function recordPage() {
    globalThis.noticed = [];
    const notice = (line) => globalThis.noticed.push(line);
    addEventListener('message', ({data}) => notice(`message ${JSON.stringify(data)}`));
    for (const type of ['input', 'change', 'click', 'keydown', 'pointerdown', 'scroll', 'resize'])
      addEventListener(type, () => notice(type), {capture: true});
    document.addEventListener('DOMContentLoaded', () => {
      const element = document.querySelector('sm-mood-check');
      for (const type of ['sm-mood-answer', 'sm-mood-support', 'sm-mood-score-mismatch'])
        element?.addEventListener(type, (event) => notice(`${type} ${JSON.stringify(event.answer ?? null)}`));
    });
  }
  const noticed = () => page.evaluate(() => globalThis.noticed.splice(0));
  const frameHeight = () =>
    page.evaluate(
      () => document.querySelector('sm-mood-check').shadowRoot.querySelector('iframe').getBoundingClientRect().height,
    );

  async function openPage(markup, {headers, ...options} = {}) {
    await page.goto(server.addPage('/page', pageWith(markup, options), headers));
  }
  async function open(markup, options) {
    await openPage(markup, options);
    return sealedFrame(page);
  }

  it('has an opaque origin and a policy that blocks every way out', async () => {
    const frame = await open('<sm-mood-check sealed></sm-mood-check>');
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    assert.equal(
      await page.evaluate(
        () => document.querySelector('sm-mood-check').shadowRoot.querySelector('iframe').contentDocument,
      ),
      null,
    );
    await frame.evaluate(async (origin) => {
      const violations = [];
      document.addEventListener('securitypolicyviolation', ({effectiveDirective}) =>
        violations.push(effectiveDirective),
      );
      await fetch(`${origin}/leak-by-fetch`).catch(() => undefined);
      navigator.sendBeacon(`${origin}/leak-by-beacon`, 'x');
      new Image().src = `${origin}/leak-by-image`;
      const form = Object.assign(document.createElement('form'), {action: `${origin}/leak-by-form`, method: 'post'});
      document.body.append(form);
      form.submit();
      document.body.append(Object.assign(document.createElement('iframe'), {src: `${origin}/leak-by-frame`}));
      document.body.append(document.createElement('script'));
      const directives = ['connect-src', 'img-src', 'frame-src'];
      while (!directives.every((directive) => violations.includes(directive)))
        await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 200)); // A request that is not blocked arrives meanwhile.
    }, server.origin);
    assert.deepEqual(server.collected, []);
    assert.deepEqual(
      await frame.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch (error) {
          return error.name;
        }
      }),
      'SecurityError',
    );
  });

  it('reveals only that the person has finished: a PHQ-9 with an answer to its safety question', async () => {
    await page.setViewport({width: 390, height: 500});
    const frame = await open('<sm-mood-check sealed instrument="phq-9" country="GB" show-score></sm-mood-check>');
    await frame.evaluate(press, 'Not at all');
    await frame.evaluate(press, 'Next');
    await noticed();
    const height = await frameHeight();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    for (let index = 1; index < 9; index += 1) {
      await frame.evaluate(press, index === 8 ? 'Nearly every day' : 'Not at all');
      await frame.evaluate(press, 'Next');
    }
    await waitInPage(frame, () => document.querySelector('sm-mood-check').shadowRoot.querySelector('[part=support]'));
    await waitForText(frame, /Call 999/);
    assert.deepEqual(await noticed(), [], 'nothing until the person finishes');
    assert.equal(await frameHeight(), height);
    for (const text of ['Not difficult at all', 'Check my answers', 'Finish']) await frame.evaluate(press, text);
    await waitInPage(frame, () => document.querySelector('sm-mood-check').shadowRoot.querySelector('[part=score]'));
    await waitInPage(page, () => globalThis.noticed.length > 0);
    assert.deepEqual(await noticed(), ['sm-mood-answer null']);
    assert.equal(await frameHeight(), height);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.deepEqual(requests, []);
    assert.equal(await page.evaluate(() => document.querySelector('sm-mood-check').value), null);
  });

  it('scrolls to help inside the frame and never the page', async () => {
    await page.setViewport({width: 390, height: 400});
    const frame = await open(
      '<p style="block-size:300px">Text</p><sm-mood-check sealed country="GB"></sm-mood-check><p style="block-size:2000px">Text</p>',
    );
    await frame.evaluate(press, 'Get help now');
    await waitInPage(frame, () => scrollY > 0);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(
      await frame.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.activeElement.textContent.trim()),
      'You can talk to someone now',
    );
  });

  it('works by keyboard, with the focus going in and out by Tab', async () => {
    const frame = await open(
      '<button id="before">Before</button><sm-mood-check sealed country="GB"></sm-mood-check><button id="after">After</button>',
    );
    await page.focus('#before');
    const focused = () =>
      frame.evaluate(() => {
        const element = document.querySelector('sm-mood-check').shadowRoot.activeElement;
        return element?.textContent.trim() || element?.closest('label')?.textContent.trim();
      });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Low');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Continue');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Get help now');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(), 'Delete my answer');
  });

  it('shows documents that the page has loaded, with their crisis lines', async () => {
    const frame = await open(
      `<sm-mood-check sealed country="GB" endpoint="/content/" src="today.json"></sm-mood-check>`,
    );
    await frame.evaluate(press, 'zq-low');
    await frame.evaluate(press, 'Get help now');
    await waitForText(frame, /How is today, zq\?/);
    await waitForText(frame, /Our own line/);
    assert.deepEqual(server.collected, []);
    assert.deepEqual(consoleLines, []);
  });

  it('refuses a questionnaire with expressions before its first question, and offers help', async () => {
    const expression = {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
      valueExpression: {language: 'text/fhirpath', expression: "%resource.item.where(linkId='a').answer.value > 3"},
    };
    const document = {
      resourceType: 'Questionnaire',
      item: [
        {linkId: 'a', type: 'integer', text: 'How many?'},
        {linkId: 'b', type: 'string', text: 'Why?', extension: [expression]},
      ],
    };
    await openPage(
      `<sm-mood-check sealed country="GB"><a href="/team">Our team</a><script type="application/json">${JSON.stringify(document)}</script></sm-mood-check>`,
    );
    await waitForText(page, /cannot show the questions privately/);
    assert.equal(page.frames().length, 1, 'no frame is created');
    assert.doesNotMatch(await page.evaluate(widgetText), /How many/);
    assert.equal(await page.evaluate(() => document.querySelector('a').checkVisibility()), true);
    assert.match(consoleLines.at(-1), /is sealed, so it does not ask this questionnaire: its FHIRPath expressions/);
    await page.evaluate(press, 'Get help now');
    await waitForText(page, /Call 999/);
  });

  it('shows crisis lines that arrive after the question', async () => {
    const frame = await open(`<sm-mood-check sealed country="GB" endpoint="/late/" src="today.json"></sm-mood-check>`);
    await frame.evaluate(press, 'Get help now');
    await waitForText(frame, /Call 116 123/);
    sendLateSupport();
    await waitForText(frame, /Our own line/);
    assert.deepEqual(consoleLines, []);
  });

  it('shows an inline question and keeps the answer when the page updates the element', async () => {
    const frame = await open(
      `<sm-mood-check sealed><script type="application/json">${JSON.stringify({...question, support: undefined})}</script></sm-mood-check>`,
    );
    await frame.evaluate(press, 'zq-high');
    await page.evaluate(() => {
      const element = document.querySelector('sm-mood-check');
      element.style.setProperty('--sm-accent', '#aa0000');
      element.theme = 'dark';
      return element.updateComplete;
    });
    await waitInPage(frame, () => document.documentElement.style.colorScheme === 'dark');
    assert.equal(await frame.evaluate(() => document.documentElement.style.getPropertyValue('--sm-accent')), '#aa0000');
    assert.equal(
      await frame.evaluate(
        () => document.querySelector('sm-mood-check').shadowRoot.querySelectorAll('input')[1].checked,
      ),
      true,
    );
  });

  it('takes on language and direction, and fits a phone at twice the text size', async () => {
    await page.setViewport({width: 320, height: 568});
    const frame = await open('<sm-mood-check sealed country="GB" instrument="phq-2"></sm-mood-check>', {
      root: 'lang="ar" dir="rtl" style="font-size: 32px"',
    });
    assert.deepEqual(
      await frame.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
        document.body.matches(':dir(rtl)'),
      ]),
      ['ar', 'rtl', true],
    );
    await waitForText(frame, /احصل على مساعدة الآن/);
    assert.equal(
      await page.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.querySelector('iframe').title),
      'كيف حالك؟ استبيان خاص',
    );
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  it('opens calls in the phone and chats in a tab of their own', async () => {
    const frame = await open('<sm-mood-check sealed country="GB" endpoint="/content/"></sm-mood-check>');
    await frame.evaluate(press, 'Get help now');
    const call = await frame.evaluateHandle(() =>
      document.querySelector('sm-mood-check').shadowRoot.querySelector('[href^="tel:"]'),
    );
    await call.click();
    assert.deepEqual(
      consoleLines.filter((line) => /sandbox|blocked/i.test(line)),
      [],
    );
    const chat = await frame.evaluateHandle((origin) => {
      const link = document
        .querySelector('sm-mood-check')
        .shadowRoot.querySelector('[part=support] a[href^="tel:116"]');
      link.href = `${origin}/chat.html`;
      return link;
    }, server.origin);
    const [target] = await Promise.all([
      browser.waitForTarget((one) => one.url().endsWith('/chat.html')),
      chat.click(),
    ]);
    const tab = await target.page();
    assert.equal(await tab.evaluate(() => self.origin), server.origin, 'the tab is not in the sandbox');
    assert.equal(await tab.evaluate(() => opener), null);
    await tab.close();
    server.collected.length = 0;
  });

  it('prints the copy and removes it', async () => {
    const frame = await open('<sm-mood-check sealed country="GB" summary></sm-mood-check>');
    await frame.evaluate(() => {
      let printedRoot;
      const {attachShadow} = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        return (printedRoot = attachShadow.call(this, options));
      };
      globalThis.print = () => {
        globalThis.printed = [printedRoot.textContent, document.querySelector('main').hidden];
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
      };
    });
    for (const text of ['Low', 'Continue', 'Print']) await frame.evaluate(press, text);
    const [text, isHidden] = await frame.evaluate(() => globalThis.printed);
    assert.match(text, /How are you feeling right now\?: Low/);
    assert.equal(isHidden, true);
    assert.deepEqual(
      await frame.evaluate(() => [document.querySelector('main').hidden, document.body.children.length]),
      [false, 2],
    );
  });

  for (const [name, leave] of [
    ['its button', (frame) => frame.evaluate(press, 'Leave this page')],
    [
      'Escape in the frame',
      async (frame) => {
        await frame.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.querySelector('input').focus());
        for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
      },
    ],
    [
      'Escape in the page',
      async () => {
        await page.focus('button');
        for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
      },
    ],
  ])
    it(`leaves the page by ${name}`, async () => {
      const exit = server.addPage('/exit', '<title>Weather</title>');
      const frame = await open(`<button>Button</button><sm-mood-check sealed exit-url="${exit}"></sm-mood-check>`);
      await waitInPage(frame, () =>
        document.querySelector('sm-mood-check').shadowRoot.querySelector('.exit[type=button]'),
      );
      await Promise.all([page.waitForNavigation(), leave(frame)]);
      assert.equal(await page.title(), 'Weather');
    });

  it('stays sealed and names the attributes that hand out answers', async () => {
    const frame = await open(
      '<form><sm-mood-check sealed share-answers submit-to="https://clinic.example/in" name="mood" required remember></sm-mood-check></form>',
    );
    assert.equal(consoleLines.length, 1);
    assert.match(consoleLines[0], /is sealed, so it ignores share-answers, submit-to, name, required, remember/);
    for (const text of ['Very low', 'Continue']) await frame.evaluate(press, text);
    await waitForText(frame, /not sent or saved/);
    assert.doesNotMatch(await frame.evaluate(widgetText), /Send to|diary|website can see/i);
    await waitInPage(page, () => globalThis.noticed.includes('sm-mood-answer null'));
    assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);
    assert.deepEqual(await page.evaluate(() => [...new FormData(document.forms[0])]), []);
    await page.evaluate(async () => {
      const element = document.querySelector('sm-mood-check');
      element.removeAttribute('sealed');
      element.sealed = false;
      await element.updateComplete;
    });
    assert.deepEqual(
      await page.evaluate(() => {
        const root = document.querySelector('sm-mood-check').shadowRoot;
        return [root.querySelectorAll('.sealed').length, root.querySelectorAll('input').length];
      }),
      [1, 0],
    );
  });

  it('deletes the answers on reset and starts again', async () => {
    const frame = await open('<sm-mood-check sealed></sm-mood-check>');
    await frame.evaluate(press, 'Very low');
    await page.evaluate(() => document.querySelector('sm-mood-check').reset());
    const next = await sealedFrame(page);
    assert.equal(
      await next.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.querySelectorAll(':checked').length),
      0,
    );
  });

  describe('under a policy of the page', () => {
    const policies = {
      'that names hosts': "default-src 'none'; script-src 'self'; connect-src 'self'",
      'with a nonce': "default-src 'none'; script-src 'nonce-n0'; connect-src 'self'",
      'with Trusted Types':
        "default-src 'none'; script-src 'nonce-n0'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types smart-meditation",
    };
    for (const [name, policy] of Object.entries(policies))
      it(`${name} runs without a report`, async () => {
        const frame = await open('<sm-mood-check sealed country="GB"></sm-mood-check>', {
          script: '<script nonce="n0" src="/smart-meditation.js"></script>',
          headers: {'content-security-policy': policy},
        });
        await waitForText(frame, /How are you feeling/);
        assert.deepEqual(consoleLines, []);
      });
  });

  it('is replaced by a sentence and help if its script cannot run', async () => {
    await openPage('<sm-mood-check sealed country="GB"><a href="/team">Our team</a></sm-mood-check>', {
      script: '<script src="/folder-without-sealed/smart-meditation.js"></script>',
    });
    const text = () => document.querySelector('sm-mood-check').shadowRoot.querySelector('[role=status]')?.textContent;
    await waitInPage(page, text);
    assert.match(await page.evaluate(text), /cannot show the questions privately/);
    assert.match(consoleLines.at(-1), /is sealed and cannot be shown: .*sealed\.js/);
    await page.evaluate(press, 'Get help now');
    await waitForText(page, /Call 999/);
    assert.equal(
      await page.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.querySelector('input')),
      null,
    );
    assert.equal(await page.evaluate(() => document.querySelector('a').checkVisibility()), true);
  });
});
