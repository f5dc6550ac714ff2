import {stringifyWithoutToJSON} from '../../platform/stringify.js';
import {check, optional, picklist, pipe, type InferOutput} from 'valibot';
import {object} from '../validation/object.js';
import {boundedArray, text, nonEmptyText} from '../validation/fields.js';
import {showsWords} from '../text/visible-text.js';
import {sumBy} from '../../platform/sum.js';

/**
 * The four levels, least severe first: `important` states a fact, the others ask for an action.
 * Follows the split of the NHS design system between warning callouts and care cards.
 */
export const cautionLevels = ['important', 'non-urgent', 'urgent', 'emergency'] as const;

const MAX_CAUTIONS = 100;
const MAX_ITEMS = 100;
/** Limits of all cautions of a document together: layout of more would block the main thread. */
const MAX_ALL_ITEMS = 500;
const MAX_ALL_TEXT = 50_000;

/** The address and the title of a Markdown link or image, which are not shown. */
const LINK_TARGET = /\]\((?:"[^"]*"|'[^']*'|<[^<>]*>|\\.|\([^()]*\)|[^()"'<>\\])*\)/g;
/** Tags, comments and character references, which are not read as words. */
const MARKUP = /<[^<>]*>|&(?:#\w+|\w+);/g;

/** Whether a text, which may be Markdown, shows at least one letter, digit, or symbol. */
const isVisible = (markdown: string | undefined): boolean =>
  showsWords((markdown ?? '').replace(LINK_TARGET, ']').replace(MARKUP, ''));

/** Schema of one caution: a level, a heading, and a body (inline Markdown), a list of items (plain text), or both. */
export const cautionSchema = pipe(
  object(
    {
      level: picklist(cautionLevels, `one of ${cautionLevels.join(', ')}`),
      heading: nonEmptyText,
      body: optional(text),
      items: optional(boundedArray(nonEmptyText, MAX_ITEMS, 'a list of texts')),
    },
    'a caution with a level and a heading',
  ),
  check((caution) => isVisible(caution.heading), 'a caution with a heading that can be seen'),
  check(
    (caution) => isVisible(caution.body) || (caution.items ?? []).some(isVisible),
    'a caution with a body or items that can be seen',
  ),
);

/** Schema of the cautions of a document. */
export const cautionListSchema = pipe(
  boundedArray(cautionSchema, MAX_CAUTIONS, 'a list of cautions'),
  check(
    (cautions) => exceededCautionLimit(cautions) === undefined,
    `at most ${MAX_CAUTIONS} items, with at most ${MAX_ALL_ITEMS} texts in lists and ${MAX_ALL_TEXT} characters in all`,
  ),
);

/** The limit that these cautions exceed together, as the predicate of a sentence; `undefined` when they are within the limits. */
export function exceededCautionLimit(cautions: readonly unknown[]): string | undefined {
  if (cautions.length > MAX_CAUTIONS)
    return `should be at most ${MAX_CAUTIONS} items, but is a list of ${cautions.length}`;
  const items = cautions.flatMap((caution) => Object(caution) as {items?: unknown}).map(({items: list}) => list);
  const itemCount = sumBy(items, (list) => (Array.isArray(list) ? list.length : 0));
  if (itemCount > MAX_ALL_ITEMS) return `should have at most ${MAX_ALL_ITEMS} items in all lists, but has ${itemCount}`;
  const length = stringifyWithoutToJSON(cautions).length;
  return length > MAX_ALL_TEXT ? `should have at most ${MAX_ALL_TEXT} characters, but has ${length}` : undefined;
}

/** One validated caution, shown above an article or an exercise. */
export type Caution = InferOutput<typeof cautionSchema>;

/** A caution as authored, before validation. */
export type CautionInput = Readonly<Omit<Caution, 'items'>> & {readonly items?: readonly string[] | undefined};

/** Severity of a caution. */
export type CautionLevel = Caution['level'];
