import type {GenericSchema} from 'valibot';
import {articleSchema} from '../article/article.js';
import {breathingSchema} from '../breathing/breathing.js';
import {moodSchema} from '../mood/mood.js';
import {supportSchema} from '../support/support.js';

/** The schema of each document type, by its `type` field. */
export const schemas: Readonly<Record<string, GenericSchema>> = {
  article: articleSchema,
  breathing: breathingSchema,
  mood: moodSchema,
  support: supportSchema,
};
