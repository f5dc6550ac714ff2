interface Source {
  readonly title: string;
  readonly href: string;
}

const balban: Source = {
  title: 'Balban 2023, Cell Reports Medicine',
  href: 'https://doi.org/10.1016/j.xcrm.2022.100895',
};
const steffen: Source = {
  title: 'Steffen 2017, Frontiers in Public Health',
  href: 'https://frontiersin.org/journals/public-health/articles/10.3389/fpubh.2017.00222/full',
};

/** The main source of each pattern by id. None was found for `coherent-5.5`. `docs/breathing.md` lists all sources. */
export const patternSources: Readonly<Record<string, Source>> = {
  calm: {
    title: 'NHS text, East Devon District Council',
    href: 'https://eastdevon.gov.uk/coronavirus-covid-19/your-wellbeing/stay-well-resource-pack/remember-to-breathe/',
  },
  'coherent-5': steffen,
  resonance: steffen,
  'extended-exhale': balban,
  'cyclic-sighing': balban,
  box: balban,
  '4-7-8': {
    title: 'Andrew Weil, 2004',
    href: 'https://drweil.com/health-wellness/body-mind-spirit/respiratory/am-i-breathing-wrong',
  },
  triangle: {title: 'Living Lab: Breathe easy', href: 'https://goslowforamo.com/living-lab-breathe-easy/'},
  'pursed-lip': {
    title: 'Mount Sinai: How to breathe when you are short of breath',
    href: 'https://www.mountsinai.org/health-library/selfcare-instructions/how-to-breathe-when-you-are-short-of-breath',
  },
};
