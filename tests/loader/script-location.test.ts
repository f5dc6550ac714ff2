import {expect} from 'chai';
import {scriptLocation} from '../../src/loader/script-location.js';

const added: Element[] = [];

function add<E extends Element>(element: E, attributes: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  added.push(element);
  document.head.append(element);
  return element;
}

/** The folder of our files while a tag is the running script, by the native definition of `document.currentScript`. */
function baseOf(running: Element | null): string | undefined {
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')!;
  Object.defineProperty(Document.prototype, 'currentScript', {get: () => running, configurable: true});
  try {
    return scriptLocation().base;
  } finally {
    Object.defineProperty(Document.prototype, 'currentScript', native);
  }
}

describe('the folder of our files', () => {
  afterEach(() => added.splice(0).forEach((element) => element.remove()));

  const foreign = {href: 'https://evil.example/'};

  it('is that of the script tag, whatever the base of the page and an image say', () => {
    const tag = add(document.createElement('script'), {
      type: 'text/plain',
      src: 'https://clinic.example/widgets/smart-meditation.js',
    });
    add(document.createElement('base'), foreign);
    const image = add(document.createElement('img'), {name: 'currentScript', 'data-base': 'https://evil.example/'});
    for (const running of [tag, null, image]) expect(baseOf(running)).to.equal(tag.src);
  });

  it('is not a folder that an attacker has added to Object.prototype', () => {
    const tag = add(document.createElement('script'), {
      type: 'text/plain',
      src: 'https://clinic.example/smart-meditation.js',
    });
    Object.assign(Object.prototype, {base: 'https://evil.example/', smBase: 'https://evil.example/'});
    try {
      expect(baseOf(tag)).to.equal(tag.src);
    } finally {
      for (const name of ['base', 'smBase']) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('is not known without a script tag, and is not the base of the page', () => {
    add(document.createElement('base'), foreign);
    expect(baseOf(null)).to.equal(undefined);
    expect(baseOf(add(document.createElement('script'), {type: 'text/plain'}))).to.equal(undefined);
    expect(baseOf(add(document.createElement('img'), {src: 'https://evil.example/smart-meditation.js'}))).to.equal(
      undefined,
    );
  });
});
