import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../src/define.js';
import {after} from '../stories/after.js';
import {takeOverMotion} from './motion.js';
import {globalTypes, initialGlobals, surroundings} from './surroundings.js';
import {theme} from './theme.js';

takeOverMotion();
setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [after, surroundings],
  parameters: {
    a11y: {test: 'error'},
    docs: {theme},
    controls: {expanded: true, sort: 'requiredFirst'},
    options: {storySort: {order: ['Welcome', 'Breathing timer', 'Mood check', 'Article card', 'Crisis support']}},
  },
};
