/** A test run on a busy machine may stop for many seconds. A limit only has to end a test that can never succeed. */
export const WAIT_LIMIT_MS = 120_000;

/**
 * Resolves with a handle to the value of a function of a page or frame of Puppeteer, once it returns something. Checks
 * every 100 ms, because a frame that is out of view gets no animation frames, which Puppeteer waits for by default.
 * Rejects after two minutes.
 */
export const waitInPage = (context, condition, ...args) =>
  context.waitForFunction(condition, {polling: 100, timeout: WAIT_LIMIT_MS}, ...args);
