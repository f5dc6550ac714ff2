import {documentProperty} from '../platform/page-document.js';
import {findWidgets, type Diagnostic} from './diagnostic.js';

/** Session recorders and trackers, with the globals that they create and the addresses of their scripts. */
const recorders: readonly (readonly [name: string, globals: readonly string[], scripts: RegExp])[] = [
  ['Contentsquare', ['_uxa'], /\bcontentsquare\.(?:net|com)\//],
  ['Datadog RUM', ['DD_RUM'], /\bdatadoghq-browser-agent\.com\//],
  ['FullStory', ['FS', '_fs_org'], /\bfullstory\.com\//],
  ['Heap', ['heap'], /\bheap(?:analytics)?-?\w*\.(?:com|io)\//],
  ['Hotjar', ['hj', '_hjSettings'], /\bhotjar\.com\//],
  ['LogRocket', ['LogRocket', '_LRLogger'], /\b(?:logrocket|lr-ingest|lr-in)[\w.-]*\.(?:com|io)\//],
  ['Lucky Orange', ['LO', '__lo_cs_added'], /\bluckyorange\.(?:com|net)\//],
  ['Microsoft Clarity', ['clarity'], /\bclarity\.ms\//],
  ['Mouseflow', ['mouseflow', '_mfq'], /\bmouseflow\.com\//],
  ['OpenReplay', ['__OPENREPLAY__', 'OpenReplay'], /\bopenreplay[\w.-]*\//],
  ['PostHog', ['posthog', '__PosthogExtensions__'], /\bposthog[\w.-]*\//],
  ['rrweb', ['rrweb', '__rrMutationObserver'], /\brrweb[\w.-]*\b/],
  ['Sentry', ['Sentry', '__SENTRY__'], /\bsentry[\w.-]*\//],
  ['Smartlook', ['smartlook'], /\bsmartlook\.com\//],
];

/** True for a global variable, false for an element with this id or name. */
function isGlobal(name: string): boolean {
  const value: unknown = Reflect.get(window, name);
  return value !== undefined && value !== null && !(value instanceof Element) && !(value instanceof HTMLCollection);
}

/** Names session recorders and trackers on a page whose mood check is not sealed. One that leaves no trace is not found. */
export function checkRecorders(): Diagnostic[] {
  const openChecks = findWidgets(document).filter((widget) => widget.matches('sm-mood-check:not([sealed])'));
  const sources = [...documentProperty('scripts')].map(({src}) => src);
  const found = recorders
    .filter(([, globals, pattern]) => globals.some(isGlobal) || sources.some((src) => pattern.test(src)))
    .map(([name]) => name);
  if (openChecks.length === 0 || found.length === 0) return [];
  return [
    {
      problem: `${found.join(', ')} on this page can record visitors. The mood check asks recorders not to record it, but cannot force them to.`,
      fix: `Turn recording off on this page, or keep the page's scripts out of the check:\n<sm-mood-check sealed>`,
    },
  ];
}
