/** English strings of the slider. Translations have the same shape. */
export const sliderStrings = {
  hint: 'Move the slider to how you feel.',
  noAnswer: 'No answer yet',
  valence1: 'Very low',
  valence2: 'Low',
  valence3: 'A bit low',
  valence4: 'In between',
  valence5: 'A bit good',
  valence6: 'Good',
  valence7: 'Very good',
} as const;
