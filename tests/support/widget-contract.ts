import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import '../../src/define.js';
import {auditAccessibility} from './axe-audit.js';
import {isChromium} from './engine.js';
import {findClipped, findOverflowing} from './overflow.js';
import './locales.js';
import {pseudoTag} from '../../stories/pseudo.js';
import {customElementsIn, composeStory, type Story} from './story.js';
import {watchPage, type PageActivity} from './watch-page.js';

/** Widths of a small phone and of a narrow column, in CSS pixels. */
const widths = [320, 200];

interface MountOptions {
  dark?: boolean;
  /** Right to left, in Arabic. */
  rtl?: boolean;
  lang?: string;
}

/** Creates an element on the page for one story. The test removes it. */
function createContainer({dark = false, rtl = false, lang = rtl ? 'ar' : 'en'}: MountOptions = {}): HTMLElement {
  const container = document.createElement('div');
  container.dir = rtl ? 'rtl' : 'ltr';
  container.lang = lang;
  container.style.cssText = `color-scheme: ${dark ? 'dark' : 'light'}; background: Canvas; color: CanvasText;`;
  document.body.append(container);
  return container;
}

async function withMountedStory(
  story: Story,
  mountOptions: MountOptions,
  check: (container: HTMLElement) => void | Promise<void>,
): Promise<void> {
  const place = createContainer(mountOptions);
  try {
    await story.renderInto(place);
    await check(place);
  } finally {
    place.remove();
  }
}

/** Renders a story, moves it to another container and back, and removes it. Resolves with the recorded page activity. */
export async function mountMoveUnmount(story: Story): Promise<PageActivity> {
  const stopWatching = watchPage();
  await withMountedStory(story, {}, async (place) => {
    const otherContainer = createContainer({rtl: true, lang: 'en'}); // Another language would load another document.
    const all = [...place.childNodes];
    for (const home of [otherContainer, place]) {
      home.append(...all);
      for (const element of customElementsIn(home))
        await (element as {updateComplete?: Promise<boolean>}).updateComplete;
    }
    otherContainer.remove();
  });
  return stopWatching();
}

async function expectNoAxeViolations(place: HTMLElement): Promise<void> {
  expect(await auditAccessibility(place)).to.deep.equal([]);
}

/** axe reads elements, attributes and computed styles, which are the same in all engines. */
function passesAudits(name: string, story: Story): void {
  it(`${name} passes the accessibility audit`, () => withMountedStory(story, {}, expectNoAxeViolations));
  it(`${name} passes the audit with a dark theme, right to left and reduced motion`, async () => {
    await executeServerCommand('emulate-features', {'prefers-reduced-motion': 'reduce'});
    await withMountedStory(story, {dark: true, rtl: true}, expectNoAxeViolations);
    await executeServerCommand('emulate-features', {});
  });
}

const authorWarningPattern = /^<sm-[a-z-]+> /;

function expectNoSideEffects(activity: PageActivity, story: Story): void {
  expect(activity.uncaught, 'uncaught errors').to.deep.equal([]);
  expect(activity.foreign, 'requests to other sites').to.deep.equal([]);
  expect(activity.stored, 'wrote to storage').to.equal(false);
  const unexpected = story.parameters.expectsConsole
    ? activity.console.filter((line) => !authorWarningPattern.test(line))
    : activity.console;
  expect(unexpected, 'console lines').to.deep.equal([]);
  if (story.parameters.expectsConsole) expect(activity.console, 'console lines').to.have.lengthOf(1);
}

/**
 * Defines tests that every story of a file meets the widget contract: in Chromium, no accessibility violations in light
 * and dark and in both directions; in all engines, no overflow on narrow widths; no console lines, foreign requests or stored data when it is moved
 * and removed. Call it first in a widget's `describe`.
 */
export function meetsWidgetContract(stories: object, meta = (stories as {default?: object}).default): void {
  const storyEntries = Object.entries(stories).filter(
    ([name, story]) => name !== 'default' && typeof story === 'object',
  );
  if (!meta || storyEntries.length === 0)
    throw new Error('A story file needs a default export and at least one story.');
  for (const [name, part] of storyEntries) {
    const story = composeStory(name, part as object, meta);
    if (isChromium) passesAudits(name, story);
    for (const [words, look] of [
      ['in Arabic', {rtl: true}],
      ['with text 60 % longer', {lang: pseudoTag}],
    ] as const) {
      it(`${name} fits a phone and a narrow column, ${words}`, () =>
        withMountedStory(story, look, (place) => {
          for (const width of widths) {
            place.style.inlineSize = `${width}px`;
            expect([width, ...findOverflowing(place), ...findClipped(place)]).to.deep.equal([width]);
          }
        }));
    }
    it(`${name} can be moved and removed without side effects`, async () =>
      expectNoSideEffects(await mountMoveUnmount(story), story));
  }
}
