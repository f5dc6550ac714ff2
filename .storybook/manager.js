import React from 'react';
import {addons, types} from 'storybook/manager-api';
import {EmbedPanel} from './embed-panel.js';
import {dark, light} from './theme.js';

const night = matchMedia('(prefers-color-scheme: dark)');
const look = () => addons.setConfig({theme: night.matches ? dark : light, ui: {enableShortcuts: false}});

look();
night.addEventListener('change', look);

addons.register('embed', () => {
  addons.add('embed/panel', {
    type: types.PANEL,
    title: 'Embed code',
    render: ({active}) => React.createElement(EmbedPanel, {active}),
  });
});
