/** The colors of the design tokens by name, with their private CSS property. */
export const colorProperties: Readonly<Record<string, string>>;
