import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';
import {renderWidget} from '@smart-meditation/widgets/server';
import {ComponentsApp} from './components-app.js';

/** Renders the app to HTML on a server, with a server-rendered widget. */
export async function html(): Promise<string> {
  const serverHtml = await renderWidget('sm-crisis-support', {country: 'GB'});
  return renderToString(
    <StrictMode>
      <ComponentsApp serverHtml={serverHtml} />
    </StrictMode>,
  );
}
