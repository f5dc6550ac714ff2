/** A text on one line, escaped for a Markdown table. */
export const cell = (text = '') => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

const items = (title, list, line) => (list.length ? [`${title}:`, ...list.map((one) => `- ${line(one)}`), ''] : []);
const typeOf = (field) => cell(field?.type?.text ?? '').replaceAll('\\|', '|');

function page({
  tagName,
  description,
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssStates = [],
  cssProperties = [],
}) {
  const field = (name) => members.find((one) => one.name === name);
  const methods = members.filter(
    (one) => one.kind === 'method' && !one.static && !one.inheritedFrom && one.description,
  );
  return [
    `## <${tagName}>`,
    '',
    cell(description),
    '',
    ...items(
      'Attributes (the property has the same name in camelCase)',
      attributes,
      (one) => `\`${one.name}\` (${typeOf(field(one.fieldName))}): ${cell(field(one.fieldName)?.description)}`,
    ),
    ...items('Events', events, (one) => `\`${one.name}\`: ${cell(one.description)}`),
    ...items('Methods', methods, (one) => `\`${one.name}()\`: ${cell(one.description)}`),
    ...items('Slots', slots, (one) => `${one.name ? `\`${one.name}\`` : 'default'}: ${cell(one.description)}`),
    ...items('CSS parts', cssParts, (one) => `\`${one.name}\`: ${cell(one.description)}`),
    ...items('CSS states', cssStates, (one) => `\`:state(${one.name})\`: ${cell(one.description)}`),
    ...items('CSS properties', cssProperties, (one) => `\`${one.name}\`: ${cell(one.description)}`),
  ].join('\n');
}

const head = `# Smart Meditation Widgets

> Calm, private web components for mental-health pages: a breathing timer, a mood check, a health article card, crisis lines. They provide information and self-help; they do not diagnose.

Register all with \`import '@smart-meditation/widgets/define'\`, or one with \`import '@smart-meditation/widgets/breathing-timer'\`. Without npm: one classic script, \`smart-meditation.js\`. The content between the tags is shown until the widget renders, and whenever it cannot; always provide it. Content comes from your own endpoint: \`configure({endpoint, lang, theme, country})\` or \`data-endpoint\` on the script tag. Widgets store and send nothing unless an attribute offers it and the user agrees. The colors of cautions cannot be changed, and no attribute hides them.
`;

/** A reference of all widgets for coding assistants, as one text (llms.txt). */
export const widgetPages = (elements) => `${head}\n${elements.map(page).join('\n')}`;
