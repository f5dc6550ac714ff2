import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';
import {App} from './app.js';

/** The app as HTML, on a server. */
export const html = (): string => renderToString(<StrictMode><App listens="ref" /></StrictMode>);
