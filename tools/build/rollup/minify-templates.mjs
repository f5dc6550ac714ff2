import ts from 'typescript';

const stringOrComment = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[^]*?\*\//;

/** CSS without comments and without the white space that no browser needs; strings stay as they are. */
export const minifyCss = (css) =>
  css
    .split(stringOrComment)
    .map((piece = '', index) => (index % 2 ? piece : squeeze(piece)))
    .join('');

const squeeze = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/ ?(,) ?/g, '$1')
    .replace(/([(:>]|>=) /g, '$1')
    .replace(/ ([)>])/g, '$1')
    .replace(/;}/g, '}');

/** Markup with every line break and its indentation folded into one space. */
const foldMarkup = (markup) => markup.replace(/\s*\n\s*/g, ' ');

const shorten = {css: minifyCss, html: foldMarkup, svg: foldMarkup};

const ascii = (raw) => raw.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function quasi(node, make, text) {
  const short = text(node.text);
  return make(short, ascii(short.replace(/[\\`]|\$(?={)/g, '\\$&')));
}

function shortenTemplate(template, text, f) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return quasi(template, f.createNoSubstitutionTemplateLiteral, text);
  const spans = template.templateSpans.map((span) => {
    const make = ts.isTemplateTail(span.literal) ? f.createTemplateTail : f.createTemplateMiddle;
    return f.updateTemplateSpan(span, span.expression, quasi(span.literal, make, text));
  });
  return f.updateTemplateExpression(template, quasi(template.head, f.createTemplateHead, text), spans);
}

/** A TypeScript transformer that shortens css`…`, html`…` and svg`…`, so that source maps stay right. */
export const shortTemplates = (context) => {
  const visit = (node) => {
    const seen = ts.visitEachChild(node, visit, context);
    if (!ts.isTaggedTemplateExpression(seen) || !ts.isIdentifier(seen.tag)) return seen;
    const text = shorten[seen.tag.text];
    if (!text) return seen;
    const template = shortenTemplate(seen.template, text, context.factory);
    return context.factory.updateTaggedTemplateExpression(seen, seen.tag, undefined, template);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};
