/** The widget that shows a type of document, without `sm-`; none for a type that no widget shows. */
export const widgetOfType: Readonly<Partial<Record<string, string>>> = {
  article: 'article-card',
  breathing: 'breathing-timer',
  mood: 'mood-check',
  questionnaire: 'mood-check',
  support: 'crisis-support',
};
