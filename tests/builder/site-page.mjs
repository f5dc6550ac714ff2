import {parse} from 'yaml';

const codeOf = (blocks, kind) => blocks.find((block) => block.kind === kind)?.code ?? '';

const attributes = (all) =>
  Object.entries(all)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${value}"`))
    .join('');

/** What WordPress writes for the PHP lines: the tags of the two enqueued files, changed by the filters. */
function wordPressHead(php) {
  const [, style] = /wp_enqueue_style\('smart-meditation', '([^']+)'/.exec(php);
  const [, script] = /wp_enqueue_script\('smart-meditation', '([^']+)'.*'strategy' => 'async'/.exec(php);
  const replacement = (tag) => new RegExp(`str_replace\\('<${tag} ', '([^']+)'`).exec(php)[1];
  const link = `<link rel='stylesheet' id='smart-meditation-css' href='${style}' media='all' />`;
  const tag = `<script src="${script}" id="smart-meditation-js" async data-wp-strategy="async"></script>`;
  return [link.replace('<link ', replacement('link')), tag.replace('<script ', replacement('script'))].join('\n');
}

/** What Drupal writes for a library of a theme. */
function drupalHead(yaml) {
  const {css, js} = parse(yaml)['smart-meditation'];
  const [[style, {attributes: ofStyle}]] = Object.entries(css.theme);
  const [[script, {attributes: ofScript}]] = Object.entries(js);
  return `<link rel="stylesheet" media="all" href="${style}"${attributes(ofStyle)}>\n<script src="${script}"${attributes(ofScript)}></script>`;
}

/** The head lines of a platform, as its own software would write them. */
function headOf(blocks) {
  const php = codeOf(blocks, 'php');
  if (php) return wordPressHead(php);
  const yaml = codeOf(blocks, 'yaml');
  return yaml ? drupalHead(yaml) : codeOf(blocks, 'head');
}

/** The policy of a strict site with the printed sources added. */
export function policyWith(code) {
  const directives = new Map([
    ['default-src', ["'none'"]],
    ['style-src', ["'self'"]],
    ['img-src', ["'self'"]],
    ['base-uri', ["'none'"]],
  ]);
  for (const line of code.split(/;\s*/).filter(Boolean)) {
    const [name, ...sources] = line.trim().split(/\s+/);
    directives.set(name, [...(directives.get(name) ?? []), ...sources]);
  }
  return [...directives].map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}

/** A page of a site with the printed lines, its style sheet, and its policy. */
export const sitePage = (blocks) => ({
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page of a site</title>
<link rel="stylesheet" href="/site.css">
${headOf(blocks)}
</head>
<body>
<h1>A page of a site</h1>
${codeOf(blocks, 'body')}
</body>
</html>`,
  css: `html { color-scheme: light; }\n${codeOf(blocks, 'style')}`,
  policy: policyWith(codeOf(blocks, 'policy')),
  framePolicy: codeOf(blocks, 'framePolicy'),
});
