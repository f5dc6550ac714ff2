import {expect} from 'chai';
import '../../src/define.js';
import {button, radio} from '../support/queries.js';
import {unmountAll, mount, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const arabic = {
  resourceType: 'Questionnaire',
  language: 'ar',
  title: 'النوم',
  copyright: 'عيادة',
  item: [
    {linkId: 'p', type: 'attachment', text: 'صورة'},
    {linkId: 'a', type: 'boolean', text: 'هل نمت جيدًا؟', required: true},
    {linkId: 'b', type: 'open-choice', repeats: true, text: 'ما الذي أيقظك؟', answerOption: [{valueString: 'ضوضاء'}]},
  ],
};

/** The text nodes that match. */
function nodesOf(check: MountedMoodCheck, words: RegExp): Node[] {
  const walker = document.createTreeWalker(check.element.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (words.test(node.nodeValue ?? '')) found.push(node);
  return found;
}

/** Language and computed direction of each text node that matches. */
const languagesOf = (check: MountedMoodCheck, words: RegExp): string[] =>
  nodesOf(check, words).map(({parentElement}) => {
    const parent = parentElement as HTMLElement;
    return `${parent.closest('[lang]')?.getAttribute('lang')} ${getComputedStyle(parent).direction}`;
  });

const forward = button(/^(Next|Check my answers)$/);

const unique = (list: string[]): string[] => [...new Set(list)];

describe('a questionnaire in a different language than the widget', () => {
  const {warn} = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
    unmountAll();
  });

  for (const layout of ['one', 'all'] as const) {
    it(`${layout}: widget texts and document texts each have their own language and direction`, async () => {
      const check = await mount('sm-mood-check', {content: arabic, layout});
      await check.waitFor('[part=item]');
      await check.press(forward);
      expect(
        unique(languagesOf(check, /Please answer|We cannot show this question|^Yes$|^No$|not a diagnosis/)),
      ).to.deep.equal(['en ltr']);
      expect(unique(languagesOf(check, /هل نمت|صورة|عيادة/))).to.deep.equal(['ar rtl']);
      await check.press(radio('No'));
      if (layout === 'one') await check.press(forward);
      expect(unique(languagesOf(check, /Choose all that apply|Something else/))).to.deep.equal(['en ltr']);
      expect(unique(languagesOf(check, /ضوضاء|أيقظك/))).to.deep.equal(['ar rtl']);
      await check.press(forward);
      expect(unique(languagesOf(check, /^No$|^Not answered$|You can still/))).to.deep.equal(['en ltr']);
      expect(unique(languagesOf(check, /هل نمت|أيقظك/))).to.deep.equal(['ar rtl']);
    });
  }

  it('keeps the English of a built-in instrument on an Arabic page', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-2', showScore: true, lang: 'ar', dir: 'rtl'});
    await check.waitFor('[part=item]');
    expect(unique(languagesOf(check, /Feeling nervous|Several days|Over the last|Developed by/))).to.deep.equal([
      'en ltr',
    ]);
  });

  it('puts English texts and answers on the side of their question on an Arabic page', async () => {
    const given = {type: 'string', text: 'Your clinic', readOnly: true, initial: [{valueString: 'North'}]};
    const item = [
      {linkId: 'd', type: 'display', text: 'About you'},
      {linkId: 'c', ...given},
      {linkId: 'a', type: 'boolean', text: 'Sleep', item: [{linkId: 'h', type: 'display', text: 'Last week'}]},
      {linkId: 'e', ...given, text: 'Your city'},
    ];
    for (const language of [undefined, 'en']) {
      const content = {resourceType: 'Questionnaire', item, ...(language && {language})};
      const check = await mount('sm-mood-check', {content, lang: 'ar', dir: 'rtl'});
      await check.waitFor('[part=item]');
      const words = /^(About you|Your clinic|North|Sleep|Last week|Your city)/;
      const sides = nodesOf(check, words).map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const [text, card] = [range, check.get('[part=card]')].map((one) => one.getBoundingClientRect());
        return text && card && text.left - card.left < card.right - text.right ? 'left' : 'right';
      });
      expect(sides).to.deep.equal(Array<string>(7).fill(language ? 'left' : 'right'));
    }
  });

  it('renders the copyright notice as a separate paragraph with its own language and direction', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-2', lang: 'ar', dir: 'rtl'});
    await check.waitFor('[part=item]');
    const notice = check.all('p').find((one) => one.textContent?.includes('Developed by'));
    expect([notice?.lang, notice?.dir, notice?.textContent?.startsWith('Developed by')]).to.deep.equal([
      'en',
      'ltr',
      true,
    ]);
  });
});
