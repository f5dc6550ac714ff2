const code = `
export function __decorate(decorators, target, key) {
  for (const decorate of decorators) decorate(target, key);
}
export function __declare(type, properties) {
  for (const [name, options] of Object.entries(properties)) type.createProperty(name, options);
}
`;

/**
 * Replaces tslib with the one helper that the decorator of `src/element/property.ts` needs, and with the one that replaces it in
 * scripts (`join-properties.mjs`), and emits them next to our own modules: npm omits folders named node_modules from packages.
 */
export const decorate = (id) => ({
  name: 'decorate',
  resolveId: (wanted) => (wanted === 'tslib' ? id : null),
  load: (wanted) => (wanted === id ? code : null),
});
