/** A named FHIRPath expression that other expressions refer to as `%name`. */
export interface Variable {
  readonly name: string;
  readonly expression: string;
}

/** An `answerOptionsToggleExpression`: options that are offered only while the expression is true. */
export interface OptionsToggle {
  readonly optionIds: readonly string[];
  readonly expression: string;
}

/** A `constraint`: the text is shown while the expression is false. */
export interface Constraint {
  readonly expression: string;
  readonly text: string;
  /** True for the severity "warning": the text is a hint, and the answer is accepted. */
  readonly isHint: boolean;
}

/** FHIRPath expressions of an item or of a questionnaire. */
export interface Expressions {
  readonly variables: readonly Variable[];
  readonly calculated?: string | undefined;
  readonly initial?: string | undefined;
  readonly enableWhen?: string | undefined;
  /** `minValue` and `maxValue`, if they are expressions. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly toggles: readonly OptionsToggle[];
  readonly constraints: readonly Constraint[];
  /** The item in the document, which expressions refer to as `%qitem`. */
  readonly definition: Readonly<Record<string, unknown>>;
}
