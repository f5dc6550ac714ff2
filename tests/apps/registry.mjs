/**
 * Versions of packages are chosen as of this day, so that a new release of a framework cannot change a test run. Move it
 * together with the versions of the create commands. It must not be before the release of a dependency of ours.
 */
const PACKAGES_AS_OF = '2026-11-27';

/** npm waits up to five minutes for one response by default, which is most of the time limit of an app. */
const RESPONSE_TIMEOUT_MS = '60000';

/** Settings for npm and for the commands that it starts. */
export const npmSettings = {
  npm_config_before: PACKAGES_AS_OF,
  npm_config_fetch_timeout: RESPONSE_TIMEOUT_MS,
  npm_config_yes: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** npm's codes for a registry that cannot be reached, breaks off, or answers with an error of its own. */
const NETWORK_CODES =
  /\b(?:npm error code |npm error errno )(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOTCACHED|ERR_SOCKET_TIMEOUT|ERR_STREAM_PREMATURE_CLOSE|FETCH_ERROR|E429|E5\d\d)\b/;

/** npm's code when its output says that the network failed, otherwise `undefined`. */
export const networkCode = (output) => NETWORK_CODES.exec(output)?.[1];

/**
 * Runs a command of npm, and once more when the network failed. `command` resolves with `{code, output}`. Throws a
 * sentence that a reader of the log can act on when the network fails twice.
 */
export async function withRetry(command) {
  const first = await command();
  if (first.code === 0 || !networkCode(first.output)) return first;
  const second = await command();
  const failure = second.code === 0 ? undefined : networkCode(second.output);
  if (failure) throw new RegistryError(failure);
  return second;
}

/** The package registry cannot be reached. `code` is npm's. */
export class RegistryError extends Error {
  name = 'RegistryError';

  constructor(code) {
    super(
      `The package registry could not be reached (npm reports ${code}), twice. This is not a fault of the package: ` +
        'run "npm run test:apps" again when the network works.',
    );
    this.code = code;
  }
}
