import type {Band, Item, Option, Questionnaire} from './questionnaire.js';

const OFTEN = 'LA6568-5 Not at all/LA6569-3 Several days/LA6570-1 More than half the days/LA6571-9 Nearly every day';
const HARD = 'LA6572-7 Not difficult at all/LA6573-5 Somewhat difficult/LA6575-0 Very difficult/LA6574-3 Extremely difficult';
const DAYS = ' All of the time/ Most of the time/ Some of the time/ A little of the time/ None of the time';

const WEEKS = 'Over the last 2 weeks, how often have you been bothered by ';
const BY_ANY = `${WEEKS}any of the following problems?`;
const BY_THE = `${WEEKS}the following problems?`;

const DEPRESSION = [
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
const DIFFICULTY = '69722-7 If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?';
const ANXIETY = [
  '69725-0 Feeling nervous, anxious or on edge',
  '68509-9 Not being able to stop or control worrying',
  '69733-4 Worrying too much about different things',
  '69734-2 Trouble relaxing',
  '69735-9 Being so restless that it is hard to sit still',
  '69689-8 Becoming easily annoyed or irritable',
  '69736-7 Feeling afraid as if something awful might happen',
];
const DISTRESS = ['65189-3 nervous?', '65190-1 hopeless?', '65191-9 restless or fidgety?', '65192-7 so depressed that nothing could cheer you up?', ' that everything was an effort?', ' worthless?'];

const PFIZER = 'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';
const WHO = '© World Health Organization 2003. Kessler et al. 2003, Arch Gen Psychiatry 60(2):184-189.';

interface Sheet {
  readonly title: string;
  readonly items: readonly string[];
  readonly stem?: string;
  /** Starts of the bands after the first, with what each is called; the last one ends at the highest score. */
  readonly bands?: string;
  readonly cutoff?: number;
  readonly halves?: number;
  /** LOINC codes of the panel and of its total. */
  readonly loinc?: string;
}

const FIVE = '0 minimal/5 mild/10 moderate/15 moderately severe/20 severe';
const PHQ = 'Patient Health Questionnaire-';
const GAD = 'Generalized Anxiety Disorder-';

/**
 * Only instruments that are free to bundle, unaltered: wording, order, codes, bands and cut-offs as published.
 * Source: the project's instrument facts, 2026-11-22, listed with their sources in docs/safety.md.
 */
const sheets: Readonly<Record<string, Sheet>> = {
  'phq-9': {title: `${PHQ}9`, items: DEPRESSION, bands: FIVE, cutoff: 10, loinc: '44249-1 44261-6'},
  'phq-8': {title: `${PHQ}8`, items: DEPRESSION.slice(0, 8), bands: FIVE, cutoff: 10},
  'phq-2': {title: `${PHQ}2`, items: DEPRESSION.slice(0, 2), cutoff: 3, loinc: '55757-9 55758-7'},
  'phq-4': {title: `${PHQ}4`, items: [...ANXIETY.slice(0, 2), ...DEPRESSION.slice(0, 2)], bands: '0 normal/3 mild/6 moderate/9 severe', halves: 2, loinc: ' 70272-0'},
  'gad-7': {title: `${GAD}7`, items: ANXIETY, stem: BY_THE, bands: '0 minimal/5 mild/10 moderate/15 severe', cutoff: 10, loinc: '69737-5 70274-6'},
  'gad-2': {title: `${GAD}2`, items: ANXIETY.slice(0, 2), stem: BY_THE, cutoff: 3},
  k6: {title: 'Kessler K6', items: DISTRESS, stem: 'During the past 30 days, about how often did you feel...', bands: '0 none or low/5 moderate distress/13 serious psychological distress'},
};

/** Names of the built-in instruments. */
export const instruments: readonly string[] = Object.keys(sheets);

/** A built-in instrument by its name, such as `phq-9`; nothing for a name that is not one. */
export function instrument(name: string): Questionnaire | undefined {
  const id = name.trim().toLowerCase();
  const sheet = Object.hasOwn(sheets, id) ? sheets[id] : undefined;
  if (!sheet) return undefined;
  const kessler = id === 'k6';
  const options = kessler ? choices(DAYS).map((option, index) => ({...option, weight: 4 - index})) : choices(OFTEN).map((option, index) => ({...option, weight: index}));
  const items = sheet.items.map((line, index) => question(line, options, `${id}-${index + 1}`));
  const [panel, total] = (sheet.loinc ?? ' ').split(' ');
  // How difficult, not how often: on the published form this stands apart from the stem.
  const apart: Item[] = [];
  if (id === 'phq-9') apart.push({...question(DIFFICULTY, choices(HARD), ''), when: items.flatMap(({linkId}) => options.slice(1).map(({id: value}) => ({question: linkId, operator: '=', value})))});
  if (total) apart.push({...question(`${total} Total`, [], ''), type: 'decimal', kind: 'number', silent: true, total: []});
  const stem: Item = {...question(` ${sheet.stem ?? BY_ANY}`, [], `${id}-stem`), type: 'group', kind: 'group', items};
  return {
    title: sheet.title,
    name: id.toUpperCase(),
    notice: kessler ? WHO : PFIZER,
    items: [stem, ...apart],
    problems: [],
    lang: 'en',
    builtIn: true,
    loinc: panel,
    ...(sheet.bands && {bands: bands(sheet.bands, sheet.items.length * (options.length - 1))}),
    ...(sheet.cutoff && {cutoff: sheet.cutoff}),
    ...(sheet.halves && {halves: sheet.halves}),
  };
}

function question(line: string, options: readonly Option[], otherwise: string): Item {
  const [code = '', ...words] = line.split(' ');
  const linkId = code ? `/${code}` : otherwise;
  return {key: linkId, linkId, loinc: code, text: words.join(' '), kind: 'choice', type: 'choice', options, initial: [], when: [], items: [], safety: code === '44260-8'};
}

function choices(list: string): Option[] {
  return list.split('/').map((entry) => {
    const [code = '', ...words] = entry.split(' ');
    const display = words.join(' ');
    return code ? {id: `http://loinc.org|${code}`, text: display, value: {valueCoding: {system: 'http://loinc.org', code, display}}} : {id: display, text: display, value: {valueCoding: {display}}};
  });
}

function bands(list: string, max: number): Band[] {
  const starts = list.split('/').map((entry) => [Number.parseInt(entry), entry.replace(/^\d+ /, '')] as const);
  return starts.map(([min, label], index) => [min, (starts[index + 1]?.[0] ?? max + 1) - 1, label]);
}
