import {at} from '../../project/root.mjs';
import {widgets} from '../../project/widgets.mjs';

/** The name of a widget's React component: `BreathingTimer`. */
export const componentName = ({className}) => className.replace(/Element$/, '');

const code = () => `'use client';
import {createComponent} from './react/create-component.js';
${widgets()
  .map(
    (widget) => `import {${widget.className}} from './widgets/${widget.name}/${widget.name}.js';
export const ${componentName(widget)} = /* @__PURE__ */ createComponent(${widget.className});`,
  )
  .join('\n')}
`;

/**
 * Adds the entry `react.js`, which exports a React component for each widget. It is written as it is, because Rollup
 * removes the directive `use client`. Its types are generated from the manifest.
 */
export const reactEntry = () => ({
  name: 'react-entry',
  buildStart() {
    this.addWatchFile(at('src/widgets/index.ts'));
    this.emitFile({type: 'asset', fileName: 'react.js', source: code()});
  },
});
