import {expect} from '@esm-bundle/chai';
import {executeServerCommand} from '@web/test-runner-commands';
import '../../src/define.js';
import {audit} from './axe-audit.js';
import {cutOff, stickingOut} from './overflow.js';
import './locales.js';
import {pseudoTag} from '../../stories/pseudo.js';
import {customElementsIn, storyOf, type Story} from './story.js';
import {watchPage, type Noticed} from './watch-page.js';

/** A small phone, and a column beside something else (CSS pixels). */
const widths = [320, 200];

interface Look {
  dark?: boolean;
  /** Right to left is Arabic, words included. */
  rtl?: boolean;
  lang?: string;
}

/** A place on the page for one story; the test takes it away again. */
function makePlace({dark = false, rtl = false, lang = rtl ? 'ar' : 'en'}: Look = {}): HTMLElement {
  const place = document.createElement('div');
  place.dir = rtl ? 'rtl' : 'ltr';
  place.lang = lang;
  place.style.cssText = `color-scheme: ${dark ? 'dark' : 'light'}; background: Canvas; color: CanvasText;`;
  document.body.append(place);
  return place;
}

async function shown(story: Story, look: Look, check: (place: HTMLElement) => void | Promise<void>): Promise<void> {
  const place = makePlace(look);
  try {
    await story.show(place);
    await check(place);
  } finally {
    place.remove();
  }
}

/** Lives a story's life: shown, moved to another place and back, removed. Resolves with what the page noticed. */
export async function liveThrough(story: Story): Promise<Noticed> {
  const end = watchPage();
  await shown(story, {}, async (place) => {
    const elsewhere = makePlace({rtl: true, lang: 'en'}); // Another language would be another document.
    const all = [...place.childNodes];
    for (const home of [elsewhere, place]) {
      home.append(...all);
      for (const element of customElementsIn(home)) await (element as {updateComplete?: Promise<boolean>}).updateComplete;
    }
    elsewhere.remove();
  });
  return end();
}

async function passesAudit(place: HTMLElement): Promise<void> {
  expect(await audit(place)).to.deep.equal([]);
}

const authorLine = /^<sm-[a-z-]+> /;

function expectCalm(noticed: Noticed, story: Story): void {
  expect(noticed.uncaught, 'uncaught errors').to.deep.equal([]);
  expect(noticed.foreign, 'requests to other sites').to.deep.equal([]);
  expect(noticed.stored, 'wrote to storage').to.equal(false);
  const unexpected = story.parameters.expectsConsole ? noticed.console.filter((line) => !authorLine.test(line)) : noticed.console;
  expect(unexpected, 'console lines').to.deep.equal([]);
  if (story.parameters.expectsConsole) expect(noticed.console, 'console lines').to.have.lengthOf(1);
}

/**
 * Holds every story of a file to what the house promises: audited in light and dark, both directions, narrow and
 * wide; movable; removable; quiet; private. Call it first in a widget's `describe`.
 */
export function meetsWidgetContract(stories: object, meta = (stories as {default?: object}).default): void {
  const found = Object.entries(stories).filter(([name, story]) => name !== 'default' && typeof story === 'object');
  if (!meta || found.length === 0) throw new Error('A story file needs a default export and at least one story.');
  for (const [name, part] of found) {
    const story = storyOf(name, part as object, meta);
    it(`${name} passes the accessibility audit`, () => shown(story, {}, passesAudit));
    it(`${name} passes it in the dark, right to left, with reduced motion`, async () => {
      await executeServerCommand('emulate-features', {'prefers-reduced-motion': 'reduce'});
      await shown(story, {dark: true, rtl: true}, passesAudit);
      await executeServerCommand('emulate-features', {});
    });
    for (const [words, look] of [['in Arabic', {rtl: true}], ['with words 60 % longer', {lang: pseudoTag}]] as const) {
      it(`${name} fits a phone and a narrow column, ${words}`, () =>
        shown(story, look, (place) => {
          for (const width of widths) {
            place.style.inlineSize = `${width}px`;
            expect([width, ...stickingOut(place), ...cutOff(place)]).to.deep.equal([width]);
          }
        }));
    }
    it(`${name} can be moved and removed, quietly and privately`, async () => expectCalm(await liveThrough(story), story));
  }
}
