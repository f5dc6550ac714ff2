/** A page of somebody else: what is on it, and what the widgets do there. */
export interface Page {
  readonly name: string;
  readonly family: string;
  /** What stands in place of the widgets, where the page or the platform makes more impossible: the words inside the tags. */
  readonly expect?: 'fallback';
  /** The console line that says why something is not shown. */
  readonly line?: RegExp;
  /** What the page's own policy reports. */
  readonly reports?: RegExp;
  /** All three hold only where the browser cannot make safe HTML without a Trusted Types policy. */
  readonly unless?: 'setHTML';
  /** What the page cannot load. */
  readonly errors?: RegExp;
  /** Our script never runs, so the console says nothing of ours. */
  readonly silent?: boolean;
  /** The article cannot come; everything else works. */
  readonly article?: 'failed';
  /** The tag of a widget that the page's own mistake hides. */
  readonly unseen?: string;
  /** The page's own markup becomes widgets. */
  readonly rewrites?: boolean;
  /** Globals that the page's own later script adds. */
  readonly own?: RegExp;
  /** What the doctor says about it. */
  readonly diagnosis?: RegExp;
  /** Attributes of the frame that the page is shown in. */
  readonly sandbox?: string;
  readonly elsewhere?: boolean;
  /** No script may run in the frame, so the words inside the tags are what there is. */
  readonly scripts?: false;
  /** How wide a widget is at least, in pixels. */
  readonly inline?: number;
}

/** Every host page. */
export const pages: readonly Page[];
