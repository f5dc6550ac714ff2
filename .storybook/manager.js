import React from 'react';
import {addons, types} from 'storybook/manager-api';
import {EmbedPanel} from './embed-panel.js';
import {dark, light} from './theme.js';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const applyTheme = () => addons.setConfig({theme: darkScheme.matches ? dark : light, ui: {enableShortcuts: false}});

applyTheme();
darkScheme.addEventListener('change', applyTheme);

addons.register('embed', () => {
  addons.add('embed/panel', {
    type: types.PANEL,
    title: 'Embed code',
    render: ({active}) => React.createElement(EmbedPanel, {active}),
  });
});
