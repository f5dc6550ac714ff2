const tag = '<script src="/hosts/dist/smart-meditation.js" data-endpoint="/hosts/endpoint/"></script>';
const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;

/** Markup that survives editors which strip unknown tags. */
const links = (all) =>
  all
    .replaceAll(
      /<sm-([a-z-]+)([^>]*)>/g,
      (_, name, settings) => `<div data-sm-widget="${name}"${settings.replaceAll(/ (?=[a-z])/g, ' data-')}>`,
    )
    .replaceAll(/<\/sm-[a-z-]+>/g, '</div>');

/** Links and divs that become widgets. */
export const placeholders = [
  {name: 'placeholders', rewrites: true, around: (all) => `<main>${links(all)}</main>`},
  {
    name: 'placeholders-before-the-script',
    rewrites: true,
    early: tag.replace('<script', '<script async=""'),
    around: (all) => `<main>${links(all)}</main>`,
  },
  {
    name: 'placeholders-added-later',
    rewrites: true,
    around: (all) => `<main></main><template id="later">${links(all)}</template>`,
    script: tag + host('add-later'),
  },
  {
    name: 'placeholders-with-handlers',
    rewrites: true,
    around: (all) =>
      `<main>${links(all).replaceAll('data-sm-widget', 'data-onclick="throw 1" data-onfocusin="throw 2" data-style="color:red" data-sm-widget')}</main>`,
  },
];
