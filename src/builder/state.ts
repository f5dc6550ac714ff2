/** Everything that a person has chosen. It is written into the hash of the address and nowhere else. */
export interface BuilderState {
  /** Names of the chosen widgets, such as `mood-check`, in the order of the manifest. */
  readonly widgets: readonly string[];
  /** Values by `<widget>.<attribute>`; a flag has the value `''`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The person's own text between the tags, by widget. */
  readonly words: Readonly<Record<string, string>>;
  /** ISO 3166-1 code, or `''`. */
  readonly country: string;
  readonly endpoint: string;
  /** Language tag of the widgets, or `''` for the page's. */
  readonly lang: string;
  readonly theme: '' | 'light' | 'dark';
  /** A color as `#rrggbb`, or `''` for the default. */
  readonly accent: string;
  /** Address of the folder with the files of the release, or `''` for the suggested one. */
  readonly base: string;
  readonly platform: string;
  /** Language tag of the interface, or `''` for the browser's. */
  readonly ui: string;
  readonly width: 'phone' | 'tablet' | 'desktop';
  /** Colors of the page in the preview. */
  readonly scheme: 'light' | 'dark';
  /** Direction of the page in the preview. */
  readonly dir: 'ltr' | 'rtl';
}

/** The state of a page that has just been opened. */
export const initialState: BuilderState = {
  widgets: ['breathing-timer', 'mood-check', 'crisis-support'],
  attributes: {},
  words: {},
  country: '',
  endpoint: '',
  lang: '',
  theme: '',
  accent: '',
  base: '',
  platform: 'html',
  ui: '',
  width: 'phone',
  scheme: 'light',
  dir: 'ltr',
};

const ATTRIBUTE = 'set.';
const WORDS = 'words.';

/** Names of the fields that hold one text. */
const textFields = ['country', 'endpoint', 'lang', 'base', 'platform', 'ui'] as const;

/** The values of the fields that hold one of a few words. */
const choices = {
  theme: ['', 'light', 'dark'],
  width: ['phone', 'tablet', 'desktop'],
  scheme: ['light', 'dark'],
  dir: ['ltr', 'rtl'],
} as const;

/** The state as the hash of an address, without `#`. Values that are the initial ones are left out. */
export function toHash(state: BuilderState): string {
  const query = new URLSearchParams();
  if (state.widgets.join() !== initialState.widgets.join()) query.set('widgets', state.widgets.join(' '));
  for (const name of [...textFields, ...choiceNames, 'accent'] as const)
    if (state[name] !== initialState[name]) query.set(name, state[name]);
  for (const [name, value] of Object.entries(state.attributes)) query.set(`${ATTRIBUTE}${name}`, value);
  for (const [name, value] of Object.entries(state.words)) query.set(`${WORDS}${name}`, value);
  return query.toString();
}

/** Reads the hash of an address. Whatever is missing or not valid has its initial value; unknown names are ignored. */
export function fromHash(hash: string): BuilderState {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const texts = textFields.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  const words = choiceNames.flatMap((name) => {
    const value = query.get(name);
    return value !== null && (choices[name] as readonly string[]).includes(value) ? [[name, value]] : [];
  });
  return {
    ...initialState,
    ...(Object.fromEntries([...texts, ...words]) as Partial<BuilderState>),
    accent: hexColor(query.get('accent') ?? ''),
    widgets: query.get('widgets')?.split(' ').filter(Boolean) ?? initialState.widgets,
    attributes: entriesWith(query, ATTRIBUTE),
    words: entriesWith(query, WORDS),
  };
}

const choiceNames = Object.keys(choices) as (keyof typeof choices)[];

const hexColor = (text: string): string => (/^#[\da-f]{6}$/i.test(text) ? text : '');

const entriesWith = (query: URLSearchParams, prefix: string): Record<string, string> =>
  Object.fromEntries(
    [...query].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** The texts with this one set, or without it. */
export const withEntry = (
  texts: Readonly<Record<string, string>>,
  name: string,
  value: string | undefined,
): Record<string, string> => {
  const others = Object.fromEntries(Object.entries(texts).filter(([one]) => one !== name));
  return value === undefined ? others : {...others, [name]: value};
};
