import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {launchChromium} from '../support/chromium.mjs';

const types = {js: 'text/javascript', json: 'application/json'};

const browsers = new Map();

/** The Chromium of this test file with these arguments. Each page has a profile of its own in it. */
function browserWith(args) {
  const key = args.join(' ');
  if (!browsers.has(key)) browsers.set(key, launchChromium({args}));
  return browsers.get(key);
}

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** Opens a page in Chromium with a built script and markup. Returns keyboard input and the accessibility tree. */
export async function open(markup, {script = 'smart-meditation.js', root = 'lang="en"', args = [], viewport} = {}) {
  const server = createServer(({url}, response) => {
    const file = [
      at('dist', new URL(url, 'http://page').pathname.slice(1)),
      at('tests/unit/content/fixtures', new URL(url, 'http://page').pathname.slice(1)),
    ].find((path) => url !== '/' && existsSync(path));
    if (file) response.setHeader('content-type', types[file.split('.').at(-1)]).end(readFileSync(file));
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><html ${root}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Transcript</title><main>${markup}</main><script src="/${script}"></script>`,
        );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const profile = await (await browserWith(args)).createBrowserContext();
  const page = await profile.newPage();
  if (viewport) await page.setViewport(viewport);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const tree = async () =>
    withoutRepeatedText(lines((await page.accessibility.snapshot({interestingOnly: false})) ?? {}));
  return {
    page,
    tree,
    /** The focused line of the accessibility tree. */
    focused: async () => (await tree()).find((line) => line.endsWith(', focused')),
    /** Presses keys in order, and waits for the update after each key. */
    async press(...keys) {
      for (const key of keys) {
        const [last, ...modifiers] = key.split('+').reverse();
        for (const modifier of modifiers) await page.keyboard.down(modifier);
        await page.keyboard.press(last);
        for (const modifier of modifiers) await page.keyboard.up(modifier);
        await page.evaluate(() =>
          document
            .querySelector(':defined:is(sm-mood-check, sm-breathing-timer, sm-article-card)')
            .updateComplete.then(() => new Promise(requestAnimationFrame)),
        );
      }
    },
    /** Waits until a line of the accessibility tree matches. */
    async until(pattern) {
      for (;;) {
        const found = (await tree()).find((line) => pattern.test(line));
        if (found) return found;
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    async close() {
      await profile.close();
      server.close();
    },
  };
}

const states = ['checked', 'expanded', 'invalid', 'disabled', 'focused'];
const ignoredRoles =
  /^(RootWebArea|generic|main|none|LabelText|InlineTextBox|paragraph|SvgRoot|Section|fieldset|ListMarker|strong)$/;

/** The accessibility tree in reading order, one line for each node: role, level, name, value, description and states. */
function lines({role, name, children = [], level, valuetext, description, ...rest}) {
  const isText = role === 'StaticText';
  const announcement = [
    !isText && `${role}${level ? ` ${level}` : ''}`,
    name && `"${name.trim()}"`,
    valuetext && `at "${valuetext}"`,
    description && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
  const own =
    ignoredRoles.test(role ?? 'none') || (isText && !name.trim())
      ? []
      : [
          announcement +
            states
              .filter((state) => rest[state])
              .map((state) => `, ${state}`)
              .join(''),
        ];
  const below = children.flatMap(lines);
  // Screen readers do not repeat text that is part of the parent's name.
  return [...own, ...below.filter((line) => !line.startsWith('"') || isText || !name?.includes(line.slice(1, -1)))];
}

/** Removes the visible text of a control if it repeats the control's name. */
const withoutRepeatedText = (all) =>
  all.filter((line, index) => !line.startsWith('"') || !all[index - 1]?.includes(line));
