/** Replaces a module that exports one function by a function that throws. */
export const withoutModule = (file, name, message) => ({
  name: 'without-module',
  load: (id) =>
    id === file
      ? {
          code: `export const ${name} = () => { throw new Error(${JSON.stringify(message)}); };`,
          map: {mappings: ''},
        }
      : null,
});
