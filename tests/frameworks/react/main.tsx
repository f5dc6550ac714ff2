import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import '@smart-meditation/widgets/hydrate';
import {CrisisSupportElement} from '@smart-meditation/widgets';
import {App} from './app.js';
import {ComponentsApp} from './components-app.js';

const place = document.querySelector('#app');
if (!place) throw new Error('The page has no element #app.');
if (place.firstElementChild) {
  CrisisSupportElement.define();
  hydrateRoot(
    place,
    <StrictMode>
      <ComponentsApp serverHtml="" />
    </StrictMode>,
  );
} else {
  await import('@smart-meditation/widgets/define');
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
