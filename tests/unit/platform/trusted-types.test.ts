import {expect} from 'chai';
import {afterEach, beforeEach, describe, it} from 'node:test';

interface Policy {
  createHTML(html: string): unknown;
  createScriptURL(url: string): unknown;
}

const attack = '<img src=x onerror=alert(1)>';
const ours = '<p>Calm words.</p>';
let seenPolicies: Policy[] = [];
let definedNames: string[] = [];
let version = 0;

/** A fresh copy of the module, as a page that has just been opened. */
const freshModule = (): Promise<typeof import('../../../src/platform/trusted-types.js')> =>
  import(`../../../src/platform/trusted-types.js?${String(++version)}`);

describe('the Trusted Types policy', () => {
  beforeEach(() => {
    seenPolicies = [];
    definedNames = [];
    Object.assign(globalThis, {
      customElements: {get: () => undefined, define: (name: string) => definedNames.push(name)},
      // A page script that wraps `createPolicy` sees the rules and the policy.
      trustedTypes: {
        createPolicy(_name: string, rules: Policy): Policy {
          const policy = {
            createHTML: (html: string) => `trusted ${String(rules.createHTML(html))}`,
            createScriptURL: (url: string) => `trusted ${String(rules.createScriptURL(url))}`,
          };
          seenPolicies.push(rules, policy);
          return policy;
        },
      },
    });
  });
  afterEach(() => {
    for (const name of ['trustedTypes', 'customElements']) Reflect.deleteProperty(globalThis, name);
  });

  it('accepts text and addresses of our own scripts', async () => {
    const {toTrustedHtml, toTrustedScriptUrl} = await freshModule();
    expect(toTrustedHtml(ours)).to.equal(`trusted ${ours}`);
    expect(toTrustedScriptUrl('parts/session.js')).to.equal('trusted parts/session.js');
  });

  it('accepts no text of a page script that has got hold of it', async () => {
    const {toTrustedHtml} = await freshModule();
    toTrustedHtml(ours);
    expect(seenPolicies).to.have.lengthOf(2);
    for (const policy of seenPolicies)
      for (const html of [attack, ours, '']) {
        expect(() => policy.createHTML(html)).to.throw(TypeError);
        expect(() => policy.createScriptURL(html)).to.throw(TypeError);
      }
  });

  it('is published nowhere on the page', async () => {
    const {toTrustedHtml} = await freshModule();
    const before = Object.getOwnPropertyNames(globalThis);
    toTrustedHtml(ours);
    expect(definedNames).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(globalThis)).to.deep.equal(before);
  });

  it('is closed again when the page refuses the text', async () => {
    const {toTrustedHtml} = await freshModule();
    toTrustedHtml(ours);
    const [rules] = seenPolicies;
    const original = rules!.createHTML;
    rules!.createHTML = () => {
      throw new Error('refused');
    };
    expect(() => toTrustedHtml(attack)).to.throw('refused');
    expect(() => original(attack)).to.throw(TypeError);
  });

  it('leaves the text unchanged where the page does not allow the policy', async () => {
    Object.assign(globalThis, {
      trustedTypes: {
        createPolicy: () => {
          throw new TypeError('not allowed');
        },
      },
    });
    const {toTrustedHtml, policyRefused} = await freshModule();
    expect(toTrustedHtml(ours)).to.equal(ours);
    expect(policyRefused()).to.equal(true);
  });
});
