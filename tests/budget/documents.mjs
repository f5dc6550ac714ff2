import {article} from './documents/article.mjs';
import {htmlShapes, markdownShapes} from './documents/article-texts.mjs';
import {articleShapes, markdownFiles} from './documents/articles.mjs';
import {foreignShapes} from './documents/other-systems.mjs';
import {questionnaireShapes} from './documents/questionnaires.mjs';
import {breathingShapes, moodShapes} from './documents/questions-and-exercises.mjs';
import {supportShapes} from './documents/support.mjs';

const asText = (document) => (typeof document === 'string' ? document : JSON.stringify(document));

const group = (kind, tag, shapes, {extension = 'json', create = (shape) => shape} = {}) =>
  Object.entries(shapes).map(([name, shape], index) => ({
    name: `${kind}: ${name}`,
    tag,
    file: `${kind.replace(/\W+/g, '-')}-${index}.${extension}`,
    content: asText(create(shape)),
  }));

/**
 * Documents up to the size limit, of every kind that a widget reads, each with a shape that is expensive for a parser, a
 * validation, a list or the layout. `tag` is the widget, `file` the name at the endpoint.
 */
export const documents = [
  ...group('Markdown', 'sm-article-card', markdownShapes, {create: (body) => article({body, sources: [{title: 's'}]})}),
  ...group('HTML', 'sm-article-card', htmlShapes, {
    create: (body) => article({body, bodyType: 'html', sources: [{title: 's'}]}),
  }),
  ...group('article', 'sm-article-card', articleShapes),
  ...group('front matter', 'sm-article-card', markdownFiles, {extension: 'md'}),
  ...group('other systems', 'sm-article-card', foreignShapes),
  ...group('exercise', 'sm-breathing-timer', breathingShapes),
  ...group('mood question', 'sm-mood-check', moodShapes),
  ...group('questionnaire', 'sm-mood-check', questionnaireShapes),
  ...group('support', 'sm-crisis-support', supportShapes),
];
