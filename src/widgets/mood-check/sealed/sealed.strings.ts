/** English strings of a sealed mood check. Translations have the same shape. */
export const sealedStrings = {
  frameTitle: 'How are you? A private check',
  unavailable: 'This page cannot show the questions privately, so they are not shown. You can still get help here.',
} as const;
