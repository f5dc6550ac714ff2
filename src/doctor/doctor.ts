import {documentProperty} from '../platform/page-document.js';
import {checkAttributes} from './check-attributes.js';
import {checkChunks} from './check-chunks.js';
import {checkColors} from './check-colors.js';
import {checkContent} from './check-content.js';
import {checkLanguages} from './check-languages.js';
import {checkMarkup} from './check-markup.js';
import {checkPage} from './check-page.js';
import {checkPlatform} from './check-platform.js';
import {checkPolicy} from './check-policy.js';
import {checkRecorders} from './check-recorders.js';
import {checkReservedSize} from './check-reserved-size.js';
import {checkScript} from './check-script.js';
import {checkStyleSheet} from './check-style-sheet.js';
import {checkTags} from './check-tags.js';
import {checkWidgets} from './check-widgets.js';
import type {Diagnostic} from './diagnostic.js';
import {showPanel} from './panel.js';
import {whenWidgetsLoaded} from './page-idle.js';

/** Runs every check. A check that throws on an unusual page does not stop the others. */
async function runChecks(): Promise<Diagnostic[]> {
  const checks = [
    checkScript,
    checkStyleSheet,
    checkChunks,
    checkPolicy,
    checkPlatform,
    checkMarkup,
    checkTags,
    checkWidgets,
    checkAttributes,
    checkContent,
    checkPage,
    checkLanguages,
    checkRecorders,
    checkReservedSize,
    checkColors,
  ];
  const results = await Promise.allSettled(checks.map(async (check) => check()));
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const topicOf = ({problem, fix, topic}: Diagnostic): string => topic ?? `${problem}\n${fix}`;
  return found.filter((one, index) => found.findIndex((other) => topicOf(other) === topicOf(one)) === index);
}

/**
 * Reports problems of the widgets on this page, with the corrected lines, in a panel and in the console. Add this script
 * to the page temporarily, or paste it into the console. It sends no data and changes nothing else on the page.
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

if (documentProperty('readyState') === 'complete') void runDoctor();
else window.addEventListener('load', () => void runDoctor(), {once: true});
