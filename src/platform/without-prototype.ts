/**
 * A copy of an object without a prototype: a page may have added names such as `body` or `endpoint` to `Object.prototype`, and
 * code that reads options would find them.
 */
export const withoutPrototype = <T extends object>(source: T): T => Object.assign(Object.create(null) as T, source);
