/** The class, the name and the options of `__decorate([property(options)], Class.prototype, "name")`; `undefined` for other statements. */
function readProperty({expression}, code) {
  const [decorators, target, name] = expression?.callee?.name === '__decorate' ? expression.arguments : [];
  const [decorator, ...others] = decorators?.elements ?? [];
  if (decorator?.callee?.name !== 'property' || others.length > 0) return undefined;
  const textOf = (node) => code.slice(node.start, node.end);
  const [options] = decorator.arguments;
  return {owner: textOf(target.object), name: name.value, options: options ? textOf(options) : 'void 0'};
}

/** Statements that follow each other and declare properties of one class, as `{owner, statements, entries}`. */
function groupProperties({body}, code) {
  const groups = [];
  for (const [index, statement] of body.entries()) {
    const property = readProperty(statement, code);
    if (!property) continue;
    const last = groups.at(-1);
    const isNext = last?.owner === property.owner && body[index - 1] === last.statements.at(-1);
    const group = isNext ? last : {owner: property.owner, statements: [], entries: []};
    if (!isNext) groups.push(group);
    group.statements.push(statement);
    group.entries.push(`${property.name}: ${property.options}`);
  }
  return groups;
}

/**
 * Joins the calls that declare the properties of a class, one for each, to one call, which is shorter. No other line of code changes
 * its place.
 * @param modules folder of the built modules.
 */
export const joinProperties = (modules) => ({
  name: 'join-properties',
  transform(code, id) {
    if (!id.startsWith(modules) || !/import \{ __decorate \}/.test(code)) return null;
    let joined = code;
    for (const {owner, statements, entries} of groupProperties(this.parse(code), code).reverse()) {
      const [start, end] = [statements[0].start, statements.at(-1).end];
      const lines = code.slice(start, end).replace(/.+/g, '');
      joined = `${joined.slice(0, start)}__declare(${owner}, {${entries.join(', ')}});${lines}${joined.slice(end)}`;
    }
    return {code: joined.replace('import { __decorate }', 'import { __declare, __decorate }'), map: null};
  },
});
