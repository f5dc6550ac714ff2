import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import '@smart-meditation/widgets/hydrate';
import '@smart-meditation/widgets/define';
import {App} from './app.js';

const place = document.querySelector('#app');
if (!place) throw new Error('The page has no element #app.');
const drawn = place.firstElementChild !== null;
const app = <StrictMode>{drawn ? <App listens="ref" drawn="" /> : <App listens="prop" />}</StrictMode>;
if (drawn) hydrateRoot(place, app);
else createRoot(place).render(app);
