const code = `
export function __decorate(decorators, target, key) {
  for (const decorate of decorators) decorate(target, key);
}
`;

/**
 * Replaces tslib with the one helper that the decorator of `src/element/property.ts` needs, and emits it next to our own modules:
 * npm omits folders named node_modules from packages.
 */
export const decorate = (id) => ({
  name: 'decorate',
  resolveId: (wanted) => (wanted === 'tslib' ? id : null),
  load: (wanted) => (wanted === id ? code : null),
});
