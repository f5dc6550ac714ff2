import {expect} from 'chai';
import '../../src/define.js';
import {unmountAll, mount, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** Where things stand on the page, whatever part of it is in view. */
const topOffsetsOf = (check: MountedMoodCheck, ...selectors: string[]): number[] =>
  selectors.map((selector) => Math.round(check.get(selector).getBoundingClientRect().top + scrollY));

describe('a questionnaire on a phone', () => {
  afterEach(unmountAll);

  /** A widget as wide as a phone of 390 px leaves it. */
  async function asked(properties: Partial<MountedMoodCheck['element']>): Promise<MountedMoodCheck> {
    const check = await mount('sm-mood-check');
    check.element.style.inlineSize = '358px';
    Object.assign(check.element, {country: 'GB', ...properties});
    await check.waitFor('.question');
    await check.element.updateComplete;
    return check;
  }

  it('keeps progress, question and buttons where they are, from the first question to the last', async () => {
    const check = await asked({instrument: 'phq-9'});
    const seen: number[][] = [];
    for (let n = 1; n <= 9; n += 1) {
      seen.push(topOffsetsOf(check, '.progress', '.item', '.pager .btn:last-child', '.foot', '.help'));
      await check.press('.question input', 0);
      seen.push(topOffsetsOf(check, '.progress', '.item', '.pager .btn:last-child', '.foot', '.help'));
      if (n > 1) expect(topOffsetsOf(check, '.pager .btn:first-child')).to.deep.equal([seen[0]?.[2]]);
      if (n < 9) await check.press('.pager .btn:last-child');
    }
    for (const [index, place] of seen.entries())
      expect(place, `question ${Math.floor(index / 2) + 1}`).to.deep.equal(seen[0]);
  });

  it('leaves no hole for one very long question', async () => {
    const item = ['Short?', 'Long. '.repeat(300)].map((text, index) => ({linkId: `q${index}`, type: 'boolean', text}));
    const check = await asked({content: {resourceType: 'Questionnaire', item}});
    const [question, next] = topOffsetsOf(check, '.item', '.pager .btn:last-child');
    expect((next as number) - (question as number)).to.be.lessThan(480);
  });
});
