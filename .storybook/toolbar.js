import {configure} from '../src/element/settings/page-settings.js';
import {pseudoLocaleFrom, pseudoTag} from '../stories/pseudo.js';
import {setMotion} from './motion.js';

const files = import.meta.glob(['../src/ui/locales/*.json', '../src/widgets/*/locales/*.json'], {import: 'default'});
const languages = Object.keys(files)
  .map((path) => /\/ui\/locales\/(.*)\.json$/.exec(path)?.[1])
  .filter(Boolean);

/** A loader for the complete translation into one language, merged from all folders. */
const loaderOf = (language) => async () => {
  const paths = Object.keys(files).filter((path) => path.endsWith(`/${language}.json`));
  return Object.assign({}, ...(await Promise.all(paths.map((path) => files[path]()))));
};

const nameOf = (tag) => new Intl.DisplayNames(tag, {type: 'language', languageDisplay: 'standard'}).of(tag);

configure({
  locales: {
    ...Object.fromEntries(languages.map((language) => [language, loaderOf(language)])),
    [pseudoTag]: pseudoLocaleFrom(import.meta.glob('../src/**/*.strings.ts', {eager: true})),
  },
});

const choice = (name, icon, items) => ({
  description: name,
  toolbar: {
    title: name,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({value, title})),
  },
});

/** The settings in the toolbar. */
export const globalTypes = {
  theme: choice('Theme', 'contrast', {auto: 'Theme of the device', light: 'Light', dark: 'Dark'}),
  direction: choice('Direction', 'transfer', {
    auto: 'Direction of the language',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  language: choice('Language', 'globe', {
    en: 'English',
    ...Object.fromEntries(languages.map((tag) => [tag, nameOf(tag)])),
    [pseudoTag]: 'Pseudo, 60 % longer',
  }),
  motion: choice('Motion', 'lightning', {auto: 'Motion of the device', reduce: 'Reduced motion', full: 'All motion'}),
};

export const initialGlobals = {theme: 'auto', direction: 'auto', language: 'en', motion: 'auto'};

const RIGHT_TO_LEFT_SCRIPTS = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'];

/** The direction of a language, by its usual script. */
const directionOf = (language) =>
  RIGHT_TO_LEFT_SCRIPTS.includes(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';

/** Decorator that applies the toolbar's settings to the page around the story. */
export function applyGlobals(story, {globals, canvasElement}) {
  const page = document.documentElement;
  page.style.colorScheme = globals.theme === 'auto' ? 'light dark' : globals.theme;
  page.dir = globals.direction === 'auto' ? directionOf(globals.language) : globals.direction;
  page.lang = globals.language;
  // On pages of documentation, Storybook marks the element around each story as English.
  const marked = canvasElement?.closest('[lang]:not(html)');
  if (marked) marked.lang = globals.language;
  setMotion(globals.motion);
  return story();
}
