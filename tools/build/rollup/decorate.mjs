const code = `
export function __decorate(decorators, target, key, given) {
  let found = given === null ? Object.getOwnPropertyDescriptor(target, key) : given;
  for (const decorate of decorators.slice().reverse()) found = decorate(target, key, found) ?? found;
  if (found) Object.defineProperty(target, key, found);
}
`;

/**
 * Replaces tslib with the one helper that Lit's property decorators need, and emits it next to our own modules: npm omits
 * folders named node_modules from packages.
 */
export const decorate = (id) => ({
  name: 'decorate',
  resolveId: (wanted) => (wanted === 'tslib' ? id : null),
  load: (wanted) => (wanted === id ? code : null),
});
