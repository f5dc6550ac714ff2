import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {joinProperties} from '../../../tools/build/rollup/join-properties.mjs';

const join = (code) => joinProperties('/modules').transform.call({parse: parseAst}, code, '/modules/card.js')?.code;

describe('declarations of properties in scripts', () => {
  it('are one call for each class, on the lines where they were', () => {
    const code = `import { __decorate } from './decorate.js';
class Card {}
__decorate([
    property()
], Card.prototype, "src", void 0);
__decorate([
    property({ type: Boolean })
], Card.prototype, "open", void 0);
export { Card };`;
    assert.equal(
      join(code),
      `import { __declare, __decorate } from './decorate.js';
class Card {}
__declare(Card, {src: void 0, open: { type: Boolean }});





export { Card };`,
    );
  });

  it('stay as they are with other decorators', () => {
    const other = `import { __decorate } from './decorate.js';
__decorate([property(), once()], Card.prototype, "src", void 0);
__decorate([state()], Card.prototype, "isOpen", void 0);`;
    assert.equal(join(other), other.replace('{ __decorate }', '{ __declare, __decorate }'));
  });

  it('are not looked for in modules without decorators', () => {
    assert.equal(join('class Card {}'), undefined);
  });
});
