import {expect} from 'chai';
import {describe, it} from 'node:test';
import {supportNotes} from '../../../src/content/support/support-notes.js';
import {parseSupport} from '../../../src/content/support/support.js';

const createSupport = (contact: object, more: object = {}) => ({
  country: 'GB',
  emergency: '999',
  lines: [{name: 'Samaritans', contacts: [contact]}],
  ...more,
});

const phone = (display: string, dial: string) => ({type: 'phone', display, dial});

describe('a contact of a support document', () => {
  const honest: [contact: object, country?: string][] = [
    [phone('116 123', '116123')],
    [phone('116 123', '116-123')],
    [phone('Call 116 123', '116123')],
    [phone('116 123 (free)', '116123')],
    [phone('111, then option 2', '111')],
    [phone('020 7946 0000', '+442079460000')],
    [phone('+44 20 7946 0000', '020 7946 0000')],
    [phone('1-800-273-TALK', '18002738255'), 'US'],
    [phone('+1 800 273 TALK', '+1-800-273-8255'), 'CA'],
    [phone('116 123 NOW', '116123')],
    [phone('55 5259 8121', '+525552598121'), 'MX'],
    [phone('02 2327 2327', '+390223272327'), 'IT'],
    [phone('١٢٣ ٤٥٦', '123456'), 'EG'],
    [{type: 'phone', dial: '116123'}],
    [{type: 'text', display: 'Text SHOUT to 85258', sms: '85258'}],
    [{type: 'text', display: '85258', sms: '85258', word: 'SHOUT'}],
    [{type: 'callback', display: '31393', sms: '31393'}, 'ZA'],
    [{type: 'chat', display: 'samaritans.org', url: 'https://www.samaritans.org/chat'}],
    [{type: 'web', display: 'самаритане.рф', url: 'https://xn--80aaaunwkvfp.xn--p1ai/'}],
    [{type: 'web', display: 'WhatsApp 324 011 7252', url: 'https://wa.me/393240117252'}, 'IT'],
    [{type: 'chat', display: '988 Lifeline', url: 'https://988lifeline.org/'}, 'US'],
    [{type: 'text', display: 'Text SHOUT to 85258', sms: '85258?body=SHOUT'}],
    [phone('१४ ४१६', '14416'), 'IN'],
    [{type: 'chat', display: 'Talk to our nurses', url: 'https://clinic.example/chat'}],
  ];
  for (const [contact, country = 'GB'] of honest) {
    it(`is accepted if its text matches its target: ${JSON.stringify(contact)}`, () => {
      expect(() => parseSupport(createSupport(contact, {country}))).not.to.throw();
    });
  }

  const deceptive: [contact: object, message: RegExp][] = [
    [
      phone('Call 116 123', '0906 110 1234'),
      /contacts\[0\]\.display should be the number that is dialled \("0906 110 1234"\)/,
    ],
    [phone('116 123', '*21*0906110123#'), /contacts\[0\]\.dial should be a number as it is dialled/],
    [phone('116 123', '116123;postd=09061101234'), /contacts\[0\]\.dial should be a number/],
    [phone('116 123', '+882116123'), /should be the number that is dialled/],
    [phone('116 123', '+1116123'), /should be the number that is dialled/],
    [phone('116 123', '1161234'), /should be the number that is dialled/],
    [phone('Samaritans', '09061101234'), /should be the number that is dialled/],
    [phone('\u202e321 611', '321611'.split('').reverse().join('')), /should be the number that is dialled/],
    [phone('О116 123', '0116123'), /should be the number that is dialled/],
    [{type: 'text', display: '85258', sms: '60999'}, /display should be the number that is dialled \("60999"\)/],
    [{type: 'text', display: '85258', sms: '85258,60999'}, /sms should be a number that messages go to/],
    [
      {type: 'chat', display: 'samaritans.org', url: 'https://evil.example/'},
      /display should be the site that opens \("evil\.example"\)/,
    ],
    [{type: 'chat', display: 'samaritans.org', url: 'https://samaritans.org.evil.example/'}, /the site that opens/],
    [{type: 'chat', display: 'Chat', url: 'tel:09061101234'}, /url should be the address of a page/],
    [{type: 'web', display: 'Chat', url: ' SMS:60999'}, /url should be the address of a page/],
    [{type: 'phone', display: '111', dial: '111', menuOption: '2,,0906110'}, /menuOption should be the key to press/],
    [{type: 'text', display: '85258', sms: '85258', word: 'A&body=B'}, /word should be a word/],
    [phone('116 123 or 0906 110 1234', '116123'), /should be the number that is dialled/],
    [phone('११६ १२३ (0906 110 1234)', '0906 110 1234'), /should be the number that is dialled/],
    [phone('१२३ ४५६', '09061101234'), /should be the number that is dialled/],
    [phone('𝟭𝟭𝟲 𝟭𝟮𝟯', '09061101234'), /should be the number that is dialled/],
    [{type: 'phone', dial: '0906 110 1234', cost: 'free'}, /cost should be "paid"/],
    [{type: 'text', dial: '+44 906 110 1234', cost: 'free'}, /cost should be "paid"/],
    [{type: 'text', display: '85258', sms: '85258?body=PAY'}, /sms should be a number, with no other text to send/],
    [{type: 'text', sms: '85258?body=STOP', word: 'SHOUT'}, /sms should be a number, with no other text to send/],
    [{type: 'phone', display: 'Call 116 123', url: 'https://evil.example/'}, /should be the site that opens/],
    [{type: 'chat', display: 'Call 999', url: 'https://evil.example/'}, /should be the site that opens/],
    ...[
      'samaritans․org',
      'samaritans．org',
      'samaritans。org',
      'samaritans .org',
      'samaritans\u200d.org',
      'самаритане.рф',
    ].map((display): [contact: object, message: RegExp] => [
      {type: 'web', display, url: 'https://evil.example/'},
      /should be the site that opens \("evil\.example"\)/,
    ]),
    [{type: 'web', url: 'https://samaritans.org@evil.example/'}, /url should be an address that begins with its site/],
  ];
  const deceptiveLetters: [display: string, dial: string, country: string][] = [
    ['116 123 NOW', '116123669', 'GB'],
    ['116123NOW', '116123669', 'GB'],
    ['116-123-CALL', '1161232255', 'GB'],
    ['988 NOW', '988669', 'US'],
    ['988-HELP-NOW', '9884357669', 'US'],
    ['1-800-273-8255 NOW', '18002738255669', 'US'],
    ['Call 1-800-273-TALK or wait', '18002738255', 'US'],
    ['13 11 14 NOW', '131114669', 'AU'],
    ['116 123 ＮＯＷ', '116123669', 'GB'],
  ];
  for (const [display, dial, country] of deceptiveLetters) {
    it(`is rejected if letters after its number are dialled: ${display}`, () => {
      expect(() => parseSupport(createSupport(phone(display, dial), {country}))).to.throw(
        `display should be the number that is dialled ("${dial}")`,
      );
    });
  }

  for (const [contact, message] of deceptive) {
    it(`is rejected if its text does not match its target: ${JSON.stringify(contact)}`, () => {
      expect(() => parseSupport(createSupport(contact))).to.throw(message);
    });
  }

  describe('with a number in a deceptive form', () => {
    const premium = '09061101234';
    for (const display of [
      '１１６ １２３',
      '१२३',
      '١١٦ ١٢٣',
      '۱۱۶ ۱۲۳',
      '༡༡༦ ༡༢༣',
      '𝟷𝟷𝟼 𝟷𝟸𝟹',
      '①①⑥ ①②③',
      '¹¹⁶ ¹²³',
      '116\u200e 123',
      '\u2067116 123\u2069',
      '116\u00ad123',
      '116 123 ext. 1',
      '116 123 x0906',
      '116 123 / 0906 110 1234',
      '116 123, 0906 110 1234',
      '116 123 or 09061101234',
      '116-123-SAFE',
      'Call 116 123 (calls the clinic)',
      'one one six',
      'Samaritans 116 123',
    ])
      it(`is rejected if another number is dialled: ${JSON.stringify(display)}`, () => {
        expect(() => parseSupport(createSupport(phone(display, premium)))).to.throw(
          /contacts\[0\]\.display should be the number that is dialled/,
        );
      });

    for (const dialled of [
      '116123;ext=0906',
      '116123;phone-context=+44906',
      '116123;phone-context=evil.example',
      'tel:09061101234',
      '116123,,0906110',
      '116123p09061101234',
      '116123w0906',
      '*31#116123',
      '##002#',
      '116123?body=A',
      '116123%2C09061101234',
      '١١٦١٢٣',
      '１１６１２３',
      '116123x0906',
      '116 123 or 0906',
      '+',
    ])
      it(`is rejected if its target is not only a number: ${JSON.stringify(dialled)}`, () => {
        expect(() => parseSupport(createSupport(phone('116 123', dialled)))).to.throw(/contacts\[0\]\./);
      });

    for (const target of [
      '85258;09061101234',
      '85258?body=A&to=09061101234',
      '85258?body=A%0AB',
      '85258?cc=0906',
      'sms:85258',
      '85258&body=A',
    ])
      it(`is rejected if a message goes elsewhere or says more: ${JSON.stringify(target)}`, () => {
        expect(() => parseSupport(createSupport({type: 'text', display: '85258', sms: target}))).to.throw(
          /contacts\[0\]\.sms should be/,
        );
      });
  });

  it('has invisible and bidirectional control characters removed', () => {
    const hidden = createSupport(phone('\u202e116 123\u202c', '116\u200b123'));
    hidden.lines[0]!.name = '\u2066Sama\u00adritans\u2069\u0007 ';
    const {lines} = parseSupport(hidden);
    expect(lines[0]).to.deep.equal({name: 'Samaritans', contacts: [phone('116 123', '116123')]});
  });

  it('keeps the joiners that Persian and Indic scripts require', () => {
    const persian = createSupport(phone('1480', '1480'), {country: 'IR', emergency: '115'});
    persian.lines[0]!.name = 'صدای\u200cمشاور';
    expect(parseSupport(persian).lines[0]?.name).to.equal('صدای\u200cمشاور');
  });

  for (const name of ['\u200b', '\u202e\u202c', '\u2060 \ufeff', '\u00ad', '\u3164', '\u2800']) {
    it(`is rejected if the name has only invisible characters: ${JSON.stringify(name)}`, () => {
      const hidden = createSupport(phone('116 123', '116123'));
      hidden.lines[0]!.name = name;
      expect(() => parseSupport(hidden)).to.throw(/lines\[0\]\.name should be text that is not empty/);
    });
  }
});

describe('the emergency number of a support document', () => {
  for (const emergency of ['999', '112 or 999', '112 / 144', '112 (mobile) / 10177', '911, 112']) {
    it(`may be ${emergency}`, () => {
      expect(() => parseSupport(createSupport(phone('1', '1'), {emergency}))).not.to.throw();
    });
  }

  for (const emergency of [
    'Ask at reception',
    '*21*0906110123#',
    '999; call 0906 110 123',
    '1',
    'tel:999',
    '1 / 2 / 3 / 4 / 5 / 6',
    '0909 123 4567',
    '999 or +44 909 123 4567',
    '0300 123 4567 (999 is closed)',
    '9'.repeat(30),
  ]) {
    it(`may not be ${emergency}`, () => {
      expect(() => parseSupport(createSupport(phone('1', '1'), {emergency}))).to.throw(
        /support\.emergency should be an emergency number/,
      );
    });
  }
});

describe('the country of a support document', () => {
  for (const [text, code] of [
    ['UK', 'GB'],
    ['GBR', 'GB'],
    ['United Kingdom', 'GB'],
    ['en-GB', 'GB'],
    ['gb', 'GB'],
    ['Deutschland', 'DE'],
  ] as const) {
    it(`may be written ${text}`, () => {
      expect(parseSupport(createSupport(phone('1', '1'), {country: text})).country).to.equal(code);
    });
  }
});

describe('the warnings for the author of a support document', () => {
  const notesOf = (contact: object, more: object = {}) => supportNotes(parseSupport(createSupport(contact, more)));

  it('include numbers that were last dialled more than a year ago', () => {
    const lines = [{name: 'A', checked: '2025-11-28', checkedBy: 'B', contacts: [phone('116 123', '116123')]}];
    const document = parseSupport(createSupport({}, {lines}));
    expect(supportNotes(document, '2026-11-28')).to.deep.equal([]);
    expect(supportNotes(document, '2026-11-29')).to.deep.equal([
      'support.lines[0].checked is 2025-11-28, more than a year ago: dial its numbers again',
    ]);
  });

  it('include premium-rate numbers', () => {
    expect(notesOf(phone('0906 110 1234', '09061101234'))).to.deep.equal([
      'support.lines[0].contacts[0].dial is a premium-rate number in GB: check that it is meant',
    ]);
    expect(notesOf(phone('1-900-555-0100', '19005550100'), {country: 'US', emergency: '911'})[0]).to.include(
      'premium-rate number in US',
    );
    expect(notesOf(phone('0900 123 456', '0900 123 456'), {country: 'DE', emergency: '112'})[0]).to.include(
      'premium-rate number in DE',
    );
  });

  it('include numbers of another country', () => {
    expect(notesOf(phone('+1 800 273 8255', '+18002738255'))[0]).to.include('a number outside GB');
    expect(notesOf(phone('00 1 800 273 8255', '0018002738255'))[0]).to.include('a number outside GB');
  });

  it('include an emergency number that is not valid in the country', () => {
    expect(notesOf(phone('1', '1'), {emergency: '0300 123 4567'})).to.deep.equal([
      'support.emergency "0300 123 4567" is not the known emergency number of GB (999), which is shown as well',
    ]);
    expect(notesOf(phone('1', '1'), {emergency: '911'})[0]).to.include('is not the known emergency number of GB');
  });

  it('include a number in the name or the hours of a line that no contact dials', () => {
    const contacts = [{...phone('116 123', '116123'), hours: 'Mon-Fri 09:00-17:00 and 0900-1200'}];
    expect(notesOf({}, {lines: [{name: 'Samaritans, since 1953', contacts}]})).to.deep.equal([]);
    expect(notesOf({}, {lines: [{name: 'Samaritans 116 123', contacts}]})).to.deep.equal([]);
    expect(notesOf({}, {lines: [{name: 'Call 0300 123 4567', contacts}]})).to.deep.equal([
      'support.lines[0].name shows the number 03001234567, which no contact of the line dials: check that it is meant',
    ]);
    expect(notesOf({...phone('116 123', '116123'), hours: 'busy? 0300 123 4567'})[0]).to.include(
      'contacts[0].hours shows',
    );
  });

  it('are empty for usual numbers', () => {
    for (const [display, country, emergency] of [
      ['116 123', 'GB', '999 or 112'],
      ['0808 808 8000', 'GB', '999'],
      ['90 390', 'SE', '112'],
      ['800 70 2222', 'PL', '112'],
      ['0900', 'AQ', '911'],
    ] as const)
      expect(notesOf(phone(display, display), {country, emergency}), display).to.deep.equal([]);
  });
});

describe('the limits of a support document', () => {
  const contact = phone('1', '1');
  const tooMany: [name: string, lines: object[], message: RegExp][] = [
    [
      'lines',
      Array.from({length: 51}, (_, index) => ({name: `Line ${index}`, contacts: [contact]})),
      /support\.lines should be at most 50 items/,
    ],
    ['contacts', [{name: 'A', contacts: Array(21).fill(contact)}], /contacts should be at most 20 items/],
    [
      'languages',
      [{name: 'A', contacts: [{...contact, languages: Array(51).fill('en')}]}],
      /languages should be at most 50 items/,
    ],
  ];
  for (const [name, lines, message] of tooMany) {
    it(`reject too many ${name}`, () => {
      expect(() => parseSupport(createSupport(contact, {lines}))).to.throw(message);
    });
  }
});
