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

/** Says what is wrong with what was asked, and how to ask, and ends the program. */
export function refuse(sentence, help) {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
}
