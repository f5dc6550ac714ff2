/** English words of the slider; their shape is the contract for other languages. */
export const sliderStrings = {
  slide: 'Move the handle, or use the arrow keys.',
  unset: 'Not chosen yet',
  valence1: 'Very unpleasant',
  valence2: 'Unpleasant',
  valence3: 'Slightly unpleasant',
  valence4: 'Neutral',
  valence5: 'Slightly pleasant',
  valence6: 'Pleasant',
  valence7: 'Very pleasant',
} as const;
