const valueKeys = {
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  quantity: ['valueQuantity'],
  choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'],
};

const walk = (value, visit, path = '') => {
  visit(value, path);
  if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) walk(child, visit, `${path}.${key}`);
};

/**
 * Breaches of the rules of FHIR and SDC for a QuestionnaireResponse that its JSON Schema does not contain: items, texts,
 * answer types and numbers of answers as in the definition, nothing empty.
 */
export function breaches(questionnaire, response) {
  const found = [];
  walk(response, (value, path) => {
    if (value === null || value === undefined || value === '') found.push(`${path} is ${JSON.stringify(value)}`);
    if (Array.isArray(value) && value.length === 0) found.push(`${path} is empty`);
  });
  checkItems(questionnaire.item ?? [], response.item ?? [], 'response', found);
  return found;
}

function checkItems(definitions, items, path, found) {
  let position = 0;
  const counts = new Map();
  for (const item of items) {
    const place = `${path} > ${item.linkId}`;
    const index = definitions.findIndex(({linkId}) => linkId === item.linkId);
    const definition = definitions[index];
    if (!definition) {
      found.push(`${place} is not in the definition at this place`);
      continue;
    }
    if (index < position) found.push(`${place} is not in the order of the definition`);
    position = Math.max(position, index);
    counts.set(item.linkId, (counts.get(item.linkId) ?? 0) + 1);
    checkItem(definition, item, place, found);
    const isRepeatingGroup = definition.type === 'group' && definition.repeats;
    if (counts.get(item.linkId) > 1 && !isRepeatingGroup) found.push(`${place} is there twice`);
  }
}

function checkItem(definition, item, place, found) {
  const {type, text} = definition;
  if (item.text !== undefined && item.text !== text?.trim()) found.push(`${place} has another text`);
  if (!item.answer && !item.item) found.push(`${place} has neither answers nor items`);
  if (type === 'display') found.push(`${place} is a display item`);
  if (type !== 'group') return checkAnswers(definition, item, place, found);
  if (item.answer) found.push(`${place} is a group with an answer`);
  return checkItems(definition.item ?? [], item.item ?? [], place, found);
}

function checkAnswers(definition, {item, answer: answers = []}, place, found) {
  const {type, repeats = false, item: definitions = [], answerConstraint} = definition;
  const allowed = [...(valueKeys[type] ?? []), ...(answerConstraint === 'optionsOrString' ? ['valueString'] : [])];
  if (item) found.push(`${place} is a question with items outside of its answers`);
  if (!repeats && answers.length > 1) found.push(`${place} has several answers`);
  for (const answer of answers) {
    const keys = Object.keys(answer).filter((key) => key.startsWith('value'));
    const isOtherType = keys[0] && valueKeys[type] && !allowed.includes(keys[0]);
    if (keys.length > 1 || isOtherType) found.push(`${place} has an answer with ${keys.join()}`);
    checkItems(definitions, answer.item ?? [], place, found);
  }
}
