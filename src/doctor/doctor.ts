import {checkLazyFiles} from './check-lazy-files.js';
import {checkColors} from './check-colors.js';
import {checkContent} from './check-content.js';
import {checkPage} from './check-page.js';
import {checkPlatform} from './check-platform.js';
import {checkPolicy} from './check-policy.js';
import {checkReservedSize} from './check-reserved-size.js';
import {checkScript} from './check-script.js';
import {checkTags} from './check-tags.js';
import type {Diagnostic} from './diagnostic.js';
import {showPanel} from './panel.js';
import {whenWidgetsLoaded} from './page-idle.js';

/** Every examination by itself: one that fails on a strange page does not take the others with it. */
async function runChecks(): Promise<Diagnostic[]> {
  const checks = [
    checkScript,
    checkLazyFiles,
    checkPolicy,
    checkPlatform,
    checkTags,
    checkContent,
    checkPage,
    checkReservedSize,
    checkColors,
  ];
  const results = await Promise.allSettled(checks.map(async (check) => check()));
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  // What several widgets or policies share is said once.
  return found.filter(({fix}, index) => found.findIndex((other) => other.fix === fix) === index);
}

/**
 * Says in a panel and in the console what stops the widgets on this page, with the lines to change. To be put beside
 * our script tag for a moment, or into the console. Sends nothing to anybody and changes nothing.
 */
async function runDoctor(): Promise<void> {
  await whenWidgetsLoaded();
  const diagnostics = await runChecks();
  const count = diagnostics.length;
  const title =
    count === 0
      ? 'No problems found on this page.'
      : count === 1
        ? '1 problem found on this page.'
        : `${count} problems found on this page.`;
  console.info(
    [
      'Smart Meditation doctor: ' + title,
      ...diagnostics.map(({problem, fix}, index) => `${index + 1}. ${problem}\n   ${fix.replaceAll('\n', '\n   ')}`),
    ].join('\n'),
  );
  showPanel(title, diagnostics);
}

if (document.readyState === 'complete') void runDoctor();
else window.addEventListener('load', () => void runDoctor(), {once: true});
