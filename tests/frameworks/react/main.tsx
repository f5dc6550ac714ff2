import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import '@smart-meditation/widgets/hydrate';
import '@smart-meditation/widgets/define';
import {App} from './app.js';

const place = document.querySelector('#app');
if (!place) throw new Error('The page has no element #app.');
const isServerRendered = place.firstElementChild !== null;
const app = <StrictMode>{isServerRendered ? <App listens="ref" serverHtml="" /> : <App listens="prop" />}</StrictMode>;
if (isServerRendered) hydrateRoot(place, app);
else createRoot(place).render(app);
