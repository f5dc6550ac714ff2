import {execFileSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const webkitFolders = '/usr/lib';
const debian = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not for us to run: the next place may have it.
  }
};

const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).find(runs);

const mac = (app) => [`/Applications/${app}.app/Contents/MacOS/${app}`].find(runs);

/** The small browser that WebKitGTK's driver drives; its folder holds the machine's triplet and an API number. */
function miniBrowser() {
  if (!existsSync(webkitFolders)) return undefined;
  const triplets = readdirSync(webkitFolders).filter((name) => name.endsWith('-linux-gnu'));
  const folders = triplets.flatMap((name) =>
    readdirSync(join(webkitFolders, name))
      .filter((inner) => inner.startsWith('webkit2gtk-4'))
      .map((inner) => join(webkitFolders, name, inner)),
  );
  return folders
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter(runs)
    .sort()
    .at(-1);
}

/** Where each browser is: a path from the environment first, then the usual places; `undefined` when there is none. */
export function findBrowsers() {
  const env = process.env;
  return {
    chromium:
      env.CHROMIUM_PATH ??
      onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
      mac('Google Chrome') ??
      mac('Chromium'),
    firefox: env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']) ?? mac('Firefox'),
    webkit: webkit(env),
  };
}

function webkit(env) {
  const driver = env.WEBKIT_DRIVER_PATH ?? onPath(['WebKitWebDriver']);
  const browser = env.WEBKIT_MINIBROWSER_PATH ?? miniBrowser();
  const display = Boolean(env.DISPLAY) || onPath(['Xvfb']);
  return driver && browser && display ? {driver, browser} : undefined;
}

const missing = () =>
  Object.entries(findBrowsers())
    .filter(([, place]) => !place)
    .map(([name]) => name);

function install() {
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian], options);
}

/** Finds the browsers and, as root on Debian, installs those that are missing. Returns the names still missing. */
export function prepareBrowsers() {
  const lacking = missing();
  if (lacking.length === 0 || process.getuid?.() !== 0 || !runs('/usr/bin/apt-get')) return lacking;
  console.log(`Installing browsers for the tests (${lacking.join(', ')} missing) …`);
  try {
    install();
  } catch (error) {
    console.error(`That did not work: ${error.message}`);
  }
  return missing();
}

/** What to do about a browser that is not there. */
export const advice = (names) =>
  `Not found: ${names.join(', ')}. On Debian: apt-get install --no-install-recommends ${debian.join(' ')}. ` +
  'Elsewhere set CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH and WEBKIT_MINIBROWSER_PATH.';

if (process.argv[1] === import.meta.filename) {
  const lacking = prepareBrowsers();
  console.log(lacking.length > 0 ? advice(lacking) : findBrowsers());
  process.exitCode = lacking.length > 0 ? 1 : 0;
}
