import {documentProperty} from '../../../platform/page-document.js';
import {safeAnimate} from '../../../platform/animate.js';

/** Cross-fades the content in the middle of the figure: a copy of the old content fades out over the new content. */
export class CrossFade {
  #requested = false;
  #oldContent: HTMLElement | undefined;
  #endFade: (() => void) | undefined;

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
    if (!oldContent || !figure || !motionAllowed || documentProperty('hidden')) return;
    oldContent.inert = true;
    oldContent.ariaHidden = 'true';
    oldContent.classList.add('outgoing');
    figure.querySelector('.outgoing')?.remove();
    safeAnimate(figure.querySelector('.center-content, .badge > .icon'), {opacity: [0, 1]}, {duration: 200});
    // With a transform that changes nothing, Chromium would run the fade on the main thread.
    const scaleKeyframes = oldContent.matches('.start-button') ? {transform: ['none', 'scale(1.06)']} : {};
    figure.append(oldContent);
    const fadeOut = safeAnimate(oldContent, {opacity: [1, 0], ...scaleKeyframes}, {duration: 240, fill: 'forwards'});
    this.#endFade = () => {
      if (fadeOut) fadeOut.onfinish = null;
      fadeOut?.cancel();
      oldContent.parentNode?.removeChild(oldContent); // Old libraries override `remove`.
    };
    if (fadeOut) fadeOut.onfinish = this.#endFade;
    else this.#endFade();
  }

  /** Ends the fade of an element that has been removed: until it has finished, the browser keeps the element in memory. */
  cancel(): void {
    this.#endFade?.();
    this.#endFade = undefined;
  }
}
