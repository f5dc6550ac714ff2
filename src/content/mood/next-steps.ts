import type {MoodOption, MoodQuestion} from './mood.js';

/** The next steps for an answer, in the document's order; none when no step lists the answer. */
export function nextSteps(mood: Pick<MoodQuestion, 'next'>, answer: MoodOption['value']): MoodQuestion['next'] {
  return mood.next.filter((step) => step.for.some((one) => String(one) === String(answer)));
}
