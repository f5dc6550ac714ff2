import {expect} from 'chai';
import {SmElement} from '../../src/element/sm-element.js';
import * as widgets from '../../src/widgets/index.js';

function createRegistry(): CustomElementRegistry | undefined {
  try {
    return new CustomElementRegistry();
  } catch (error) {
    if (error instanceof TypeError) return undefined; // A browser without registries of one's own.
    throw error;
  }
}

const classes = Object.values(widgets).filter((one) => one.prototype instanceof SmElement) as (typeof SmElement &
  CustomElementConstructor)[];

/** A shadow tree with a registry of its own, which defines every widget, or a version of it. */
function scopedRoot(registry: CustomElementRegistry, version?: string): ShadowRoot {
  for (const widget of classes)
    registry.define(widget.tag, version === undefined ? widget : withVersion(widget, version));
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({mode: 'open', customElementRegistry: registry});
}

const withVersion = (widget: CustomElementConstructor, version: string): CustomElementConstructor =>
  Object.defineProperty(class extends widget {}, 'version', {value: version});

const rendered = async (root: ShadowRoot, tag: string): Promise<ShadowRoot> => {
  const element = root.querySelector(tag) as SmElement;
  await element.updateComplete;
  return element.shadowRoot!;
};

describe('widgets in a CustomElementRegistry of their own', () => {
  afterEach(() => document.querySelectorAll('body > div').forEach((host) => host.remove()));

  // In a browser without such registries, there is nothing to test.
  if (!createRegistry()) return;

  it('work without being defined for the page', async () => {
    const root = scopedRoot(createRegistry()!);
    root.innerHTML =
      '<sm-breathing-timer>Words</sm-breathing-timer><sm-mood-check>Words</sm-mood-check><sm-crisis-support country="GB">Words</sm-crisis-support>';
    expect(customElements.get('sm-breathing-timer')).to.equal(undefined);
    expect((await rendered(root, 'sm-crisis-support')).textContent).to.contain('116 123');
    const mood = await rendered(root, 'sm-mood-check');
    mood.querySelector('input')!.click();
    await (root.querySelector('sm-mood-check') as SmElement).updateComplete;
    expect(mood.querySelector('input')!.checked).to.equal(true);
    const timer = root.querySelector('sm-breathing-timer') as widgets.BreathingTimerElement;
    timer.start();
    await timer.ready;
    await timer.updateComplete;
    expect(timer.shadowRoot!.querySelector('[part=pause]')).to.not.equal(null);
    timer.stop();
  });

  it('can be of two versions on one page', async () => {
    const versions = ['1.0.0', '2.0.0'];
    const roots = versions.map((version) => scopedRoot(createRegistry()!, version));
    for (const root of roots) root.innerHTML = '<sm-crisis-support country="GB">Words</sm-crisis-support>';
    for (const root of roots) expect((await rendered(root, 'sm-crisis-support')).textContent).to.contain('116 123');
    expect(
      roots.map((root) => (root.querySelector('sm-crisis-support')!.constructor as typeof SmElement).version),
    ).to.deep.equal(versions);
  });
});
