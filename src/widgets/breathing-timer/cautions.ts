import {nothing, type TemplateResult} from 'lit';
import {cautionBanner} from '../../parts/caution-banner.js';
import type {View} from './view.js';

/** The cautions of a document, above everything that can be done. */
export function cautionList({exercise, words: {text}, level}: View): readonly TemplateResult[] | typeof nothing {
  const {cautions} = exercise;
  return cautions.length ? cautions.map((caution) => cautionBanner(caution, text.levels, level + 1)) : nothing;
}
