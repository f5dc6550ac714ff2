import {array, check, optional, picklist, pipe, type InferOutput} from 'valibot';
import {object} from '../validation/object.js';
import {text, nonEmptyText} from '../validation/fields.js';

/**
 * The four levels, gentlest first: `important` states a fact, the others ask for an action.
 * Follows the split of the NHS design system between warning callouts and care cards.
 */
export const cautionLevels = ['important', 'non-urgent', 'urgent', 'emergency'] as const;

/** Schema of one caution: a level, a heading, and a body (inline Markdown), a list of items (plain text), or both. */
export const cautionSchema = pipe(
  object(
    {
      level: picklist(cautionLevels, `one of ${cautionLevels.join(', ')}`),
      heading: nonEmptyText,
      body: optional(text),
      items: optional(array(nonEmptyText, 'a list of texts')),
    },
    'a caution with a level and a heading',
  ),
  check((caution) => Boolean(caution.body?.trim() || caution.items?.length), 'a caution with a body or items'),
);

/** One caution, as it is shown above an article or an exercise. */
export type Caution = InferOutput<typeof cautionSchema>;

/** How grave a caution is. */
export type CautionLevel = Caution['level'];
