import {directionOf} from '../../src/content/text/direction.ts';

const root = new URL(`${document.body.dataset.root}/`, location.href).href;
const own = location.protocol === 'file:' ? 'file:' : location.origin;
const policy = `default-src 'none'; script-src 'unsafe-inline' ${own}; style-src 'unsafe-inline' ${own}; img-src data: ${own}; media-src data: blob:`;

const script = (file, attributes = '') => `<script src="${root}${file}"${attributes}></script>`;
const style = `
  html { background: transparent; }
  body { margin: 0; padding: clamp(0.75rem, 4vw, 1.5rem); font: 1rem/1.6 system-ui, sans-serif; color: CanvasText; overflow-x: hidden; }
  .pin { position: absolute; z-index: 1; inline-size: 22px; block-size: 22px; border-radius: 50%; display: grid; place-items: center;
    font: 600 12px/1 system-ui, sans-serif; background: #2b5749; color: #fff; }
  .specimen { position: relative; padding-inline-start: 30px; }`;

/**
 * The page of an example for the frame. It has no origin and may send no request: the widgets' requests are answered
 * from the scripts with the documents and the language.
 * @param theme `light` or `dark`.
 * @param parts names of the parts that get numbers, in the first widget.
 */
export function frameDocument({html, language, theme, parts}) {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" style="color-scheme: ${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Preview</title>
<link rel="stylesheet" href="${root}release/smart-meditation.css">
<style>${style}</style>
${language === 'en' ? '' : script(`assets/languages/${language}.js`)}
${script('assets/documents.js')}
${script('assets/preview.js', parts ? ` data-parts="${parts.join(' ')}"` : '')}
${script('release/smart-meditation.full.js', ' data-endpoint="https://content.clinic.example/v1/" data-country="GB"')}
</head>
<body>${parts ? `<div class="specimen">${html}</div>` : html}</body>
</html>`;
}
