import {expect} from 'chai';

let runs = 0;

/** Opens a page with the built script and returns its card. The scenario (tests/support/chunk-responses.mjs) controls how the chunk with the adapters is served. */
async function openCard(scenario: string): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frame.src = `/chunks/${scenario}/${Date.now()}-${(runs += 1)}/article`;
  const rendered = new Promise<void>((resolve) =>
    addEventListener('message', ({data}) => data === new URL(frame.src).pathname && resolve()),
  );
  document.body.append(frame);
  await rendered;
  return frame.contentDocument!.querySelector('sm-article-card')!;
}

/** Resolves when the card shows a text. */
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

describe('the chunk of an article card with the adapters', () => {
  it('parses a document in a foreign format', async () => {
    await whenTextShown(await openCard('allowed'), 'From another place');
  });

  for (const scenario of ['gone', 'cut', 'page', 'broken', 'altered']) {
    it(`shows the fallback link and a retry button when it cannot be loaded: ${scenario}`, async () => {
      const card = await openCard(scenario);
      await whenTextShown(card, 'Try again');
      expect(
        card
          .shadowRoot!.querySelector('slot')!
          .assignedElements()
          .map(({textContent}) => textContent),
      ).to.deep.equal(['The article on its own page']);
    });
  }

  it('is requested again by "Try again"', async () => {
    const card = await openCard('once');
    await whenTextShown(card, 'Try again');
    card.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
    await whenTextShown(card, 'From another place');
  });
});
