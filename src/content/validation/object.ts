import {
  object as valibotObject,
  type ErrorMessage,
  type ObjectEntries,
  type ObjectIssue,
  type ObjectSchema,
} from 'valibot';

/** valibot's `object` with entries that have no prototype: it iterates them with `for … in`, and pages may add keys to `Object.prototype`. */
export const object = <const E extends ObjectEntries, const M extends ErrorMessage<ObjectIssue> | undefined>(
  entries: E,
  message: M,
): ObjectSchema<E, M> => valibotObject(Object.assign(Object.create(null) as E, entries), message);
