import type {SupportInput} from '../../src/index.js';
import {expect} from 'chai';
import '../../src/define.js';
import {unmountAll, mount, textOf} from './mount.js';
import {CRISIS_LINES_REVIEW_BY} from '../../src/content/support/crisis-lines.js';
import type {CountryCode} from '../../src/content/validation/country-codes.js';

const createLine = (more: object = {}) => ({
  name: 'Night desk',
  contacts: [{type: 'phone', display: '01632 960 001', dial: '01632960001'}],
  ...more,
});
const createDocument = (more: object = {}) => ({
  type: 'support',
  country: 'GB',
  emergency: '999',
  lines: [createLine()],
  ...more,
});

const builtInContacts = [
  'Call 116 123',
  'Text SHOUT to 85258',
  'Call 111, then option 2',
  'Call 0808 808 8000',
  'Textphone 18001 0808 808 8000',
];

/** Renders a support document. Returns the displayed contacts and the console messages. */
async function renderDocument(
  content: unknown,
  country: CountryCode = 'GB',
): Promise<{how: string[]; links: (string | null)[]; dial: string; when: string[]; console: string[]}> {
  const lines: string[] = [];
  const {warn} = console;
  console.warn = (one: string) => void lines.push(one);
  const {element, all} = await mount('sm-crisis-support', {content: content as SupportInput, country});
  await element.updateComplete;
  console.warn = warn;
  return {
    how: all('.how').map(textOf),
    links: all('a.line').map((link) => link.getAttribute('href')),
    dial: all('.dial').map(textOf).join(),
    when: all('.when').map(textOf),
    console: lines,
  };
}

describe('a support document', () => {
  afterEach(unmountAll);

  const rejectedDocuments: [name: string, document: unknown, message: RegExp][] = [
    ['for another country', createDocument({country: 'IE'}), /should be for it, but is for IE/],
    [
      'for an unknown country',
      createDocument({country: 'Narnia'}),
      /support\.country should be a country code such as "GB", but is "Narnia"/,
    ],
    [
      'without an emergency number',
      createDocument({emergency: undefined}),
      /support\.emergency should be an emergency number .*, but is missing/,
    ],
    ['without lines', createDocument({lines: undefined}), /support\.lines should be a list of lines, but is missing/],
    [
      'with a line without contacts',
      createDocument({lines: [createLine({contacts: []})]}),
      /support\.lines\[0\]\.contacts should be at least one contact/,
    ],
    [
      'with a line without a name',
      createDocument({lines: [createLine({name: '  '})]}),
      /support\.lines\[0\]\.name should be text that is not empty/,
    ],
    [
      'with an invalid date',
      createDocument({lines: [createLine({checked: 'yesterday'})]}),
      /support\.lines\[0\]\.checked should be a day/,
    ],
    [
      'with an unknown contact type',
      createDocument({lines: [createLine({contacts: [{type: 'fax', dial: '1'}]})]}),
      /contacts\[0\]\.type should be one of phone, text, callback, textphone, chat, web, but is "fax"/,
    ],
    ['that is a list', [createDocument()], /support\.country should be a country code such as "GB", but is missing/],
    ['that is a question', {type: 'mood', question: 'How?'}, /support/],
  ];
  for (const [name, document, message] of rejectedDocuments) {
    it(`${name} shows the built-in lines and logs one warning`, async () => {
      const found = await renderDocument(document);
      expect([found.how, found.dial]).to.deep.equal([builtInContacts, 'Call 999']);
      expect(found.console).to.have.lengthOf(1);
      expect(found.console[0]).to.match(message);
    });
  }

  it('with an empty list of lines shows its emergency number and the built-in lines', async () => {
    const found = await renderDocument(createDocument({emergency: '999 or 112', lines: []}));
    expect([found.dial, found.how]).to.deep.equal(['Call 999,Call 112', builtInContacts]);
    expect(found.console).to.have.lengthOf(1);
    expect(found.console[0]).to.include('support.lines is empty');
  });

  it('with an empty list of lines shows the helpline directory if there are no built-in lines', async () => {
    const found = await renderDocument(createDocument({country: 'SE', emergency: '112', lines: []}), 'SE');
    expect([found.dial, found.how]).to.deep.equal(['Call 112', ['findahelpline.com']]);
  });

  it("cannot replace the country's emergency number", async () => {
    const found = await renderDocument(createDocument({emergency: '0300 123 4567'}));
    expect(found.dial).to.equal('Call 999,Call 0300 123 4567');
    expect(found.console[0]).to.include('is not the known emergency number of GB');
  });

  it('that calls a premium-rate number an emergency number shows the built-in lines', async () => {
    for (const emergency of ['0909 123 4567', '999 or 0909 123 4567', '+44 909 123 4567']) {
      const found = await renderDocument(createDocument({emergency}));
      expect([found.dial, found.how], emergency).to.deep.equal(['Call 999', builtInContacts]);
    }
  });

  it('that displays one number and dials another shows the built-in lines', async () => {
    for (const dial of ['0906 110 1234', '*21*0906110123#', '123;javascript:alert(1)']) {
      const contacts = [{type: 'phone', display: 'Call 116 123', dial}];
      const found = await renderDocument(createDocument({lines: [createLine({contacts})]}));
      expect([found.how, found.console.length], dial).to.deep.equal([builtInContacts, 1]);
      expect(found.links.join()).to.not.include('0906');
    }
  });

  it('with unsafe URLs shows them as text', async () => {
    const contacts = ['javascript:alert(1)', 'data:text/html,x', 'https://clinic.example/chat'].map((url) => ({
      type: 'chat',
      display: 'the desk',
      url,
    }));
    const found = await renderDocument(
      createDocument({
        lines: [
          createLine({
            contacts: [...contacts, {type: 'phone', dial: '123 1'}, {type: 'text', sms: '85258?body=<b>'}],
          }),
        ],
      }),
    );
    expect(found.links).to.deep.equal(['https://clinic.example/chat', 'tel:1231', 'sms:85258?body=b']);
    expect(found.how).to.have.lengthOf(5);
  });

  it('shows the date of a check of the last year, and none for an older check or an unchecked line', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const found = await renderDocument(
      createDocument({lines: [createLine({checked: today}), createLine({checked: '2019-01-31'}), createLine()]}),
    );
    expect(found.when[0]).to.match(/^Checked \w+ \d+, \d{4}$/);
    expect(found.when.slice(1)).to.deep.equal(['', '']);
  });

  it('never shows the date of a source as a check date', async () => {
    const found = await renderDocument(createDocument({lines: [createLine({sourceDate: '2026-06-02'})]}));
    expect(found.when).to.deep.equal(['']);
  });

  it('with markup shows the markup as text', async () => {
    const found = await renderDocument(
      createDocument({
        lines: [
          createLine({
            name: '<img src=x onerror=alert(1)>',
            contacts: [{type: 'phone', display: '<b>1</b>', dial: '1'}],
          }),
        ],
      }),
    );
    expect(found.how).to.deep.equal(['Call <b>1</b>']);
    expect(document.querySelectorAll('img')).to.have.lengthOf(0);
  });
});

describe('the built-in crisis lines and their review date', () => {
  afterEach(unmountAll);

  const reviewDayOf = async (content?: SupportInput): Promise<string | undefined> => {
    const {element} = await mount('sm-crisis-support', {country: 'GB', ...(content && {content})});
    const detail: {warnings: string[]; documents: []; linesReviewBy?: string} = {warnings: [], documents: []};
    element.dispatchEvent(new CustomEvent('sm-diagnose', {detail}));
    return detail.linesReviewBy;
  };

  it('are reported to the doctor, unlike the lines of a clinic', async () => {
    expect(await reviewDayOf()).to.equal(CRISIS_LINES_REVIEW_BY);
    expect(await reviewDayOf(createDocument())).to.equal(undefined);
  });
});
