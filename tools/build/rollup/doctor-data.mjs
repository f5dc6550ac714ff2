/**
 * Replaces the module `build-data.js` of the doctor: it needs to know the widgets and their files, so that a new widget
 * is diagnosed like all others. `widgetTags` are tags, `widgetScripts` are `{name, lazyFiles}`.
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
