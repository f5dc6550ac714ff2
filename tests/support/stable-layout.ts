import {expect} from 'chai';
import {configure} from '../../src/element/settings/page-settings.js';
import {waitForElement} from '../../stories/mood-check/actions.js';
import type {SmElement} from '../../src/element/sm-element.js';
import {fetchLocale} from './locales.js';

/** A widget on the page with its shadow root and helpers to wait and to click. */
export interface LayoutSubject<T extends HTMLElement = HTMLElement> {
  readonly element: T;
  readonly root: ShadowRoot;
  /** Waits for an element, clicks it, and waits for the update. */
  press(selector: string, at?: number): Promise<void>;
  waitFor(selector: string): Promise<HTMLElement>;
}

/** One step of a test: an answer, a click or a message. It runs for all instances of the widget at the same time. */
export interface LayoutStep<T extends HTMLElement = HTMLElement> {
  readonly name: string;
  /** True when the step leads to another screen: positions are compared with this one from then on. */
  readonly startsScreen?: boolean;
  run(subject: LayoutSubject<T>): Promise<unknown>;
}

export interface LayoutCase<N extends keyof HTMLElementTagNameMap> {
  readonly tag: N;
  readonly properties?: Partial<HTMLElementTagNameMap[N]>;
  /** The height that the page reserves for the widget, as a CSS length. */
  readonly reservedHeight?: string;
  /** Selector of an element that the shadow root contains once the first screen is rendered. */
  readonly ready: string;
  /** Controls that must not move. A control that is missing before or after a step is ignored. */
  readonly controls: readonly string[];
  /** True when instances influence each other, as by stored entries or because only one session runs: one follows the other. */
  readonly oneAtATime?: boolean;
  readonly steps: readonly LayoutStep<HTMLElementTagNameMap[N]>[];
}

interface Position {
  readonly start: number;
  readonly end: number;
  readonly top: number;
}

type Positions = ReadonlyMap<string, Position>;

const WIDTHS_PX = [320, 358, 768] as const;
const LANGUAGES = ['en', 'de', 'ar'] as const;
/** Font families from narrow to wide, so that lines break at other words. Verdana is for systems without DejaVu Sans. */
const FONT_FAMILIES = ['sans-serif', "'DejaVu Sans', Verdana", 'monospace'] as const;
const TOLERANCE_PX = 1;
/** A case takes a second or two, but its frames are slow in WebKitGTK while the machine is busy. */
const MAX_TEST_MS = 90_000;

configure({locales: {de: await fetchLocale('de'), ar: await fetchLocale('ar')}});

/** The box that an instance of the widget is rendered in. */
interface Setting {
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly width: number;
}

const ALL_SETTINGS: readonly Setting[] = FONT_FAMILIES.flatMap((fontFamily) =>
  WIDTHS_PX.map((width) => ({fontFamily, width})),
);

/**
 * Defines one test for each language: one instance for each width and font goes through the steps, and after each step
 * the marked controls must be where they were at the beginning of the screen. All instances take a step together,
 * because waiting for the next frame takes most of the time.
 */
export function keepsLayoutStable<N extends keyof HTMLElementTagNameMap>(
  title: string,
  layoutCase: LayoutCase<N>,
): void {
  const groups = layoutCase.oneAtATime ? ALL_SETTINGS.map((setting) => [setting]) : [ALL_SETTINGS];
  for (const language of LANGUAGES)
    it(`${title} (${language})`, async () => {
      const moves: string[] = [];
      for (const settings of groups) moves.push(...(await findMoves(layoutCase, settings, language)));
      expect(moves).to.deep.equal([]);
    }).timeout(MAX_TEST_MS);
}

/** Describes the moves of controls, as `320 px, sans-serif: step: selector moved by …`. */
async function findMoves<N extends keyof HTMLElementTagNameMap>(
  {tag, properties = {}, reservedHeight = '', ready, controls, steps}: LayoutCase<N>,
  settings: readonly Setting[],
  lang: string,
): Promise<string[]> {
  const page = document.createElement('main');
  Object.assign(page, {lang, dir: lang === 'ar' ? 'rtl' : 'ltr'});
  page.style.opacity = '0'; // Engines skip painting, which takes most of the time in WebKitGTK.
  document.body.append(page);
  try {
    const subjects = settings.map((setting) => {
      const element = Object.assign(document.createElement(tag), properties);
      element.style.setProperty('--_reserved-height', reservedHeight); // As smart-meditation.css does.
      page.append(placeFor(element, setting));
      return createSubject(element);
    });
    await Promise.all(subjects.map(({waitFor}) => waitFor(ready)));
    await settle(subjects);
    const moves: string[] = [];
    let before = subjects.map((subject) => positionsOf(subject, controls));
    for (const step of steps) {
      await Promise.all(subjects.map((subject) => step.run(subject)));
      await settle(subjects);
      const after = subjects.map((subject) => positionsOf(subject, controls));
      for (const [index, {fontFamily, width}] of settings.entries()) {
        if (step.startsScreen) break;
        const found = compare(before[index] as Positions, after[index] as Positions);
        moves.push(...found.map((move) => `${width} px, ${fontFamily}: ${step.name}: ${move}`));
      }
      // Small moves must not add up: a control is compared with its first position on the screen.
      before = step.startsScreen
        ? after
        : after.map((now, index) => new Map([...now, ...(before[index] as Positions)]));
    }
    return moves;
  } finally {
    page.remove();
  }
}

function placeFor(element: HTMLElement, {fontFamily, width}: Setting): HTMLElement {
  const place = document.createElement('div');
  Object.assign(place.style, {inlineSize: `${width}px`, fontFamily});
  place.append(element);
  return place;
}

function createSubject<T extends HTMLElement>(element: T): LayoutSubject<T> {
  const root = element.shadowRoot as ShadowRoot;
  return {
    element,
    root,
    waitFor: (selector) => waitForElement(root, selector),
    async press(selector, at = 0) {
      (await waitForElement(root, selector, at)).click();
      await updateComplete(element);
    },
  };
}

const updateComplete = (element: HTMLElement): Promise<boolean> => (element as unknown as SmElement).updateComplete;

/** Waits for the next frame and for the updates before and after it. */
async function settle(subjects: readonly LayoutSubject[]): Promise<void> {
  const updates = (): Promise<unknown> => Promise.all(subjects.map(({element}) => updateComplete(element)));
  await updates();
  await new Promise(requestAnimationFrame);
  await updates();
}

/** Positions of the visible controls, in pixels from the widget's top and inline-start edges. */
function positionsOf({element, root}: LayoutSubject, controls: readonly string[]): Positions {
  const origin = element.getBoundingClientRect();
  const isRtl = getComputedStyle(element).direction === 'rtl';
  return new Map(
    controls.flatMap((selector) => {
      const found = [...root.querySelectorAll(selector)].find((one) => one.checkVisibility({visibilityProperty: true}));
      if (!found) return [];
      const {left, right, top} = found.getBoundingClientRect();
      const [start, end] = isRtl
        ? [origin.right - right, origin.right - left]
        : [left - origin.left, right - origin.left];
      return [[selector, {start, end, top: top - origin.top}] as const];
    }),
  );
}

/** Describes each control that moved. A change of its text may move one of its two side edges. */
function compare(before: Positions, after: Positions): string[] {
  return [...before].flatMap(([selector, old]) => {
    const now = after.get(selector);
    if (!now) return [];
    const sideways = Math.min(Math.abs(now.start - old.start), Math.abs(now.end - old.end));
    const down = now.top - old.top;
    return sideways > TOLERANCE_PX || Math.abs(down) > TOLERANCE_PX
      ? [`${selector} moved by ${Math.round(sideways)} px sideways, ${Math.round(down)} px down`]
      : [];
  });
}
