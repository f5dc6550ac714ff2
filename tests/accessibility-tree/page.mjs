import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {at} from '../../tools/project/root.mjs';

const types = {js: 'text/javascript', json: 'application/json'};

/** A page in Chromium with a built script and this markup, its keyboard, and what its accessibility tree says. */
export async function open(markup, {script = 'mood-check.js', root = 'lang="en"', args = []} = {}) {
  const server = createServer(({url}, response) => {
    const file = [at('dist', url.slice(1)), at('tests/unit/content/fixtures', url.slice(1))].find(
      (path) => url !== '/' && existsSync(path),
    );
    if (file) response.setHeader('content-type', types[file.split('.').at(-1)]).end(readFileSync(file));
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><html ${root}><meta charset="utf-8"><title>Transcript</title><main>${markup}</main><script src="/${script}"></script>`,
        );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const tree = async () => withoutEchoes(lines((await page.accessibility.snapshot({interestingOnly: false})) ?? {}));
  return {
    page,
    tree,
    /** What the reader lands on. */
    focused: async () => (await tree()).find((line) => line.endsWith(', focused')),
    /** Presses keys in order, each when the page has drawn the last. */
    async press(...keys) {
      for (const key of keys) {
        const [last, ...held] = key.split('+').reverse();
        for (const one of held) await page.keyboard.down(one);
        await page.keyboard.press(last);
        for (const one of held) await page.keyboard.up(one);
        await page.evaluate(() =>
          document
            .querySelector(':defined:is(sm-mood-check, sm-breathing-timer)')
            .updateComplete.then(() => new Promise(requestAnimationFrame)),
        );
      }
    },
    /** Waits until the tree has a line. */
    async until(pattern) {
      for (;;) {
        const found = (await tree()).find((line) => pattern.test(line));
        if (found) return found;
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

const states = ['checked', 'expanded', 'invalid', 'disabled', 'focused'];
const silent =
  /^(RootWebArea|generic|main|none|LabelText|InlineTextBox|paragraph|SvgRoot|Section|fieldset|ListMarker|strong)$/;

/** The tree as a screen reader walks through it: role, level, name, value, description and states in each line. */
function lines({role, name, children = [], level, valuetext, description, ...rest}) {
  const isText = role === 'StaticText';
  const said = [
    !isText && `${role}${level ? ` ${level}` : ''}`,
    name && `"${name.trim()}"`,
    valuetext && `at "${valuetext}"`,
    description && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
  const own =
    silent.test(role ?? 'none') || (isText && !name.trim())
      ? []
      : [
          said +
            states
              .filter((state) => rest[state])
              .map((state) => `, ${state}`)
              .join(''),
        ];
  const below = children.flatMap(lines);
  // Words that only repeat the name around them are not read twice.
  return [...own, ...below.filter((line) => !line.startsWith('"') || isText || !name?.includes(line.slice(1, -1)))];
}

/** Leaves out the visible words of a control that have just been its name. */
const withoutEchoes = (all) => all.filter((line, index) => !line.startsWith('"') || !all[index - 1]?.includes(line));
