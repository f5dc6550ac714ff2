import {drupalSnippet, wordPressSnippet} from './cms.js';
import type {Embed, Snippet} from './embed.js';
import {frameSnippet} from './frame.js';
import {
  angularSnippet,
  astroSnippet,
  nextSnippet,
  npmSnippet,
  nuxtSnippet,
  reactSnippet,
  svelteSnippet,
  vueSnippet,
} from './npm.js';
import {placeholderSnippet, scriptTagSnippet} from './script-tag.js';

/** A platform of docs/embedding.md or docs/frameworks.md. */
export interface Platform {
  readonly id: string;
  /** The product's own name, or the key of its name in the strings. */
  readonly name: string | {readonly key: 'plainHtml' | 'editorWithoutTags' | 'frame'};
  /** Names of menus and elements of the product, in English as in its documentation. */
  readonly place?: string;
  /** The lines. @param titleOf the title of a widget's frame. */
  readonly snippet: (embed: Embed, titleOf: (widget: string) => string) => Snippet;
}

/** The platforms, in the order of the list. */
export const platforms: readonly Platform[] = [
  {id: 'html', name: {key: 'plainHtml'}, snippet: (embed) => scriptTagSnippet(embed)},
  {id: 'wordpress', name: 'WordPress', place: 'Custom HTML block', snippet: wordPressSnippet},
  {id: 'wix', name: 'Wix', place: 'Embed HTML element', snippet: frameSnippet},
  {
    id: 'squarespace',
    name: 'Squarespace',
    place: 'Code Injection → Header; Code block',
    snippet: (embed) => scriptTagSnippet(embed),
  },
  {
    id: 'webflow',
    name: 'Webflow',
    place: 'Site settings → Custom code → Head; Code Embed element',
    snippet: (embed) => scriptTagSnippet(embed),
  },
  {
    id: 'shopify',
    name: 'Shopify',
    place: 'theme.liquid, before </head>; Custom Liquid section',
    snippet: (embed) => scriptTagSnippet(embed, 'defer'),
  },
  {id: 'drupal', name: 'Drupal', place: '*.libraries.yml; Full HTML format', snippet: drupalSnippet},
  {
    id: 'joomla',
    name: 'Joomla',
    place: 'System → Templates → index.php; Custom module',
    snippet: (embed) => scriptTagSnippet(embed),
  },
  {
    id: 'tag-manager',
    name: 'Google Tag Manager',
    place: 'Custom HTML tag, All Pages',
    snippet: (embed) => scriptTagSnippet(embed),
  },
  {id: 'placeholder', name: {key: 'editorWithoutTags'}, snippet: placeholderSnippet},
  {id: 'frame', name: {key: 'frame'}, snippet: frameSnippet},
  {id: 'npm', name: 'npm', snippet: npmSnippet},
  {id: 'react', name: 'React', place: 'src/App.jsx', snippet: reactSnippet},
  {id: 'next', name: 'Next', place: 'app/page.jsx', snippet: nextSnippet},
  {id: 'vue', name: 'Vue', place: 'src/App.vue', snippet: vueSnippet},
  {id: 'nuxt', name: 'Nuxt', place: 'app/app.vue', snippet: nuxtSnippet},
  {id: 'svelte', name: 'Svelte, SvelteKit', place: 'src/App.svelte, src/routes/+page.svelte', snippet: svelteSnippet},
  {id: 'astro', name: 'Astro', place: 'src/pages/index.astro', snippet: astroSnippet},
  {id: 'angular', name: 'Angular', place: 'src/app/app.ts', snippet: angularSnippet},
];

/** The platform with this id, or the first one. */
export const platformById = (id: string): Platform =>
  platforms.find((one) => one.id === id) ?? (platforms[0] as Platform);
