/** A document as the preview shows it. */
export interface PreviewDocument {
  readonly file: string;
  readonly path: string;
  readonly type: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly problems: readonly PreviewProblem[];
}

/** A problem as the preview shows it. */
export interface PreviewProblem {
  readonly line: number;
  readonly message: string;
  readonly help: string | undefined;
  readonly isError: boolean;
}
