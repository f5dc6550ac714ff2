import {expect} from 'chai';

let runs = 0;

/** The card of a page with the built script, whose file for foreign documents has some fate; tests/support/lazy-files.mjs knows them. */
async function openCard(scenario: string): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frame.src = `/lazy-files/${scenario}/${Date.now()}-${(runs += 1)}/article`;
  const drawn = new Promise<void>((resolve) =>
    addEventListener('message', ({data}) => data === new URL(frame.src).pathname && resolve()),
  );
  document.body.append(frame);
  await drawn;
  return frame.contentDocument!.querySelector('sm-article-card')!;
}

/** Waits until the card says something. */
function whenTextShown(card: HTMLElement, text: string): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!card.shadowRoot?.textContent.includes(text)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(card.shadowRoot!, {childList: true, subtree: true, characterData: true});
    check();
  });
}

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the file beside article-card.js', () => {
  it('reads a document of a foreign shape', async () => {
    await whenTextShown(await openCard('allowed'), 'From another place');
  });

  for (const fate of ['gone', 'cut', 'page', 'broken']) {
    it(`leaves the link to the article's own page, and a way to try again, when it is lost: ${fate}`, async () => {
      const card = await openCard(fate);
      await whenTextShown(card, 'Try again');
      expect(
        card
          .shadowRoot!.querySelector('slot')!
          .assignedElements()
          .map(({textContent}) => textContent),
      ).to.deep.equal(['The article on its own page']);
    });
  }

  it('is asked for again by "Try again"', async () => {
    const card = await openCard('once');
    await whenTextShown(card, 'Try again');
    card.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
    await whenTextShown(card, 'From another place');
  });
});
