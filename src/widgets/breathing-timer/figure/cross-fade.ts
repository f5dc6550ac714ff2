import {animate} from '../../../platform/animate.js';

/** Lets the words in the middle of the breath change by a cross-fade: the old ones stay a moment as a copy. */
export class Fade {
  #wanted = false;
  #old: HTMLElement | undefined;

  /** Asks for a fade with the next update. */
  begin(): void {
    this.#wanted = true;
  }

  /** Remembers the words as they are, before an update. */
  before(root: ShadowRoot | null): void {
    const words = this.#wanted ? root?.querySelector<HTMLElement>('.words, .begin') : undefined;
    this.#old = words?.cloneNode(true) as HTMLElement | undefined;
    this.#wanted = false;
  }

  /** Fades from the old words to the new, after an update; not where nothing should move or nobody sees it. */
  after(stage: Element | null | undefined, moving: boolean): void {
    const old = this.#old;
    this.#old = undefined;
    if (!old || !stage || !moving || document.hidden) return;
    old.inert = true;
    old.ariaHidden = 'true';
    old.classList.add('old');
    stage.querySelector('.old')?.remove();
    animate(stage.querySelector('.words, .emblem > .icon'), {opacity: [0, 1]}, {duration: 200});
    // A transform that changes nothing would keep the fade on the main thread.
    const grown = old.matches('.begin') ? {transform: ['none', 'scale(1.06)']} : {};
    stage.append(old);
    const gone = (): unknown => old.parentNode?.removeChild(old); // Old libraries give `remove` another meaning.
    const fading = animate(old, {opacity: [1, 0], ...grown}, {duration: 240, fill: 'forwards'});
    if (fading) fading.onfinish = gone;
    else gone();
  }
}
