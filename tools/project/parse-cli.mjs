import {parseArgs} from 'node:util';

/**
 * Reads what was asked of a command: `{values, positionals}`. Ends the program with the help when that was asked for,
 * or with a sentence and the help when it cannot be understood.
 */
export function understand(help, {options = {}, allowPositionals = false} = {}) {
  try {
    const asked = parseArgs({options: {...options, help: {type: 'boolean'}}, allowPositionals});
    if (!asked.values.help) return asked;
  } catch (error) {
    refuse(error.message, help);
  }
  console.log(help);
  process.exit(0);
}

/** The number after `--name` of a command that takes nothing else; ends the program when it is no number above 0. */
export function number(name, otherwise, help) {
  const {
    values: {[name]: text = String(otherwise)},
  } = understand(help, {options: {[name]: {type: 'string'}}});
  return Number(text) > 0 ? Number(text) : refuse(`--${name} should be a number above 0, but is "${text}".`, help);
}

/** Says what is wrong with what was asked, and how to ask, and ends the program. */
export function refuse(sentence, help) {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
}
