import React from 'react';
import {addons, types} from 'storybook/manager-api';
import {EmbedPanel} from './embed-panel.js';
import {dark, light} from './theme.js';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

const MADE_FROM_EXPORT = /^([A-Z][a-z]*|\d+)( ([A-Z][a-z]*|\d+))*$/;

/** The name of a story as people write it: Storybook capitalizes every word of the names that it makes from exports. */
const sentenceCase = (name) =>
  MADE_FROM_EXPORT.test(name) ? name[0] + name.slice(1).replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;

/** Whether the current entry is a page, which has no controls, actions or embed code. */
const isPage = ({index, storyId}) => {
  const entry = index?.[storyId];
  return entry?.type === 'docs' || (entry?.tags?.includes('page') ?? false);
};

const applyTheme = () =>
  addons.setConfig({
    theme: darkScheme.matches ? dark : light,
    ui: {enableShortcuts: false},
    layoutCustomisations: {showPanel: (state, shown) => (isPage(state) ? false : shown)},
    sidebar: {renderLabel: ({name, type}) => (type === 'story' ? sentenceCase(name) : name)},
  });

applyTheme();
darkScheme.addEventListener('change', applyTheme);

addons.register('embed', () => {
  addons.add('embed/panel', {
    type: types.PANEL,
    title: 'Embed code',
    render: ({active}) => React.createElement(EmbedPanel, {active}),
  });
});
