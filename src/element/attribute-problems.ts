import type {PropertyDeclaration} from 'lit';
import {withoutQuotes} from '../platform/attribute-text.js';
import {
  attributeDeclarations,
  clampHeadingLevel,
  FALSE_WORDS,
  meantAttribute,
  toKeyword,
  toNumber,
  type EnumConverter,
  type Properties,
} from './attributes.js';

const TRUE_WORDS = /^(|true|yes|on|1)$/i;

/** HTML global attributes and attributes that frameworks add. */
const FOREIGN_ATTRIBUTES =
  /^(id|class|style|lang|dir|title|slot|part|exportparts|hidden|tabindex|role|is|inert|translate|nonce|accesskey|autofocus|contenteditable|draggable|spellcheck|popover|item\w+|xmlns|xml:.*|loading|fetchpriority|decoding|js\w+|(data|aria|ng|v|x|hx|wire)-.*|on\w+|defer-hydration|[a-z-]*[^a-z-].*|_.*)$/;

/** Warnings for the page's author about unknown, misspelled or invalid attributes. */
export function attributeProblems(element: Element, properties: Properties): string[] {
  const declarations = attributeDeclarations(properties);
  const known = [...declarations.keys()];
  return element.getAttributeNames().flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    const options = declarations.get(name);
    if (options) return valueProblem(name, value, options) ?? [];
    if (FOREIGN_ATTRIBUTES.test(name)) return [];
    const meant = meantAttribute(name, known);
    if (meant) return `reads "${name}" as "${meant}": write it with its hyphens`;
    return `has no attribute "${name}": the attributes are ${known.sort().join(', ')}`;
  });
}

function valueProblem(name: string, value: string, {type, converter}: PropertyDeclaration): string | undefined {
  const text = withoutQuotes(value);
  const {allowed} = (converter ?? {}) as Partial<EnumConverter<string>>;
  if (allowed && !allowed.includes(toKeyword(value)))
    return `${name} should be one of ${allowed.join(', ')}, but is "${value}"; "${allowed[0] ?? ''}" is used`;
  if (name === 'disabled')
    return FALSE_WORDS.test(text)
      ? `is disabled by disabled="${value}": leave the attribute out to enable it`
      : undefined;
  if (type === Boolean && !TRUE_WORDS.test(text) && !FALSE_WORDS.test(text) && text.toLowerCase() !== name)
    return `${name} should be absent, empty or "false", but is "${value}"; it is treated as true`;
  if (type !== Number) return undefined;
  const number = toNumber(value);
  if (Number.isNaN(number)) return `${name} should be a number, but is "${value}"`;
  return name === 'heading-level' && clampHeadingLevel(number) !== number
    ? `${name} should be a whole number from 1 to 6, but is "${value}"; ${clampHeadingLevel(number)} is used`
    : undefined;
}
