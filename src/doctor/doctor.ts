import {checkBeside} from './check-lazy-files.js';
import {checkColours} from './check-colors.js';
import {checkContent} from './check-content.js';
import {checkPage} from './check-page.js';
import {checkPlatform} from './check-platform.js';
import {checkPolicy} from './check-policy.js';
import {checkRoom} from './check-reserved-size.js';
import {checkScript} from './check-script.js';
import {checkTags} from './check-tags.js';
import type {Finding} from './diagnostic.js';
import {showPanel} from './panel.js';
import {settled} from './page-idle.js';

/** Every examination by itself: one that fails on a strange page does not take the others with it. */
async function examine(): Promise<Finding[]> {
  const checks = [checkScript, checkBeside, checkPolicy, checkPlatform, checkTags, checkContent, checkPage, checkRoom, checkColours];
  const results = await Promise.allSettled(checks.map(async (check) => check()));
  const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  // What several widgets or policies share is said once.
  return found.filter(({mend}, index) => found.findIndex((other) => other.mend === mend) === index);
}

/**
 * Says in a panel and in the console what stops the widgets on this page, with the lines to change. To be put beside
 * our script tag for a moment, or into the console. Sends nothing to anybody and changes nothing.
 */
async function begin(): Promise<void> {
  await settled();
  const findings = await examine();
  const count = findings.length;
  const title = count === 0 ? 'Nothing stands in the way of the widgets on this page.' : count === 1 ? 'One thing stands in the way of the widgets.' : `${count} things stand in the way of the widgets.`;
  console.info(['Smart Meditation doctor: ' + title, ...findings.map(({what, mend}, index) => `${index + 1}. ${what}\n   ${mend.replaceAll('\n', '\n   ')}`)].join('\n'));
  showPanel(title, findings);
}

if (document.readyState === 'complete') void begin();
else window.addEventListener('load', () => void begin(), {once: true});
