import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {strings as moodCheckStrings} from '../../src/widgets/mood-check/mood-check.strings.js';
import {button, radio} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** Mounts a PHQ-9 at item 9 with the focus on the first option. */
async function mountAtItem9(): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {instrument: 'phq-9', country: 'GB'});
  await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0)(check.element);
  check.get<HTMLInputElement>(radio()).focus();
  return check;
}

const forward = button(/^(Next|Check my answers|Finish)$/);

/** Presses Next until the last screen. */
async function finish(check: MountedMoodCheck): Promise<void> {
  while (check.all(forward).length) {
    await check.press(forward);
    await check.element.updateComplete;
  }
}

const press = async (check: MountedMoodCheck, key: string): Promise<void> => {
  await sendKeys({press: key});
  await check.element.updateComplete;
  await new Promise(requestAnimationFrame);
};

const focused = (check: MountedMoodCheck): HTMLElement =>
  (check.element.shadowRoot as ShadowRoot).activeElement as HTMLElement;

/** The driver of WebKitGTK presses single keys only: it cannot hold Shift. */
const driverHoldsKeys = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);

describe('the support panel after a safety answer', () => {
  afterEach(unmountAll);

  it('opens immediately for arrow keys, and leaves the focus on the options', async () => {
    const check = await mountAtItem9();
    for (const index of [1, 2, 3]) {
      await press(check, 'ArrowDown');
      expect(check.all('[part=support]'), 'the panel is open').to.have.lengthOf(1);
      expect(focused(check) === check.all(radio())[index], `on option ${index + 1}`).to.equal(true);
      expect((focused(check) as HTMLInputElement).checked).to.equal(true);
    }
  });

  for (const key of ['Enter', 'Tab', ...(driverHoldsKeys ? ['Shift+Tab'] : [])])
    it(`receives the focus on ${key}`, async () => {
      const check = await mountAtItem9();
      await press(check, 'ArrowDown');
      if (key === 'Shift+Tab') {
        await sendKeys({down: 'Shift'});
        await press(check, 'Tab');
        await sendKeys({up: 'Shift'});
      } else await press(check, key);
      await check.element.updateComplete;
      expect(check.focusedText()).to.contain('You can talk to someone now');
    });

  it('receives the focus when the user presses Next', async () => {
    const check = await mountAtItem9();
    await press(check, 'ArrowDown');
    await check.press(forward);
    await check.element.updateComplete;
    expect(check.focusedText()).to.contain('You can talk to someone now');
  });

  it('receives the focus when an option is pressed, and returns it when closed', async () => {
    const check = await mountAtItem9();
    check.get(radio('More than half the days')).focus();
    await check.press(radio('More than half the days'));
    expect(check.focusedText()).to.contain('You can talk to someone now');
    await check.press(button('Close'));
    await check.element.updateComplete;
    expect(focused(check) === check.all(radio())[2]).to.equal(true);
  });

  it('begins by acknowledging the answer, and never mentions ending "it"', async () => {
    const check = await mountAtItem9();
    await check.press(radio('Several days'));
    expect(textOf(check.get('[part=support-title]'))).to.contain('You can talk to someone now');
    expect(textOf(check.get('[part=support-title] + p'))).to.equal(
      'You told us about thoughts of being better off dead or of hurting yourself. Thank you for telling us. Many people have thoughts like these, and talking to someone can help.',
    );
    const text = textOf(check.get('[part=support]'));
    expect(text).not.to.match(/end it/i);
    expect(text).to.contain('You can stop the call or chat at any time.');
    expect(text).to.contain('You do not have to be in danger to call.');
    expect(text).to.contain('If you can, tell someone you trust, or be with someone.');
  });

  it('acknowledges other safety answers without naming thoughts that were not mentioned', async () => {
    const check = await mount('sm-mood-check', {
      country: 'GB',
      content: {
        resourceType: 'Questionnaire',
        item: [
          {
            linkId: 'home',
            text: 'Are you afraid of somebody at home?',
            type: 'choice',
            answerOption: ['No', 'Yes'].map((display, index) => ({
              valueCoding: {code: display, display},
              extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: index}],
            })),
            extension: [{url: 'urn:smart-meditation:safety-item', valueBoolean: true}],
          },
        ],
      },
    });
    await check.press(radio('Yes'));
    const text = textOf(check.get('[part=support]'));
    expect(text).to.contain('Thank you for telling us. You do not have to cope with this alone');
    expect(text).not.to.contain('better off dead');
  });

  it('acknowledges no answer when the user opens it with the help button', async () => {
    const check = await mount('sm-mood-check', {country: 'GB'});
    await check.press(button('Get help now'));
    expect(textOf(check.get('[part=support]'))).not.to.contain('Thank you for telling us');
  });

  for (const [name, answer, label] of [
    ['no label of its range after a concerning answer', 1, ''],
    ['the label of its range if item 9 is "not at all"', 0, 'called “minimal”'],
  ] as const) {
    it(`leaves the total with ${name}`, async () => {
      const check = await mount('sm-mood-check', {instrument: 'phq-9', country: 'GB', showScore: true});
      await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0, answer)(check.element);
      if (answer) await check.press(button('Close'));
      await finish(check);
      const score = textOf(await check.waitFor('[part=score]'));
      expect(score).to.contain(`Your total is ${answer} out of 27.`);
      if (label) expect(score).to.contain(label);
      else expect(score).not.to.contain('minimal');
    });
  }

  it('is open again on the last screen after a concerning answer', async () => {
    const check = await mountAtItem9();
    await check.press(radio('Several days'));
    await check.press(button('Close'));
    await finish(check);
    await check.waitFor('[part=support]');
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => Promise.resolve(void copied.push(text))},
    });
    await check.press(button('Copy my answers'));
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied[0], 'the copy contains the crisis lines').to.contain('Samaritans: Call 116 123');
    expect(copied[0]).to.contain('Call 999');
  });
});

describe('a questionnaire before its first answer', () => {
  afterEach(unmountAll);

  it('states that nobody reads the answers as they are given', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-9', country: 'GB'});
    await check.waitFor('[part=item]');
    expect(textOf(check.get('[part=card]'))).to.include(moodCheckStrings.notMonitored);
  });
});

describe('"you can end it" in other languages', () => {
  it('does not occur: every language names the call or chat that can be ended', async () => {
    const forbidden =
      /terminar cuando quiera|arrêter quand vous voulez|smettere quando vuole|stoppen wanneer u wilt|możesz zakończyć, kiedy chcesz|encerrar quando quiser|закінчити, коли захочете|可以随时结束。/;
    const object: Record<string, RegExp> = {
      ar: /المكالمة أو المحادثة/,
      de: /das Telefonat oder den Chat/,
      es: /la llamada o el chat/,
      fr: /l’appel ou le chat/,
      it: /la chiamata o la chat/,
      nl: /het gesprek of de chat/,
      pl: /rozmowę lub czat/,
      'pt-BR': /a ligação ou o chat/,
      uk: /дзвінок або чат/,
      'zh-Hans': /通话或聊天/,
    };
    for (const [language, pattern] of Object.entries(object)) {
      const locale = (await (await fetch(`/locales/${language}.json`)).json()) as {
        'support-panel': {expectText: string};
      };
      const {expectText} = locale['support-panel'];
      expect(expectText, language).to.match(pattern);
      expect(expectText, language).not.to.match(forbidden);
    }
  });
});
