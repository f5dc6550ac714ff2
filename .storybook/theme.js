import {create} from 'storybook/theming';

const shared = {
  brandTitle: 'Smart Meditation Widgets',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBorderRadius: 12,
  inputBorderRadius: 8,
};

/** Storybook's light theme in the colours of the widgets. */
export const light = create({
  ...shared,
  base: 'light',
  colorPrimary: '#3f6b5c',
  colorSecondary: '#2b5749',
  appBg: '#f3f1ec',
  appContentBg: '#fbfaf6',
  appPreviewBg: '#fbfaf6',
  appHoverBg: '#e5f0e7',
  appBorderColor: '#dedbd3',
  textColor: '#11251e',
  textMutedColor: '#4d5f58',
  barBg: '#fbfaf6',
  barTextColor: '#394d45',
  barHoverColor: '#224f41',
  barSelectedColor: '#224f41',
});

/** The dark theme. */
export const dark = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#9bcab8',
  colorSecondary: '#52a888',
  appBg: '#16130f',
  appContentBg: '#181b17',
  appPreviewBg: '#181b17',
  appHoverBg: '#202e26',
  appBorderColor: '#353a33',
  textColor: '#e7f1ed',
  textMutedColor: '#b8c9c2',
  barBg: '#181b17',
  barTextColor: '#b8c9c2',
  barHoverColor: '#a8d7c5',
  barSelectedColor: '#a8d7c5',
  inputBg: '#1f221e',
  inputBorder: '#6f8e83',
  inputTextColor: '#e7f1ed',
});
