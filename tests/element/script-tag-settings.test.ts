import {expect} from 'chai';
import {configure, settings} from '../../src/element/settings/page-settings.js';
import {applyScriptTagSettings} from '../../src/element/settings/script-tag-settings.js';

const addedTags: HTMLScriptElement[] = [];

/** Adds a script tag that does not run. */
function addTag(src: string, attributes: Readonly<Record<string, string>> = {}): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  if (src) tag.src = src;
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  addedTags.push(tag);
  document.head.append(tag);
  return tag;
}

/** The settings applied while a tag is `document.currentScript`. */
function readSettings(running: Element | null = null): Pick<ReturnType<typeof settings>, 'endpoint' | 'country'> {
  Object.defineProperty(document, 'currentScript', {value: running, configurable: true});
  applyScriptTagSettings();
  Reflect.deleteProperty(document, 'currentScript');
  const {endpoint, country} = settings();
  return {endpoint, country};
}

const vendor = {'data-endpoint': 'https://vendor.example/', 'data-country': 'US'};
const own = {'data-endpoint': 'https://content.example/', 'data-country': 'GB'};
const ownSettings = {endpoint: own['data-endpoint'], country: 'GB'};
const noSettings = {endpoint: undefined, country: undefined};

describe('settings of the script tag', () => {
  afterEach(() => {
    addedTags.splice(0).forEach((tag) => tag.remove());
    configure({endpoint: undefined, country: undefined});
  });

  it('are not read from another vendor’s tag if our tag has none', () => {
    addTag('https://vendor.example/booking.js', vendor);
    addTag('', vendor);
    expect(readSettings(addTag('https://cdn.example/smart-meditation.js'))).to.deep.equal(noSettings);
    expect(readSettings()).to.deep.equal(noSettings);
  });

  it('are not those that an attacker has added to Object.prototype', () => {
    const polluted = {endpoint: 'https://evil.example/', country: 'US', locales: {de: {}}};
    Object.assign(Object.prototype, polluted);
    try {
      expect(readSettings(addTag('https://cdn.example/smart-meditation.js'))).to.deep.equal(noSettings);
      expect(settings().locales).to.not.have.property('de');
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('are not read from a vendor’s tag if ours is inlined, joined or renamed', () => {
    addTag('https://vendor.example/booking.js', vendor);
    expect(readSettings(addTag(''))).to.deep.equal(noSettings);
    expect(readSettings(addTag('https://clinic.example/cache/combined-1.js'))).to.deep.equal(noSettings);
  });

  for (const src of [
    'https://vendor.example/booking.js?site=smart-meditation.js',
    'https://vendor.example/booking.js#/smart-meditation.js',
    'https://vendor.example/smart-meditation-clinic/booking.js',
    'https://cdn.example/booking.js',
  ])
    it(`are not read from ${src}, which is not our file`, () => {
      addTag(src, vendor);
      expect(readSettings(addTag('https://cdn.example/smart-meditation.js'))).to.deep.equal(noSettings);
      expect(readSettings()).to.deep.equal(noSettings);
    });

  it('are read although an image has the name of a method of the document', () => {
    const image = document.createElement('img');
    image.setAttribute('name', 'querySelectorAll');
    document.body.append(image);
    try {
      expect(readSettings(addTag('https://cdn.example/smart-meditation.js', own))).to.deep.equal(ownSettings);
    } finally {
      image.remove();
    }
  });

  it('are read from the running tag, or from another tag of this library', () => {
    addTag('https://vendor.example/booking.js', vendor);
    const running = addTag('https://clinic.example/widgets/smart-meditation.js');
    addTag('https://clinic.example/widgets/smart-meditation.full.js?v=2', own);
    expect(readSettings(running)).to.deep.equal(ownSettings);
    configure({endpoint: undefined, country: undefined});
    running.dataset['country'] = 'IE';
    expect(readSettings(running)).to.deep.equal({endpoint: undefined, country: 'IE'});
  });

  it('are found by file name when `currentScript` is not available', () => {
    addTag('https://vendor.example/booking.js', vendor);
    addTag('https://cdn.example/v1/smart-meditation.js?again', own);
    expect(readSettings()).to.deep.equal(ownSettings);
    expect(readSettings(document.createElement('img'))).to.deep.equal(ownSettings);
  });

  it('are read from a running tag that an optimizer has renamed', () => {
    expect(readSettings(addTag('https://clinic.example/cache/combined-1.js', own))).to.deep.equal(ownSettings);
  });

  it('are not read from a tag of another name that is not known to run ours, and the console says what to do', () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    try {
      addTag('https://clinic.example/cache/combined-1.js', own);
      addTag('', vendor);
      expect(readSettings()).to.deep.equal(noSettings);
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(
      /takes no settings from a script tag.*data-sm-endpoint.*data-sm-base.*smart-meditation\.full\.js/,
    );
  });

  it('are read on a page whose drawing contains a script', () => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(document.createElementNS('http://www.w3.org/2000/svg', 'script'));
    document.body.append(drawing);
    try {
      expect(readSettings(addTag('https://cdn.example/smart-meditation.js', own))).to.deep.equal(ownSettings);
    } finally {
      drawing.remove();
    }
  });
});
