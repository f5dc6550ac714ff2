import {create} from 'storybook/theming';

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Storybook in the colours of the library: paper, ink and pine. */
export const theme = create({
  base: 'light',
  brandTitle: 'Smart Meditation Widgets',
  fontBase: font,
  colorPrimary: '#3f6b5c',
  colorSecondary: '#2b5749',
  appBg: '#f3f1ec',
  appContentBg: '#fbfaf6',
  appPreviewBg: '#fbfaf6',
  appHoverBg: '#e5f0e7',
  appBorderColor: '#dedbd3',
  appBorderRadius: 12,
  textColor: '#11251e',
  textMutedColor: '#4d5f58',
  barBg: '#fbfaf6',
  barTextColor: '#394d45',
  barHoverColor: '#224f41',
  barSelectedColor: '#224f41',
  inputBorderRadius: 8,
});
