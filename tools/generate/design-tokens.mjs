import {writeFile} from 'node:fs/promises';
import {launch} from 'puppeteer-core';
import {format, resolveConfig} from 'prettier';
import {colorProperties, designTokens} from '../project/design-tokens.mjs';
import {at} from '../project/root.mjs';
import {findBrowsers} from '../test/browsers.mjs';
import {parseCli} from '../project/parse-cli.mjs';

const help = `node tools/generate/design-tokens.mjs

Measures the colors of the built widgets in Chromium, light and dark, and writes src/ui/styles/design-tokens.json,
which the build publishes as tokens.json.`;

/** Runs in the page: the painted color of each private property inside a widget, as `#rrggbb`. */
const measure = (properties, scheme) => {
  const widget = document.createElement('sm-crisis-support');
  widget.theme = scheme;
  document.body.append(widget);
  return widget.updateComplete.then(() => {
    const probe = widget.shadowRoot.querySelector('[part=base]').appendChild(document.createElement('i'));
    const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const hexOf = (property) => {
      probe.style.background = `var(${property})`;
      context.fillStyle = getComputedStyle(probe).backgroundColor;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    };
    const found = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, hexOf(property)]));
    widget.remove();
    return found;
  });
};

/** Measures the colors of both schemes. */
async function measureColors() {
  const browser = await launch({executablePath: findBrowsers().chromium, args: ['--no-sandbox']});
  try {
    const page = await browser.newPage();
    await page.addScriptTag({path: at('dist/crisis-support.js')});
    const light = await page.evaluate(measure, colorProperties, 'light');
    return {light, dark: await page.evaluate(measure, colorProperties, 'dark')};
  } finally {
    await browser.close();
  }
}

parseCli(help, {options: {}});
const file = at('src/ui/styles/design-tokens.json');
const text = JSON.stringify(designTokens(await measureColors()), null, 2);
await writeFile(file, await format(text, {...(await resolveConfig(file)), filepath: file}));
