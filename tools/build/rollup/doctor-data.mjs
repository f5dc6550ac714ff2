import {readdirSync, readFileSync} from 'node:fs';
import {integrityOf} from '../integrity.mjs';
import {languages} from '../../project/locales.mjs';
import {at} from '../../project/root.mjs';
import {widgets} from '../../project/widgets.mjs';

/** The subresource integrity of each chunk of `smart-meditation.js`, by its path. */
const chunks = (out) =>
  Object.fromEntries(
    readdirSync(at(out, 'parts'))
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => [`parts/${file}`, integrityOf(readFileSync(at(out, 'parts', file)))]),
  );

const code = (out) => `
export const widgetTags = ${JSON.stringify(widgets().map(({tag}) => tag))};
export const chunkIntegrities = ${JSON.stringify(chunks(out))};
export const languages = ${JSON.stringify(languages())};
`;

/** Replaces the doctor's module `build-data.js` with the tags of the widgets, the chunks of the script, which are built before, and the translations. */
export const doctorData = (out) => ({
  name: 'doctor-data',
  load: (id) => (id.endsWith('/doctor/build-data.js') ? {code: code(out), map: {mappings: ''}} : null),
});
