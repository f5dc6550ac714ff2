const src = '/host-pages/dist/smart-meditation.js';
const data = 'data-endpoint="/host-pages/endpoint/"';
const css = '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css" media="all"/>';
const tag = (attributes = '', query = '') => `<script src="${src}${query}" ${data} ${attributes}></script>`;
const style = (text) => `<style>${text}</style>`;
const helperScript = (name) => `<script src="/host-pages/files/${name}.js"></script>`;
const nestedIn =
  (...openings) =>
  (all) =>
    `${openings.join('')}${all}${openings
      .map((one) => `</${/^<(\w+)/.exec(one)[1]}>`)
      .reverse()
      .join('')}`;

const wordpress = style(
  ':root { --wp--preset--font-size--medium: 20px } body { margin: 0; font-size: 1.25rem; line-height: 1.6 } .is-layout-constrained > * { max-width: 645px; margin-inline: auto !important } .is-layout-flow > * + * { margin-block-start: 1.2rem } img { height: auto; max-width: 100% }',
);
const webflow = style(
  '* { -webkit-box-sizing: border-box; box-sizing: border-box } .w-embed:before, .w-embed:after { content: " "; grid-area: 1 / 1 / 2 / 2; display: table } .w-embed:after { clear: both } body { font-family: Arial, sans-serif; font-size: 14px; line-height: 20px; color: #333 }',
);
const squarespace = style(
  '.sqs-block { position: relative; height: auto; padding: 17px } .sqs-block-content > * { outline: none } .sqs-block-code .sqs-block-content { overflow: hidden } html { font-size: 16px } p { line-height: 1.8em; word-wrap: break-word; white-space: pre-wrap }',
);
const shopify = style(
  '*, *::before, *::after { box-sizing: inherit } html { box-sizing: border-box; font-size: calc(1 * 62.5%); height: 100% } body { display: grid; grid-template-rows: auto auto 1fr auto; grid-template-columns: 100%; font-size: 1.5rem; letter-spacing: 0.06rem } .rte:after { clear: both; content: ""; display: block } div:empty, section:empty, article:empty, p:empty { display: none }',
);
const drupal = style(
  '*, *:before, *:after { box-sizing: border-box } .text-content blockquote { margin: 0 } .layout--content-narrow { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); } .layout--content-narrow > * { grid-column: 1 / 7 } :not(:defined) { visibility: visible }',
);
const wix = style(
  'html, body, div, span, p, a, button { background: 0 0; border: 0; margin: 0; outline: 0; padding: 0; vertical-align: baseline } a { cursor: pointer; text-decoration: none } body { font-size: 10px; overflow-wrap: break-word; position: relative }',
);

/** Markup of well-known platforms after following the recipes in docs/embedding.md. */
export const platforms = [
  {
    name: 'wordpress-html-block',
    head: css.replace('rel=', "id='smart-meditation-css' rel=") + wordpress,
    wrap: nestedIn(
      '<main class="wp-block-group is-layout-flow">',
      '<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">',
    ),
    script: tag('id="smart-meditation-js" defer="" data-wp-strategy="defer"', '?ver=6.8.3'),
  },
  {
    name: 'wordpress-link-in-a-paragraph',
    upgradesMarkup: true,
    head: wordpress,
    wrap: (all) =>
      `<main class="entry-content">${all.replaceAll(/<sm-([a-z-]+)((?:\s[^>]*)?)>[^]*?<\/sm-[a-z-]+>/g, (_, name, settings) => `<p><a href="#after" data-sm-widget="${name}"${settings.replaceAll(/ (?=[a-z])/g, ' data-')}>Words</a></p>\n`)}</main>`,
  },
  {
    name: 'wordpress-header-plugin',
    head: wordpress,
    headScript: tag('async=""'),
    wrap: nestedIn(
      '<main>',
      '<article class="post-1 page type-page status-publish hentry">',
      '<div class="entry-content">',
    ),
  },
  {
    name: 'wix-html-element',
    crossOrigin: true,
    sandbox: 'allow-same-origin allow-scripts allow-popups allow-forms',
    head: wix,
    wrap: nestedIn('<main id="comp-lx1">'),
  },
  {
    name: 'squarespace-code-block',
    head: squarespace,
    wrap: nestedIn(
      '<main>',
      '<div class="sqs-block code-block sqs-block-code" data-block-type="23">',
      '<div class="sqs-block-content">',
      '<div class="sqs-code-container">',
    ),
  },
  {
    name: 'webflow-embed',
    html: 'data-wf-page="1" data-wf-site="1" lang="en" class="w-mod-js w-mod-ix"',
    head: webflow,
    wrap: nestedIn('<main>', '<div class="w-embed w-script">'),
  },
  {
    name: 'shopify-custom-liquid',
    html: 'class="js" lang="en"',
    head: shopify,
    headScript: tag('defer="defer"'),
    wrap: nestedIn(
      '<main id="MainContent" class="content-for-layout focus-none">',
      '<section id="shopify-section-1" class="shopify-section section">',
      '<div class="page-width rte">',
    ),
  },
  {
    name: 'drupal-aggregated',
    head: drupal,
    wrap: nestedIn(
      '<main>',
      '<div class="layout--content-narrow">',
      '<div class="text-content clearfix field field--name-body field--type-text-with-summary">',
    ),
    script: `<script src="/host-pages/concatenated.js?scope=footer&amp;delta=0" ${data}></script>`,
  },
  {
    name: 'joomla-custom-module',
    head: css,
    wrap: nestedIn(
      '<main>',
      '<div class="com-content-article item-page" itemscope="">',
      '<div itemprop="articleBody" class="com-content-article__body">',
    ),
    script: `<script type="application/json" class="joomla-script-options new">{"csrf.token":"x"}</script>${tag('defer=""', '?9f3a1b')}`,
  },
  {name: 'google-tag-manager', script: helperScript('tag-manager')},
  {name: 'plain-html', head: css, headScript: tag('async=""')},
  {
    name: 'strict-policy-site',
    nonce: 'r4nd0m',
    head: '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css"/>',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types smart-meditation",
    },
  },
];
