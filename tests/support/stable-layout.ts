import {expect} from 'chai';
import {configure} from '../../src/element/settings/page-settings.js';
import {waitForElement} from '../../stories/mood-check/actions.js';
import type {SmElement} from '../../src/element/sm-element.js';
import {fetchLocale} from './locales.js';

/** A widget on the page with its shadow root and helpers to wait and to click. */
export interface LayoutSubject<T extends HTMLElement = HTMLElement> {
  readonly element: T;
  readonly root: ShadowRoot;
  /** Waits for an element, clicks it, and waits for the next render. */
  press(selector: string, at?: number): Promise<void>;
  waitFor(selector: string): Promise<HTMLElement>;
}

/** One step of a test: an answer, a click or a message. */
export interface LayoutStep<T extends HTMLElement = HTMLElement> {
  readonly name: string;
  /** True when the step leads to another screen: positions are compared with this one from then on. */
  readonly startsScreen?: boolean;
  run(subject: LayoutSubject<T>): Promise<unknown>;
}

export interface LayoutCase<N extends keyof HTMLElementTagNameMap> {
  readonly tag: N;
  readonly properties?: Partial<HTMLElementTagNameMap[N]>;
  /** Selector of an element that the shadow root contains once the first screen is rendered. */
  readonly ready: string;
  /** Controls that must not move. A control that is missing before or after a step is ignored. */
  readonly controls: readonly string[];
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
/** Font families. The second is much wider, so that lines break at other words. */
const FONT_FAMILIES = ['sans-serif', 'monospace'] as const;
const TOLERANCE_PX = 1;

configure({locales: {de: await fetchLocale('de'), ar: await fetchLocale('ar')}});

/**
 * Defines one test for each language: the steps run at each width and in each font, and after each step the marked
 * controls must be where they were at the beginning of the screen.
 */
export function keepsLayoutStable<N extends keyof HTMLElementTagNameMap>(
  title: string,
  layoutCase: LayoutCase<N>,
): void {
  for (const language of LANGUAGES)
    it(`${title} (${language})`, async () => {
      const moves: string[] = [];
      for (const fontFamily of FONT_FAMILIES)
        for (const width of WIDTHS_PX)
          for (const move of await findMoves(layoutCase, {language, width, fontFamily}))
            moves.push(`${width} px, ${fontFamily}: ${move}`);
      expect(moves).to.deep.equal([]);
    });
}

interface Setting {
  readonly language: (typeof LANGUAGES)[number];
  /** In CSS pixels. */
  readonly width: number;
  readonly fontFamily: string;
}

async function findMoves<N extends keyof HTMLElementTagNameMap>(
  {tag, properties = {}, ready, controls, steps}: LayoutCase<N>,
  {language, width, fontFamily}: Setting,
): Promise<string[]> {
  const place = document.createElement('div');
  Object.assign(place, {lang: language, dir: language === 'ar' ? 'rtl' : 'ltr'});
  Object.assign(place.style, {inlineSize: `${width}px`, fontFamily});
  const element = Object.assign(document.createElement(tag), properties);
  place.append(element);
  document.body.append(place);
  try {
    const subject = createSubject(element);
    await subject.waitFor(ready);
    await settle(element);
    const moves: string[] = [];
    let before = positionsOf(subject, controls);
    for (const step of steps) {
      await step.run(subject);
      await settle(element);
      const after = positionsOf(subject, controls);
      if (!step.startsScreen) moves.push(...compare(before, after).map((move) => `${step.name}: ${move}`));
      before = step.startsScreen ? after : new Map([...after, ...before]); // Small moves must not add up.
    }
    return moves;
  } finally {
    place.remove();
  }
}

function createSubject<T extends HTMLElement>(element: T): LayoutSubject<T> {
  const root = element.shadowRoot as ShadowRoot;
  return {
    element,
    root,
    waitFor: (selector) => waitForElement(root, selector),
    async press(selector, at = 0) {
      (await waitForElement(root, selector, at)).click();
      await settle(element);
    },
  };
}

async function settle(element: HTMLElement): Promise<void> {
  await (element as unknown as SmElement).updateComplete;
  await new Promise(requestAnimationFrame);
  await (element as unknown as SmElement).updateComplete;
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
