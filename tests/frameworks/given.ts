/** A document that an app has itself: it is handed over as an object, not as an address. */
export const given = {type: 'article', title: 'Given by the app', body: 'Words of the app.', cautions: []} as const;
