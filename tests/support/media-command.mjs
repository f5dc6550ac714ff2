const sessions = new WeakMap();

/** The features last for as long as the session that asked for them, so each page keeps one. */
async function sessionFor(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

async function emulate(page, {media = '', ...wanted}) {
  const features = Object.entries(wanted).map(([name, value]) => ({name, value}));
  await (await sessionFor(page)).send('Emulation.setEmulatedMedia', {media, features});
}

/** Takes back everything that a test file emulated on a page of Chromium. */
export async function forgetMedia(page) {
  await page.emulateMediaFeatures([]);
  await page.emulateMediaType();
  if (sessions.has(page)) await emulate(page, {});
}

/**
 * The command `emulate-features`: media features by name for the page under test, such as
 * `{'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'}` or `{media: 'print'}`; `{}` ends it.
 * Only Chromium can do this. Elsewhere it answers `false`, and a test checks what it can.
 */
export const mediaCommand = () => ({
  name: 'media-command',
  async executeCommand({command, payload, session}) {
    if (command !== 'emulate-features') return undefined;
    if (session.browser.name !== 'Chromium') return false;
    await emulate(session.browser.getPage(session.id), payload);
    return true;
  },
});
