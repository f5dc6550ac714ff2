const sessions = new WeakMap();

/** Emulated features last as long as the DevTools session that set them, so each page keeps its session. */
async function sessionFor(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

async function emulate(page, {media = '', ...wanted}) {
  const features = Object.entries(wanted).map(([name, value]) => ({name, value}));
  await (await sessionFor(page)).send('Emulation.setEmulatedMedia', {media, features});
}

/**
 * The command `emulate-features`: media features by name for the page under test, such as
 * `{'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'}` or `{media: 'print'}`; `{}` resets them.
 * Only Chromium supports it. In other engines it returns `false`, and the test skips the assertions that need it.
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
