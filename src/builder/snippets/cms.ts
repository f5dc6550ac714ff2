import type {Embed, Snippet} from './embed.js';
import {policyBlock} from './policy.js';
import {attributesMarkup, bodyCode, settingsOf, styleBlocks} from './script-tag.js';

const phpText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The lines for WordPress: the script and the style sheet with the theme, with `integrity` and the page's settings. */
export function wordPressSnippet(embed: Embed): Snippet {
  const {base, integrity} = embed;
  const script = `<script integrity="${integrity['smart-meditation.js'] ?? ''}" crossorigin="anonymous" data-no-optimize="1"${attributesMarkup(settingsOf(embed), [])} `;
  const style = `<link integrity="${integrity['smart-meditation.css'] ?? ''}" crossorigin="anonymous" `;
  const php = `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_style('smart-meditation', ${phpText(`${base}smart-meditation.css`)}, [], null);
  wp_enqueue_script('smart-meditation', ${phpText(`${base}smart-meditation.js`)}, [], null, ['strategy' => 'async']);
});
add_filter('script_loader_tag', fn ($tag, $handle) => $handle === 'smart-meditation'
  ? str_replace('<script ', ${phpText(script)}, $tag) : $tag, 10, 2);
add_filter('style_loader_tag', fn ($tag, $handle) => $handle === 'smart-meditation'
  ? str_replace('<link ', ${phpText(style)}, $tag) : $tag, 10, 2);`;
  return {
    blocks: [
      {kind: 'php', code: php},
      {kind: 'body', code: bodyCode(embed)},
      ...styleBlocks(embed),
      policyBlock(embed),
    ],
    refused: [],
  };
}

/** The lines for Drupal: a library of the theme. JSON texts are valid YAML. */
export function drupalSnippet(embed: Embed): Snippet {
  const {base, integrity} = embed;
  const lines = (indent: string, attributes: readonly (readonly [string, string])[]): string =>
    attributes.map(([name, value]) => `${indent}${name}: ${JSON.stringify(value)}\n`).join('');
  const file = (name: string, more: readonly (readonly [string, string])[]): [string, string][] => [
    ['integrity', integrity[name] ?? ''],
    ['crossorigin', 'anonymous'],
    ...more.map(([attribute, value]): [string, string] => [attribute, value]),
  ];
  const yaml = `smart-meditation:
  css:
    theme:
      ${JSON.stringify(`${base}smart-meditation.css`)}:
        type: external
        preprocess: false
        attributes:
${lines('          ', file('smart-meditation.css', []))}  js:
    ${JSON.stringify(`${base}smart-meditation.js`)}:
      type: external
      preprocess: false
      attributes:
        async: true
${lines('        ', file('smart-meditation.js', settingsOf(embed)))}`;
  return {
    blocks: [
      {kind: 'yaml', code: yaml.trimEnd()},
      {kind: 'body', code: bodyCode(embed)},
      ...styleBlocks(embed),
      policyBlock(embed),
    ],
    refused: [],
  };
}
