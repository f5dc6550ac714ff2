/** Options of the search index (MiniSearch), for building and for searching. A section is `{id, page, heading, text}`. */
export const searchOptions = {
  fields: ['heading', 'page', 'text'],
  storeFields: ['page', 'heading', 'text'],
  searchOptions: {boost: {heading: 4, page: 3}, prefix: true, fuzzy: 0.15, combineWith: 'AND'},
};
