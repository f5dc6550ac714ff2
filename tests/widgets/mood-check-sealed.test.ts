import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {configure} from '../../src/index.js';
import * as stories from '../../stories/mood-check/sealed.stories.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {button, link, status} from '../support/queries.js';
import {mount, unmountAll, type MountedWidget} from './mount.js';

type Sealed = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** The published script of the frame, as the address that an npm user sets. */
const sealedScript = '/dist/sealed.js';

async function mountSealed(properties: Partial<HTMLElementTagNameMap['sm-mood-check']> = {}): Promise<Sealed> {
  const check = await mount('sm-mood-check', {sealed: true, country: 'GB', ...properties});
  await check.waitFor('.sealed-frame:not([hidden])');
  return check;
}

const finished = ({element}: Sealed): Promise<Event> =>
  new Promise((resolve) => element.addEventListener('sm-mood-answer', resolve, {once: true}));

describe('<sm-mood-check> sealed', () => {
  before(() => configure({sealedScript}));
  meetsWidgetContract(stories);
});

describe('a sealed <sm-mood-check> in this engine', () => {
  beforeEach(() => configure({sealedScript}));
  afterEach(() => {
    unmountAll();
    configure({sealedScript: undefined});
  });

  it('cannot be read by the page', async () => {
    const check = await mountSealed();
    const frame = check.get<HTMLIFrameElement>('iframe');
    expect(frame.contentDocument).to.equal(null);
    expect(() => frame.contentWindow?.document).to.throw();
    expect(check.all('input, fieldset')).to.deep.equal([]);
  });

  it('does not tell bubbling listeners of the page where the pointer enters it', async () => {
    const check = await mountSealed();
    const heard: string[] = [];
    const listener = ({type}: Event): void => void heard.push(type);
    const types = ['pointerover', 'pointerout', 'mouseover', 'mouseout'];
    for (const type of types) document.addEventListener(type, listener);
    const init = {bubbles: true, composed: true, clientX: 100};
    for (const type of types) check.get('iframe').dispatchEvent(new MouseEvent(type, init));
    for (const type of types) document.removeEventListener(type, listener);
    expect(heard).to.deep.equal([]);
  });

  it('is answered by keyboard, keeps its height, and reports only that the person has finished', async () => {
    const check = await mountSealed();
    const frame = check.get<HTMLIFrameElement>('iframe');
    const before = document.createElement('button');
    const after = document.createElement('button');
    check.element.before(before);
    check.element.after(after);
    const done = finished(check);
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(check.element.shadowRoot?.activeElement, 'Tab enters the frame').to.equal(frame);
    await sendKeys({press: ' '});
    const height = frame.getBoundingClientRect().height;
    for (const press of ['ArrowRight', 'Tab', 'Enter']) await sendKeys({press});
    const event = (await done) as Event & {answer?: unknown};
    expect(event.answer).to.equal(undefined);
    expect(frame.getBoundingClientRect().height).to.equal(height);
    before.remove();
    after.remove();
  });

  it('shows a sentence and help without the address of its script', async () => {
    configure({sealedScript: undefined});
    const check = await mount('sm-mood-check', {sealed: true, country: 'GB'});
    await check.waitForText('cannot show the questions privately');
    expect(check.get(status()).textContent).to.contain('cannot show the questions privately');
    await check.press(button('Get help now'));
    expect(check.get(link('Call 999')).getAttribute('href')).to.equal('tel:999');
    expect(check.all('input, iframe')).to.deep.equal([]);
  });
});
