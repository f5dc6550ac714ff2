import {safeAnimate} from '../../../platform/animate.js';

/** Cross-fades the content in the middle of the figure: a copy of the old content fades out over the new content. */
export class CrossFade {
  #requested = false;
  #oldContent: HTMLElement | undefined;
  #fadeOut: Animation | undefined;

  /** Requests a fade for the next update. */
  request(): void {
    this.#requested = true;
  }

  /** Copies the current content before an update. */
  captureOld(root: ShadowRoot | null): void {
    const content = this.#requested ? root?.querySelector<HTMLElement>('.center-content, .start-button') : undefined;
    this.#oldContent = content?.cloneNode(true) as HTMLElement | undefined;
    this.#requested = false;
  }

  /** Fades from the old content to the new content after an update. Does nothing with reduced motion or in a hidden page. */
  play(figure: Element | null | undefined, motionAllowed: boolean): void {
    const oldContent = this.#oldContent;
    this.#oldContent = undefined;
    if (!oldContent || !figure || !motionAllowed || document.hidden) return;
    oldContent.inert = true;
    oldContent.ariaHidden = 'true';
    oldContent.classList.add('outgoing');
    figure.querySelector('.outgoing')?.remove();
    safeAnimate(figure.querySelector('.center-content, .badge > .icon'), {opacity: [0, 1]}, {duration: 200});
    // With a transform that changes nothing, Chromium would run the fade on the main thread.
    const scaleKeyframes = oldContent.matches('.start-button') ? {transform: ['none', 'scale(1.06)']} : {};
    figure.append(oldContent);
    const removeOldContent = (): unknown => oldContent.parentNode?.removeChild(oldContent); // Old libraries override `remove`.
    const fadeOut = safeAnimate(oldContent, {opacity: [1, 0], ...scaleKeyframes}, {duration: 240, fill: 'forwards'});
    this.#fadeOut = fadeOut;
    if (fadeOut) fadeOut.onfinish = removeOldContent;
    else removeOldContent();
  }

  /** Cancels the fade of an element that has been removed. The browser keeps the element in memory until the fade has finished, which a page without frames never does. */
  cancel(): void {
    if (this.#fadeOut) this.#fadeOut.onfinish = null;
    this.#fadeOut?.cancel();
    this.#fadeOut = undefined;
  }
}
