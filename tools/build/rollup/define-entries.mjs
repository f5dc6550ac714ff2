import {resolve} from 'node:path';
import {at} from '../../project/root.mjs';
import {widgets} from '../../project/widgets.mjs';

const folder = at('src/define/');
const fileOf = ({name}) => `${folder}${name}.js`;
const classFrom = ({name, className}) => `{${className}} from '../widgets/${name}/${name}.js';\n`;

/** The source of an entry that registers one widget, as `src/define.ts` registers all widgets. */
const code = (widget) => `import {register} from '../element/registration/register.js';
import ${classFrom(widget)}
register(${widget.className});
export {${widget.className}};
`;

/** The module ids of the entries that register one widget each. The entries are generated, not files in the repository. */
export const defineEntryIds = () => widgets().map(fileOf);

/** Adds one entry per widget, `define/<widget>.js`, with its type declarations. */
export const defineEntries = () => ({
  name: 'define-entries',
  buildStart() {
    this.addWatchFile(at('src/widgets/index.ts'));
    for (const widget of widgets()) {
      this.emitFile({
        type: 'asset',
        fileName: `define/${widget.name}.d.ts`,
        source: `import '../element/content-events.js';\nexport ${classFrom(widget)}`,
      });
    }
  },
  resolveId(id, importer) {
    if (defineEntryIds().includes(id)) return {id, moduleSideEffects: true};
    if (importer?.startsWith(folder) && id.startsWith('.')) return resolve(folder, id).replace(/\.js$/, '.ts');
    return null;
  },
  load(id) {
    const widget = widgets().find((entry) => fileOf(entry) === id);
    return widget ? code(widget) : null;
  },
});
