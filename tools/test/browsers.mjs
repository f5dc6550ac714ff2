import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {findCommand, installPackages, isExecutable} from './system-packages.mjs';

const webkitFolders = '/usr/lib';
const debianPackages = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'];

const mac = (app) => [`/Applications/${app}.app/Contents/MacOS/${app}`].find(isExecutable);

/** Path of WebKitGTK's MiniBrowser, which the driver controls. Its folder contains the architecture and an API version. */
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
    .filter(isExecutable)
    .sort()
    .at(-1);
}

/** Path of each browser: from the environment, else from the usual places, else `undefined`. */
export function findBrowsers() {
  const env = process.env;
  return {
    chromium:
      env.CHROMIUM_PATH ??
      findCommand(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
      mac('Google Chrome') ??
      mac('Chromium'),
    firefox: env.FIREFOX_PATH ?? findCommand(['firefox-esr', 'firefox']) ?? mac('Firefox'),
    webkit: webkit(env),
  };
}

function webkit(env) {
  const driver = env.WEBKIT_DRIVER_PATH ?? findCommand(['WebKitWebDriver']);
  const browser = env.WEBKIT_MINIBROWSER_PATH ?? miniBrowser();
  const display = Boolean(env.DISPLAY) || findCommand(['Xvfb']);
  return driver && browser && display ? {driver, browser} : undefined;
}

const missing = () =>
  Object.entries(findBrowsers())
    .filter(([, path]) => !path)
    .map(([name]) => name);

/** Installs missing browsers (only as root on Debian). Returns the names of those still missing. */
export function prepareBrowsers() {
  if (missing().length > 0) installPackages(debianPackages);
  return missing();
}

/** A message for the user about missing browsers. */
export const advice = (names) =>
  `Not found: ${names.join(', ')}. On Debian: apt-get install --no-install-recommends ${debianPackages.join(' ')}. ` +
  'Elsewhere set CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH and WEBKIT_MINIBROWSER_PATH.';

if (process.argv[1] === import.meta.filename) {
  const names = prepareBrowsers();
  console.log(names.length > 0 ? advice(names) : findBrowsers());
  process.exitCode = names.length > 0 ? 1 : 0;
}
