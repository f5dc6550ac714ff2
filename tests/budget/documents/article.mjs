const cautions = [{level: 'important', heading: 'Take care', body: 'Calmly.'}];
/** An article with a caution. */
export const article = (fields) => ({title: 'A title', body: 'Words.', cautions, ...fields});
