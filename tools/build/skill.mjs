import {cp, mkdir, readFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';

const names = (list = []) => list.map(({name}) => name);

/** Attributes of every HTML element that examples use. */
const globalAttributes = /^(id|class|lang|dir|slot|style|hidden|data-.+)$/;

/** Names with our prefix that are not in the manifest: settings of ancestors, and the token of the style sheet. */
const otherNames = ['--sm-reserved-height'];

/** One line per tag, attribute or attribute value in the HTML of a text that the manifest does not have. */
function tagProblems(text, elements) {
  return [...text.matchAll(/<(sm-[a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].flatMap(([, tag, written]) => {
    const element = elements.find(({tagName}) => tagName === tag);
    if (!element) return [`<${tag}> is not a widget`];
    return [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].flatMap(([, name, value]) => {
      const attribute = element.attributes.find((one) => one.name === name);
      if (!attribute) return globalAttributes.test(name) ? [] : [`<${tag}> has no attribute "${name}"`];
      const values = [...(attribute.parsedType?.text ?? '').matchAll(/'([^']+)'/g)].map(([, one]) => one);
      const isOpen = name === 'pattern'; // It also takes seconds.
      return value === undefined || isOpen || values.length === 0 || values.includes(value)
        ? []
        : [`<${tag} ${name}> has no value "${value}"`];
    });
  });
}

/** One line per match of a pattern whose first group is not among the known names. */
const unknownNames = (text, pattern, known, what) =>
  [...text.matchAll(pattern)].flatMap(([, name]) => (known.includes(name) ? [] : [`"${name}" is not ${what}`]));

/** Whether a path is among the exports of the package, some of which have a star. */
const isExported = (path, exported) =>
  exported.some((one) => {
    const [start, end] = one.split('*');
    return end === undefined ? path === one : start !== './' && path.startsWith(start) && path.endsWith(end);
  });

/** What a text says about the widgets that differs from the manifest and from the exports of the package, one line each. */
export function manifestProblems(text, elements, exports) {
  const all = (kind) => elements.flatMap((element) => names(element[kind]));
  const paths = [...Object.keys(exports), ...elements.map(({tagName}) => `./${tagName.replace('sm-', '')}`)];
  return [
    ...tagProblems(text, elements),
    ...unknownNames(
      text,
      /(?<![\w./<-])(sm-[a-z]+(?:-[a-z]+)+)\b(?!-|\.)/g,
      [...elements.map(({tagName}) => tagName), ...all('events')],
      'a tag or an event',
    ),
    ...unknownNames(text, /(--sm-[a-z]+(?:-[a-z]+)*)/g, [...all('cssProperties'), ...otherNames], 'a token'),
    ...unknownNames(text, /::part\(([\w-]+)\)/g, all('cssParts'), 'a part'),
    ...unknownNames(text, /:state\(([\w-]+)\)/g, all('cssStates'), 'a state'),
    ...[...text.matchAll(/(?:from|import|`)\s*['`]?@smart-meditation\/widgets\/([\w./-]+)/g)].flatMap(([, path]) =>
      isExported(`./${path}`, paths) ? [] : [`"@smart-meditation/widgets/${path}" is not an export`],
    ),
  ];
}

/** Copies the skill for coding assistants. Throws when it names something that the manifest does not have. */
export async function buildSkill(out) {
  const manifest = JSON.parse(await readFile(at(out, 'custom-elements.json'), 'utf8'));
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));
  const {exports} = JSON.parse(await readFile(at('package.json'), 'utf8'));
  for (const file of [at('docs/skill/SKILL.md'), at(out, 'llms.txt')]) {
    const problems = manifestProblems(await readFile(file, 'utf8'), elements, exports);
    if (problems.length > 0) throw new Error(`${file} differs from the manifest:\n${problems.join('\n')}`);
  }
  await mkdir(at(out, 'skill'), {recursive: true});
  await cp(at('docs/skill/SKILL.md'), at(out, 'skill/SKILL.md'));
}
