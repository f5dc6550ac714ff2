/** The pages of the site by section, as paths of their Markdown files, or of a section of one. Every page has to be listed. */
export const navigation = [
  {
    title: 'Start',
    pages: [
      'README.md',
      'docs/embedding.md',
      'src/builder/',
      'docs/hosting.md',
      'docs/npm.md',
      'docs/frameworks.md',
      'docs/hosts.md',
    ],
  },
  {
    title: 'Widgets',
    pages: [
      'docs/widgets/breathing-timer.md',
      'docs/widgets/mood-check.md',
      'docs/widgets/article-card.md',
      'docs/widgets/crisis-support.md',
    ],
  },
  {
    title: 'Content',
    pages: [
      'docs/content.md',
      'docs/breathing.md',
      'docs/mood.md',
      'docs/questionnaires.md',
      'docs/languages.md',
      'docs/right-to-left.md',
    ],
  },
  {title: 'Design', pages: ['docs/theming.md', 'docs/accessibility.md']},
  {
    title: 'Safety',
    pages: [
      'docs/safety.md',
      'docs/safety/clinic-checklist.md',
      'docs/safety/intended-purpose.md',
      'docs/safety/hazard-log.md',
      'docs/safety/crisis-lines.md',
      'docs/safety/instruments.md',
      'docs/safety/incidents-and-recall.md',
    ],
  },
  {
    title: 'Privacy and security',
    pages: [
      'docs/privacy.md',
      'docs/privacy/dpia.md',
      'docs/privacy/notice-texts.md',
      'docs/privacy/record-of-processing.md',
      'docs/privacy/roles-and-duties.md',
      'docs/privacy/laws-and-dates.md',
      'docs/security.md',
      'SECURITY.md',
    ],
  },
  {
    title: 'Development',
    pages: [
      'README.md#reference',
      'docs/server-rendering.md',
      'docs/testing.md',
      'docs/architecture.md',
      'docs/decisions/',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
    ],
  },
];

/** Shorter names for the navigation, for pages with a long title. */
export const shortTitles = {
  'README.md': 'Overview',
  'docs/embedding.md': 'Script tag',
  'docs/npm.md': 'npm',
  'docs/frameworks.md': 'Frameworks',
  'docs/hosts.md': 'Tested pages',
  'docs/content.md': 'Write content',
  'docs/breathing.md': 'Breathing exercises',
  'docs/mood.md': 'Mood questions',
  'docs/testing.md': 'Testing',
};
