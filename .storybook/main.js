/** Storybook configuration. The stories are also fixtures of the tests. */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    {from: '../.cache/endpoint', to: '/content'},
    // The embed builder with the published files that it shows.
    ...['builder', 'locales', 'smart-meditation.full.js'].map((name) => ({
      from: `../dist/${name}`,
      to: `/widgets/${name}`,
    })),
  ],
  features: {sidebarOnboardingChecklist: false},
  core: {disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true},
  viteFinal: (config) => ({
    ...config,
    base: './',
    build: {...config.build, chunkSizeWarningLimit: 2000, cssTarget: ['chrome130', 'firefox130', 'safari18']},
  }),
};
