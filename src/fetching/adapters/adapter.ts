/**
 * Converts a document of another format into the article format. Does not validate: `parseArticle` does.
 * Returns `undefined` when the document has a different format.
 */
export type Adapter = (document: unknown, url: string | undefined) => Readonly<Record<string, unknown>> | undefined;
