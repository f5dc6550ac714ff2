import type {ScoreBand, QuestionnaireItem, AnswerOption, Questionnaire} from './questionnaire.js';

const FREQUENCY_OPTIONS =
  'LA6568-5 Not at all/LA6569-3 Several days/LA6570-1 More than half the days/LA6571-9 Nearly every day';
const DIFFICULTY_OPTIONS =
  'LA6572-7 Not difficult at all/LA6573-5 Somewhat difficult/LA6575-0 Very difficult/LA6574-3 Extremely difficult';
const TIME_SPENT_OPTIONS =
  ' All of the time/ Most of the time/ Some of the time/ A little of the time/ None of the time';

const STEM_PREFIX = 'Over the last 2 weeks, how often have you been bothered by ';
const STEM_ANY_PROBLEMS = `${STEM_PREFIX}any of the following problems?`;
const STEM_THE_PROBLEMS = `${STEM_PREFIX}the following problems?`;

const PHQ9_ITEMS = [
  '44250-9 Little interest or pleasure in doing things',
  '44255-8 Feeling down, depressed, or hopeless',
  '44259-0 Trouble falling or staying asleep, or sleeping too much',
  '44254-1 Feeling tired or having little energy',
  '44251-7 Poor appetite or overeating',
  '44258-2 Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
  '44252-5 Trouble concentrating on things, such as reading the newspaper or watching television',
  '44253-3 Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
  '44260-8 Thoughts that you would be better off dead or of hurting yourself in some way',
];
const DIFFICULTY_ITEM =
  '69722-7 If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?';
const GAD7_ITEMS = [
  '69725-0 Feeling nervous, anxious or on edge',
  '68509-9 Not being able to stop or control worrying',
  '69733-4 Worrying too much about different things',
  '69734-2 Trouble relaxing',
  '69735-9 Being so restless that it is hard to sit still',
  '69689-8 Becoming easily annoyed or irritable',
  '69736-7 Feeling afraid as if something awful might happen',
];
const K6_ITEMS = [
  '65189-3 nervous?',
  '65190-1 hopeless?',
  '65191-9 restless or fidgety?',
  '65192-7 so depressed that nothing could cheer you up?',
  ' that everything was an effort?',
  ' worthless?',
];

const PFIZER_COPYRIGHT =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';
const WHO_COPYRIGHT = '© World Health Organization 2003. Kessler et al. 2003, Arch Gen Psychiatry 60(2):184-189.';

interface InstrumentDefinition {
  readonly title: string;
  readonly items: readonly string[];
  readonly stem?: string;
  /** Score ranges as `lowest score label`, separated by slashes. The last range ends at the highest possible score. */
  readonly bands?: string;
  readonly cutoff?: number;
  readonly subscaleSize?: number;
  /** LOINC codes of the panel and of its total, separated by a space; either may be empty. */
  readonly loinc?: string;
}

const PHQ9_BANDS = '0 minimal/5 mild/10 moderate/15 moderately severe/20 severe';
const PHQ_TITLE = 'Patient Health Questionnaire-';
const GAD_TITLE = 'Generalized Anxiety Disorder-';

/**
 * Instruments that are free to bundle. Wording, order, codes, score ranges and cut-offs are as published.
 * Sources: docs/safety.md, as of 2026-11-22.
 */
const definitions = {
  'phq-9': {title: `${PHQ_TITLE}9`, items: PHQ9_ITEMS, bands: PHQ9_BANDS, cutoff: 10, loinc: '44249-1 44261-6'},
  'phq-8': {title: `${PHQ_TITLE}8`, items: PHQ9_ITEMS.slice(0, 8), bands: PHQ9_BANDS, cutoff: 10},
  'phq-2': {title: `${PHQ_TITLE}2`, items: PHQ9_ITEMS.slice(0, 2), cutoff: 3, loinc: '55757-9 55758-7'},
  'phq-4': {
    title: `${PHQ_TITLE}4`,
    items: [...GAD7_ITEMS.slice(0, 2), ...PHQ9_ITEMS.slice(0, 2)],
    bands: '0 normal/3 mild/6 moderate/9 severe',
    subscaleSize: 2,
    loinc: ' 70272-0',
  },
  'gad-7': {
    title: `${GAD_TITLE}7`,
    items: GAD7_ITEMS,
    stem: STEM_THE_PROBLEMS,
    bands: '0 minimal/5 mild/10 moderate/15 severe',
    cutoff: 10,
    loinc: '69737-5 70274-6',
  },
  'gad-2': {title: `${GAD_TITLE}2`, items: GAD7_ITEMS.slice(0, 2), stem: STEM_THE_PROBLEMS, cutoff: 3},
  k6: {
    title: 'Kessler K6',
    items: K6_ITEMS,
    stem: 'During the past 30 days, about how often did you feel...',
    bands: '0 none or low/5 moderate distress/13 serious psychological distress',
  },
} satisfies Readonly<Record<string, InstrumentDefinition>>;

/** Name of a built-in instrument, such as `phq-9`. */
export type InstrumentName = keyof typeof definitions;

/** Names of the built-in instruments. */
export const instrumentNames: readonly string[] = Object.keys(definitions);

/** A built-in instrument by its name, such as `phq-9`; undefined for an unknown name. */
export function findInstrument(name: string): Questionnaire | undefined {
  const id = name.trim().toLowerCase();
  const definition: InstrumentDefinition | undefined = Object.hasOwn(definitions, id)
    ? definitions[id as InstrumentName]
    : undefined;
  if (!definition) return undefined;
  const isK6 = id === 'k6';
  const options = isK6
    ? parseOptions(TIME_SPENT_OPTIONS).map((option, index) => ({...option, weight: 4 - index}))
    : parseOptions(FREQUENCY_OPTIONS).map((option, index) => ({...option, weight: index}));
  const items = definition.items.map((itemText, index) => createItem(itemText, options, `${id}-${index + 1}`));
  const [panel, total] = (definition.loinc ?? ' ').split(' ');
  // The difficulty question asks how difficult, not how often, so it is outside the stem, as on the published form.
  const ungroupedItems: QuestionnaireItem[] = [];
  if (id === 'phq-9')
    ungroupedItems.push({
      ...createItem(DIFFICULTY_ITEM, parseOptions(DIFFICULTY_OPTIONS), ''),
      enableWhen: items.flatMap(({linkId}) =>
        options.slice(1).map(({id: value}) => ({question: linkId, operator: '=', value})),
      ),
    });
  if (total)
    ungroupedItems.push({
      ...createItem(`${total} Total`, [], ''),
      type: 'decimal',
      kind: 'number',
      notAsked: true,
      summedLinkIds: [],
    });
  const stem: QuestionnaireItem = {
    ...createItem(` ${definition.stem ?? STEM_ANY_PROBLEMS}`, [], `${id}-stem`),
    type: 'group',
    kind: 'group',
    items,
  };
  return {
    title: definition.title,
    name: id.toUpperCase(),
    copyright: isK6 ? WHO_COPYRIGHT : PFIZER_COPYRIGHT,
    items: [stem, ...ungroupedItems],
    problems: [],
    lang: 'en',
    builtIn: true,
    loinc: panel,
    ...(definition.bands && {bands: parseBands(definition.bands, definition.items.length * (options.length - 1))}),
    ...(definition.cutoff && {cutoff: definition.cutoff}),
    ...(definition.subscaleSize && {subscaleSize: definition.subscaleSize}),
  };
}

function createItem(entry: string, options: readonly AnswerOption[], fallbackLinkId: string): QuestionnaireItem {
  const [code = '', ...words] = entry.split(' ');
  const linkId = code ? `/${code}` : fallbackLinkId;
  return {
    key: linkId,
    linkId,
    loinc: code,
    text: words.join(' '),
    kind: 'choice',
    type: 'choice',
    options,
    initial: [],
    enableWhen: [],
    items: [],
    safety: code === '44260-8',
  };
}

function parseOptions(list: string): AnswerOption[] {
  return list.split('/').map((entry) => {
    const [code = '', ...words] = entry.split(' ');
    const display = words.join(' ');
    return code
      ? {
          id: `http://loinc.org|${code}`,
          text: display,
          value: {valueCoding: {system: 'http://loinc.org', code, display}},
        }
      : {id: `|${display}`, text: display, value: {valueCoding: {display}}};
  });
}

function parseBands(list: string, max: number): ScoreBand[] {
  const starts = list.split('/').map((entry) => [Number.parseInt(entry), entry.replace(/^\d+ /, '')] as const);
  return starts.map(([min, label], index) => [min, (starts[index + 1]?.[0] ?? max + 1) - 1, label]);
}
