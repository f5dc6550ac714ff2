import type {WidgetManifest} from '../manifest.js';

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<]/g, (one) => ({'&': '&amp;', '"': '&quot;', '<': '&lt;'})[one] ?? one);
const indent = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}`)
    .join('\n');

/** The document of a story as an inline script. Escapes `<`, so that the text cannot close the script. */
const inlineContentScript = (content: unknown): string =>
  `  <script type="application/json">\n${JSON.stringify(content, null, 2).replaceAll('<', '\\u003c')}\n  </script>\n`;

/** A story's arguments as attributes, with the attribute names of the manifest. */
function attributesOf({attributes}: WidgetManifest, args: Readonly<Record<string, unknown>>): string {
  const ownAttributes = attributes.flatMap(({name, fieldName}) => {
    const value = args[name] ?? args[fieldName];
    if (value === undefined || value === null || value === false || value === '' || name === 'endpoint') return [];
    return value === true
      ? [name]
      : typeof value === 'string' || typeof value === 'number'
        ? [`${name}="${escapeAttribute(String(value))}"`]
        : [];
  });
  return [
    ...ownAttributes,
    ...['lang', 'dir'].flatMap((name) =>
      typeof args[name] === 'string' ? [`${name}="${escapeAttribute(args[name])}"`] : [],
    ),
  ]
    .map((one) => ` ${one}`)
    .join('');
}

const styleOf = (args: Readonly<Record<string, unknown>>, tag: string): string => {
  const tokens = Object.entries(args).filter(
    ([name, value]) => name.startsWith('--sm-') && typeof value === 'string' && value !== '',
  );
  return tokens.length
    ? `<style>\n  ${tag} { ${tokens.map(([name, value]) => `${name}: ${String(value)};`).join(' ')} }\n</style>\n\n`
    : '';
};

/** The code that embeds a story's widget, in two variants. */
export interface EmbedCode {
  readonly html: string;
  /** Only the element. */
  readonly element: string;
  readonly npm: string;
}

/** The code that embeds a story's widget, with a script tag or with npm. `children` is the fallback content. */
export function embedCode(
  widget: WidgetManifest,
  args: Readonly<Record<string, unknown>>,
  children: string,
): EmbedCode {
  const {tagName} = widget;
  const file = tagName.replace(/^sm-/, '');
  const content = args['content'] === undefined ? '' : inlineContentScript(args['content']);
  const inside = children.trim() ? `${indent(children)}\n` : '';
  const element = `<${tagName}${attributesOf(widget, args)}>\n${content}${inside}</${tagName}>`;
  const endpoint = 'https://content.clinic.example/v1/';
  return {
    element,
    html: `<!-- Copy smart-meditation.css, smart-meditation.js, parts/ and locales/ of a release to your server. -->\n<link rel="stylesheet" href="smart-meditation.css">\n<script src="smart-meditation.js" async data-endpoint="${endpoint}" data-country="GB"></script>\n\n${styleOf(args, tagName)}${element}`,
    npm: `import '@smart-meditation/widgets/${file}';\nimport {configure} from '@smart-meditation/widgets';\n\nconfigure({endpoint: '${endpoint}', country: 'GB'});\n\n// in the page:\n${element}`,
  };
}
