/** A document of the app itself, passed as an object instead of a URL. */
export const appArticle = {
  type: 'article',
  title: 'Given by the app',
  body: 'Words of the app.',
  cautions: [],
} as const;
