import {chromeLauncher} from '@web/test-runner-chrome';
import {advice, findBrowsers} from '../../tools/test/browsers.mjs';
import {useTestFonts} from '../../tools/test/fonts.mjs';
import {forgetMedia} from './media-command.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
];

const chromium = (executablePath) =>
  named('Chromium', chromeLauncher({launchOptions: {executablePath, args: chromiumArgs}}));
const firefox = (executablePath) =>
  named('Firefox', chromeLauncher({launchOptions: {browser: 'firefox', executablePath}}));

const make = {chromium, firefox, webkit: webkitLauncher};

/** Names a launcher, limits it to one file at a time, and resets emulated media before a page is reused. */
function named(name, launcher) {
  const stop = launcher.stopSession.bind(launcher);
  launcher.name = name;
  launcher.concurrency = 1;
  launcher.stopSession = async (id) => {
    if (name === 'Chromium') await forgetMedia(launcher.getPage(id));
    return stop(id);
  };
  return launcher;
}

/** The launchers of the named engines (`chromium`, `firefox`, `webkit`). Throws when one is not installed. */
export function launchers(names) {
  useTestFonts();
  const found = findBrowsers();
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) throw new Error(advice(missing));
  return names.map((name) => make[name](found[name]));
}
