import type {ArticleCardElement} from '../../src/index.js';

/** Loads the built script with a script tag, from the path where the test server changes no byte, so that its chunks are not refused. */
export async function loadBuiltScript(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/host-pages/dist/smart-meditation.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  script.remove();
}

/** Resolves when a shadow root contains a match for the selector. */
function whenRendered(root: ShadowRoot, selector: string): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!root.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(root, {childList: true, subtree: true});
    check();
  });
}

/** Shows a document in an open card. Resolves when the body or an error message has rendered. */
export async function mountCard(content: unknown): Promise<ArticleCardElement> {
  const card = document.createElement('sm-article-card');
  card.textContent = 'The page’s own words';
  Object.assign(card, {content, open: true});
  document.body.append(card);
  await card.updateComplete;
  await whenRendered(card.shadowRoot as ShadowRoot, '[part=body], [part=retry], [part=withdrawn]');
  return card;
}

const forbiddenSelector =
  'script,style,link,meta,base,form,input,select,textarea,option,iframe,frame,frameset,object,embed,video,audio,source,track,math,template,canvas,portal,area,map,dialog,marquee,[style],[is],[slot],[name],[srcset],[srcdoc],[ping],[background],[formaction],[action],[data],[poster],[autofocus],[contenteditable],[accesskey],[popover],[draggable],[inert],[target],[download],[itemscope]';
const allowedElements = new Set(
  'h1 h2 h3 h4 h5 h6 p br hr div span section ul ol li dl dt dd blockquote pre code kbd samp var em strong b i u s del ins mark small sub sup abbr cite q dfn time bdi wbr ruby rt rp a img figure figcaption details summary table caption thead tbody tfoot tr th td'.split(
    ' ',
  ),
);
const allowedAttributes =
  /^(href|src|alt|title|lang|dir|start|reversed|value|type|width|height|colspan|rowspan|scope|align|datetime|open|rel|referrerpolicy|class|loading|decoding|tabindex|role|aria-label|part|data-source|id)$/;
/** Attributes for list numbering and image size, with the allowed element and values. */
const numberedAttributes: Readonly<Record<string, readonly [string, RegExp]>> = {
  value: ['li', /^-?\d+$/],
  type: ['ol', /^[1aAiI]$/],
  width: ['img', /^\d+$/],
  height: ['img', /^\d+$/],
};
const allowedClasses = /^(external|no-image|scroll|cite|prose|)$/;

function* bodyViolations(body: Element): Generator<string> {
  for (const element of [body, ...body.querySelectorAll('*')]) {
    if (!allowedElements.has(element.localName)) yield `<${element.localName}>`;
    for (const {name, value} of element.attributes) {
      if (!allowedAttributes.test(name)) yield `${element.localName}[${name}]`;
      const owner = numberedAttributes[name];
      if (owner && !(element.localName === owner[0] && owner[1].test(value)))
        yield `${element.localName}[${name}=${value}]`;
      if (name === 'class' && !allowedClasses.test(value)) yield `class ${value}`;
      if (name === 'id' && !/^cite-\d+$/.test(value)) yield `id ${value}`;
      if ((name === 'role' || name === 'tabindex') && !element.matches('.scroll')) yield `${name} ${value}`;
    }
  }
}

/** Descriptions of unsafe content in a card; empty if the card is safe. */
export function* findViolations(card: ArticleCardElement): Generator<string> {
  const root = card.shadowRoot as ShadowRoot;
  for (const element of root.querySelectorAll(forbiddenSelector)) yield `<${element.localName}> that matches the list`;
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.includes('-')) yield `<${element.localName}>`;
    for (const {name} of element.attributes) if (name.startsWith('on')) yield `${element.localName}[${name}]`;
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) continue;
    if (!/^(https?|mailto|tel):/.test(href)) yield `a link to ${href}`;
    if (/^http/.test(href) && !(link.relList.contains('noreferrer') && link.referrerPolicy === 'no-referrer'))
      yield `a link that sends a referrer, ${href}`;
  }
  for (const image of root.querySelectorAll('img'))
    if (new URL(image.src).origin !== location.origin) yield `an image of ${image.src}`;
  const body = root.querySelector('[part=body]');
  if (body) yield* bodyViolations(body);
  if (root.querySelector('[part=title]') && !root.querySelector('.caution, .aside, [part=withdrawn]'))
    yield 'no caution';
}
