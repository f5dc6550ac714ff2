import {parseArgs} from 'node:util';

/**
 * Parses the command line into `{values, positionals}`. With `--help` it prints the help and exits with 0; on invalid
 * arguments it prints a message and the help and exits with 2.
 */
export function parseCli(help, {options = {}, allowPositionals = false} = {}) {
  try {
    const parsed = parseArgs({options: {...options, help: {type: 'boolean'}}, allowPositionals});
    if (!parsed.values.help) return parsed;
  } catch (error) {
    exitWithUsage(error.message, help);
  }
  console.log(help);
  process.exit(0);
}

/** Parses a command line whose only option is `--name <number>`; exits with usage unless the number is above 0. */
export function positiveNumberOption(name, defaultValue, help) {
  const {
    values: {[name]: text = String(defaultValue)},
  } = parseCli(help, {options: {[name]: {type: 'string'}}});
  return Number(text) > 0 ? Number(text) : exitWithUsage(`--${name} must be a number above 0, but is "${text}".`, help);
}

/** Prints an error message and the help, and exits with 2. */
export function exitWithUsage(message, help) {
  console.error(`${message}\n\n${help}`);
  process.exit(2);
}
