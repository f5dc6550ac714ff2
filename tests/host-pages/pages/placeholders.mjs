const tag = '<script src="/host-pages/dist/smart-meditation.js" data-endpoint="/host-pages/endpoint/"></script>';
const helperScript = (name) => `<script src="/host-pages/files/${name}.js"></script>`;

/** The same widgets as placeholders, for editors that strip unknown tags. */
const asPlaceholders = (all) =>
  all
    .replaceAll(
      /<sm-([a-z-]+)((?:\s[^>]*)?)>/g,
      (_, name, settings) => `<div data-sm-widget="${name}"${settings.replaceAll(/ (?=[a-z])/g, ' data-')}>`,
    )
    .replaceAll(/<\/sm-[a-z-]+>/g, '</div>');

/** Placeholders (`data-sm-widget`). */
export const placeholders = [
  {name: 'placeholders', upgradesMarkup: true, wrap: (all) => `<main>${asPlaceholders(all)}</main>`},
  {
    name: 'placeholders-before-the-script',
    upgradesMarkup: true,
    headScript: tag.replace('<script', '<script async=""'),
    wrap: (all) => `<main>${asPlaceholders(all)}</main>`,
  },
  {
    name: 'placeholders-added-later',
    upgradesMarkup: true,
    wrap: (all) => `<main></main><template id="later">${asPlaceholders(all)}</template>`,
    script: tag + helperScript('add-later'),
  },
  {
    name: 'placeholders-with-event-handlers',
    upgradesMarkup: true,
    wrap: (all) =>
      `<main>${asPlaceholders(all).replaceAll('data-sm-widget', 'data-onclick="throw 1" data-onfocusin="throw 2" data-style="color:red" data-sm-widget')}</main>`,
  },
];
