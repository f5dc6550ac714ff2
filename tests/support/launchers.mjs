import {chromeLauncher} from '@web/test-runner-chrome';
import {advice, findBrowsers} from '../../tools/test/browsers.mjs';
import {useTestFonts} from '../../tools/test/fonts.mjs';
import {chromiumArgs} from './chromium.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

const pageTestArgs = ['--disable-background-networking', '--disable-component-update'];

/** One process for all pages: starting a process for each test file takes longer than most files. */
const firefoxPreferences = {
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processPrelaunch.enabled': false,
};

const chromium = (executablePath) =>
  withFreshPages(
    named('Chromium', chromeLauncher({launchOptions: {executablePath, args: [...chromiumArgs(), ...pageTestArgs]}})),
  );
const firefox = (executablePath) =>
  withFreshPages(
    named(
      'Firefox',
      chromeLauncher({launchOptions: {browser: 'firefox', executablePath, extraPrefsFirefox: firefoxPreferences}}),
    ),
  );

const make = {chromium, firefox, webkit: webkitLauncher};

/** Names a launcher and limits it to one file at a time. */
function named(name, launcher) {
  launcher.name = name;
  launcher.concurrency = 1;
  return launcher;
}

/**
 * Makes a launcher close the page of each test file instead of using it again. A new page has no emulated media and has
 * the keyboard focus: after a Tab at the end of a page, Firefox moves the focus to its own controls and keeps it there.
 */
function withFreshPages(launcher) {
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stop(id);
    launcher.inactivePages.length = 0;
    await page.close();
    return result;
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
