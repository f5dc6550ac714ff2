/**
 * Replaces the doctor's module `build-data.js` with the list of widgets and their files, so that new widgets
 * are diagnosed without changes. `widgetTags` are tags, `widgetScripts` are `{name, lazyFiles}`.
 */
export const doctorData = ({widgetTags, widgetScripts}) => ({
  name: 'doctor-data',
  load: (id) =>
    id.endsWith('/doctor/build-data.js')
      ? {
          code: `export const widgetTags = ${JSON.stringify(widgetTags)};\nexport const widgetScripts = ${JSON.stringify(widgetScripts)};`,
          map: {mappings: ''},
        }
      : null,
});
