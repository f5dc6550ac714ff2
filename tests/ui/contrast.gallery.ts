import * as cards from '../../stories/article-card.stories.js';
import * as timers from '../../stories/breathing-timer.stories.js';
import * as cues from '../../stories/breathing-timer/cues.stories.js';
import * as lines from '../../stories/crisis-support.stories.js';
import * as checks from '../../stories/mood-check.stories.js';
import * as followUps from '../../stories/mood-check/follow-up.stories.js';
import * as questionnaires from '../../stories/mood-check/questionnaire.stories.js';
import {clickAll, waitForSelector, sequence} from '../../stories/mood-check/actions.js';
import {customElementsIn, composeStory} from '../support/story.js';

type StoryGroup = readonly [file: object, names: readonly string[]];

/** Stories of one file. A name that the file does not export is a type error. */
const group = <File extends object>(file: File, ...names: (keyof File & string)[]): StoryGroup => [file, names];

const galleryStories: readonly StoryGroup[] = [
  group(cards, 'FourLevels', 'EveryElement', 'NotReviewed', 'Withdrawn', 'ReviewOverdue', 'NotFound'),
  group(timers, 'Holds', 'Still', 'Inhale', 'Paused', 'Completed'),
  group(cues, 'CueSettings', 'TensionCompared', 'CustomExercise'),
  group(checks, 'Answered', 'Feelings', 'NextStep', 'SupportPanel', 'SliderMoved'),
  group(followUps, 'Preview'),
  group(questionnaires, 'ThirdQuestion', 'MissingAnswer', 'Review'),
  group(lines, 'UnitedKingdom'),
];

/** Three diary entries for the chart. */
function seedDiary(): void {
  const entries = [1, 2, 4].map((value, index) => ({
    at: new Date(Date.now() - (2 - index) * 86_400_000).toISOString(),
    question: 'Q?',
    value,
    label: 'Low',
    level: value / 5,
    feelings: [],
    note: '',
  }));
  localStorage.setItem('smart-meditation-diary', JSON.stringify(entries));
}

/** Renders one instance of every state of the widgets into a container. Resolves with their shadow roots. */
export async function renderGallery(place: HTMLElement): Promise<ShadowRoot[]> {
  seedDiary();
  const diary = {
    ...followUps,
    DiaryOn: {
      args: {remember: true},
      parameters: {after: sequence(clickAll(['.mood input', 3], '.btn'), waitForSelector('.plot'))},
    },
  };
  const storyGroups = [...galleryStories, group(diary, 'DiaryOn')];
  for (const [file, names] of storyGroups) {
    const {default: meta, ...stories} = file as {default: object; [name: string]: object};
    for (const name of names) {
      const box = document.createElement('div');
      place.append(box);
      await composeStory(name, stories[name] as object, meta).renderInto(box);
    }
  }
  return customElementsIn(place).flatMap(({shadowRoot}) => shadowRoot ?? []);
}
