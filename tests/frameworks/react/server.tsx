import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';
import {renderWidget} from '@smart-meditation/widgets/server';
import {App} from './app.js';

/** The app as HTML, on a server, with a widget that is drawn there too. */
export async function html(): Promise<string> {
  const drawn = await renderWidget('sm-crisis-support', {country: 'GB'});
  return renderToString(
    <StrictMode>
      <App listens="ref" drawn={drawn} />
    </StrictMode>,
  );
}
