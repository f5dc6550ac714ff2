import type {LitElement} from 'lit';

/** A widget with its shadow tree. */
export type Widget = LitElement & {readonly shadowRoot: ShadowRoot};

/** Imports a built module: the server renders with them, and hydration needs identical templates. */
export const importBuilt = <T = unknown>(path: string): Promise<T> => import(`/dist/modules/${path}`) as Promise<T>;

/** Loads the widgets with hydration support. */
export async function loadHydratingWidgets(): Promise<void> {
  await importBuilt('hydrate.js');
  await importBuilt('define.js');
}

/** Captures console messages, except Lit's development mode warning. The returned function restores the console. */
function captureConsole(): () => string[] {
  const lines: string[] = [];
  const {warn, error} = console;
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  console.error = console.warn;
  return () => {
    Object.assign(console, {warn, error});
    return lines.filter((line) => !line.includes('Lit is in dev mode'));
  };
}

/** Requests a server-rendered widget from the test server and parses it, without connecting it to the document. */
export async function serverRender(
  tag: string,
  properties: object,
  change = (html: string) => html,
): Promise<{widget: Widget; place: HTMLElement; takeConsoleLines: () => string[]}> {
  const query = new URLSearchParams({
    tag,
    properties: JSON.stringify(properties),
    children: '<p>The page’s own words</p>',
  });
  const html = await (await fetch(`/server-rendered?${query.toString()}`)).text();
  const place = document.createElement('div');
  (place as unknown as {setHTMLUnsafe(html: string): void}).setHTMLUnsafe(change(html));
  const widget = place.querySelector(tag) as Widget;
  return {widget, place, takeConsoleLines: captureConsole()};
}

/** Connects the widget to the document and waits for hydration. */
export async function attach(place: HTMLElement): Promise<void> {
  document.body.append(place);
  for (const widget of place.querySelectorAll<Widget>(':defined')) await widget.updateComplete;
}

/** Resolves when a widget has rendered and the condition is true. */
export async function whenSettled(widget: Widget, isDone = () => true): Promise<void> {
  await widget.updateComplete;
  if (isDone()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(widget.shadowRoot, {subtree: true, childList: true, attributes: true, characterData: true});
  });
}
