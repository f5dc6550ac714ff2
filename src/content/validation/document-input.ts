/**
 * The type of a document before validation, with all fields read-only. Text from a list, such as `"inhale"`, may also be
 * a `string`, and a number from a list a `number`, because that is how TypeScript types imported JSON files.
 */
export type DocumentInput<Value> = Value extends string
  ? string extends Value
    ? string
    : Value | (string & {})
  : Value extends number
    ? number
    : Value extends readonly (infer Item)[]
      ? readonly DocumentInput<Item>[]
      : Value extends object
        ? {readonly [Key in keyof Value]: DocumentInput<Value[Key]>}
        : Value;
