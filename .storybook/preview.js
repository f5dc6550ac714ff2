import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../src/define.js';
import {after} from '../stories/after.js';
import {controls, applyControls} from './controls.js';
import {embed} from './embed.js';
import {overrideMotion} from './motion.js';
import {source} from './source.js';
import {globalTypes, initialGlobals, applyGlobals} from './toolbar.js';
import {dark, light} from './theme.js';

overrideMotion();
setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [controls],
  decorators: [applyControls, after, embed, applyGlobals],
  parameters: {
    a11y: {test: 'error'},
    viewport: {
      options: {
        column: {name: 'A narrow column, 200', styles: {width: '200px', height: '100%'}},
        small: {name: 'Small phone, 320', styles: {width: '320px', height: '568px'}},
        phone: {name: 'Phone, 390', styles: {width: '390px', height: '844px'}},
        tablet: {name: 'Tablet, 768', styles: {width: '768px', height: '1024px'}},
        desktop: {name: 'Desktop, 1280', styles: {width: '1280px', height: '800px'}},
      },
    },
    docs: {theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light, source: {transform: source}},
    controls: {expanded: true, sort: 'none'},
    options: {
      storySort: {
        order: [
          'Start',
          ['Welcome', 'Changelog'],
          'Widgets',
          ['Breathing timer', 'Mood check', 'Article card', 'Crisis support'],
          'Foundations',
          ['Design tokens', 'Anatomy', 'Themes', 'Writing guide', 'Copy deck'],
          'Tools',
          ['Playground', 'Theme builder'],
        ],
      },
    },
  },
};
