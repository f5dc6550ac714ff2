/** What the sources say about one pattern; its name and its evidence in words are in the strings. */
interface Entry {
  /** Seconds, as `phasesFrom` reads them. */
  readonly code: string;
  /** Usual length of a session, in minutes. */
  readonly minutes: number;
  /** The most breaths that the source allows in one session, and for a beginner. */
  readonly rounds?: number;
  readonly mostRounds?: number;
  readonly source?: {readonly title: string; readonly url: string};
}

const balban = {title: 'Balban 2023, Cell Reports Medicine', url: 'https://doi.org/10.1016/j.xcrm.2022.100895'};
const steffen = {title: 'Steffen 2017, Frontiers in Public Health', url: 'https://frontiersin.org/journals/public-health/articles/10.3389/fpubh.2017.00222/full'};

/**
 * The ten patterns, by id. Seconds, doses and sources as compiled on 2026-11-22; a clinician must approve them.
 * Where a source counts, one count is taken as one second. The seconds of cyclic sighing are our choice: its paper
 * gives only "exhale roughly twice as long as the inhale". `docs/breathing.md` lists every source.
 */
export const patterns: Readonly<Record<string, Entry>> = {
  calm: {
    code: '5-5',
    minutes: 5,
    source: {
      title: 'NHS text, East Devon District Council',
      url: 'https://eastdevon.gov.uk/coronavirus-covid-19/your-wellbeing/stay-well-resource-pack/remember-to-breathe/',
    },
  },
  'coherent-5': {code: '5-5', minutes: 5, source: steffen},
  'coherent-5.5': {code: '5.5-5.5', minutes: 5},
  resonance: {code: '4-6', minutes: 10, source: steffen},
  'extended-exhale': {code: '4-6', minutes: 5, source: balban},
  'cyclic-sighing': {code: 'in2.5 in1 out7', minutes: 5, source: balban},
  box: {code: '4-4-4-4', minutes: 5, source: balban},
  '4-7-8': {
    code: '4-7-8',
    minutes: 2,
    rounds: 8,
    mostRounds: 4,
    source: {title: 'Andrew Weil, 2004', url: 'https://drweil.com/health-wellness/body-mind-spirit/respiratory/am-i-breathing-wrong'},
  },
  triangle: {code: '4-4-4', minutes: 4, source: {title: 'Living Lab: Breathe easy', url: 'https://goslowforamo.com/living-lab-breathe-easy/'}},
  'pursed-lip': {
    code: '2-4',
    minutes: 3,
    source: {
      title: 'Mount Sinai: How to breathe when you are short of breath',
      url: 'https://www.mountsinai.org/health-library/selfcare-instructions/how-to-breathe-when-you-are-short-of-breath',
    },
  },
};
