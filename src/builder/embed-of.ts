import {crisisHelpFor, type CrisisHelp} from '../content/support/crisis-help.js';
import {directionOf} from '../content/text/direction.js';
import type {BuildData, WidgetData} from './build-data.js';
import type {BuilderStrings} from './embed-builder.strings.js';
import type {Attribute, Embed, EmbeddedWidget} from './snippets/embed.js';
import {contactsOf, paragraphsOf} from './snippets/text.js';
import type {BuilderState} from './state.js';

/** Attributes that are set once for the page. */
const PAGE_SETTINGS = ['endpoint', 'country', 'theme'];

/** The attributes that are chosen for each widget. */
export const ownAttributes = ({attributes}: WidgetData): WidgetData['attributes'] =>
  attributes.filter(({name}) => !PAGE_SETTINGS.includes(name));

/** The chosen widgets, in the order of the manifest. */
export const chosenWidgets = ({widgets}: BuildData, state: BuilderState): WidgetData[] =>
  widgets.filter(({name}) => state.widgets.includes(name));

/** The crisis help of the chosen country; empty without one. */
export const helpOf = ({country}: BuilderState): CrisisHelp => crisisHelpFor(country || undefined);

/** A folder with a slash at its end. */
const asFolder = (address: string): string => (address === '' || address.endsWith('/') ? address : `${address}/`);

/** A sentence with its placeholders filled. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** Lines with the emergency number and the crisis lines of the country. */
function helpLines({emergency, lines}: CrisisHelp, words: BuilderStrings): string[] {
  const [number] = emergency;
  return [
    number === undefined ? words.wordsEmergencyUnknown : fill(words.wordsEmergency, {number}),
    ...lines.flatMap(({name, contacts}) => {
      const ways = contacts.flatMap(({type, display, dial, sms, word}) => {
        if (display === undefined || (!dial && !sms)) return [];
        return [type === 'text' && word ? fill(words.wordsTextLine, {word, number: display}) : display];
      });
      return ways.length ? [`${name}: ${ways.join(', ')}`] : [];
    }),
  ];
}

/** The suggested text between the tags of a widget. @param title title of the chosen document. */
export function suggestedWords(name: string, help: CrisisHelp, words: BuilderStrings, title?: string): string {
  const lines: Readonly<Record<string, readonly string[]>> = {
    'breathing-timer': [words.wordsBreathing],
    'mood-check': [words.wordsMood, ...helpLines(help, words)],
    'article-card': [...(title ? [title] : []), words.wordsArticle],
  };
  return (lines[name] ?? helpLines(help, words)).join('\n');
}

/** What the lines for a page are made from. @param titles titles of the documents, by path. */
export function embedOf(
  data: BuildData,
  state: BuilderState,
  {
    words,
    titles,
    suggestedBase,
  }: {
    readonly words: BuilderStrings;
    readonly titles: ReadonlyMap<string, string>;
    readonly suggestedBase: string;
  },
): Embed {
  const help = helpOf(state);
  const contacts = contactsOf(help);
  const widget = (one: WidgetData): EmbeddedWidget => {
    const own = ownAttributes(one);
    const title = titles.get(state.attributes[`${one.name}.src`] ?? '');
    const text = state.words[one.name] ?? suggestedWords(one.name, help, words, title);
    return {
      name: one.name,
      component: one.component,
      attributes: [...attributesOf(one, state), ...languageOf(state)],
      flags: own.filter(({kind}) => kind === 'flag').map(({name}) => name),
      numbers: own.filter(({kind}) => kind === 'number').map(({name}) => name),
      words: paragraphsOf(text, contacts),
    };
  };
  return {
    base: asFolder(state.base || suggestedBase),
    version: data.version,
    integrity: data.integrity,
    endpoint: asFolder(state.endpoint.trim()),
    country: state.country,
    theme: state.theme,
    accent: state.accent,
    widgets: chosenWidgets(data, state).map(widget),
  };
}

const attributesOf = (widget: WidgetData, {attributes}: BuilderState): Attribute[] =>
  ownAttributes(widget).flatMap(({name}): Attribute[] => {
    const value = attributes[`${widget.name}.${name}`];
    return value === undefined ? [] : [[name, value]];
  });

const languageOf = ({lang}: BuilderState): Attribute[] => {
  if (lang === '') return [];
  return directionOf(lang) === 'rtl'
    ? [
        ['lang', lang],
        ['dir', 'rtl'],
      ]
    : [['lang', lang]];
};
