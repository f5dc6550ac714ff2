import {safeAnimate} from '../../../platform/animate.js';

/** Lets the words in the middle of the breath change by a cross-fade: the old ones stay a moment as a copy. */
export class CrossFade {
  #requested = false;
  #oldContent: HTMLElement | undefined;

  /** Asks for a fade with the next update. */
  request(): void {
    this.#requested = true;
  }

  /** Remembers the words as they are, before an update. */
  captureOld(root: ShadowRoot | null): void {
    const content = this.#requested ? root?.querySelector<HTMLElement>('.center-content, .start-button') : undefined;
    this.#oldContent = content?.cloneNode(true) as HTMLElement | undefined;
    this.#requested = false;
  }

  /** Fades from the old words to the new, after an update; not where nothing should move or nobody sees it. */
  play(figure: Element | null | undefined, motionAllowed: boolean): void {
    const oldContent = this.#oldContent;
    this.#oldContent = undefined;
    if (!oldContent || !figure || !motionAllowed || document.hidden) return;
    oldContent.inert = true;
    oldContent.ariaHidden = 'true';
    oldContent.classList.add('outgoing');
    figure.querySelector('.outgoing')?.remove();
    safeAnimate(figure.querySelector('.center-content, .badge > .icon'), {opacity: [0, 1]}, {duration: 200});
    // A transform that changes nothing would keep the fade on the main thread.
    const scaleKeyframes = oldContent.matches('.start-button') ? {transform: ['none', 'scale(1.06)']} : {};
    figure.append(oldContent);
    const removeOldContent = (): unknown => oldContent.parentNode?.removeChild(oldContent); // Old libraries give `remove` another meaning.
    const fadeOut = safeAnimate(oldContent, {opacity: [1, 0], ...scaleKeyframes}, {duration: 240, fill: 'forwards'});
    if (fadeOut) fadeOut.onfinish = removeOldContent;
    else removeOldContent();
  }
}
