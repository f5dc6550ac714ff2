/** Whether a clinician has reviewed a text, and whether the review is still valid. */
export type ReviewState = 'reviewed' | 'overdue' | 'never';

interface ReviewDates {
  readonly lastReviewed?: string | undefined;
  readonly nextReview?: string | undefined;
}

/** Years for which a review is valid when no next review is given. */
const REVIEW_VALID_YEARS = 3;

/**
 * The review state of a text, with the day on which an overdue review was due.
 * @param today day as `2026-11-22`; days compare as text.
 */
export function getReviewState(text: ReviewDates, today: string): {state: ReviewState; overdueSince?: string} {
  const last = text.lastReviewed?.slice(0, 10);
  if (last === undefined) return {state: 'never'};
  const expires = `${Number(last.slice(0, 4)) + REVIEW_VALID_YEARS}${last.slice(4)}`;
  const next = text.nextReview?.slice(0, 10);
  const due = next !== undefined && next < expires ? next : expires;
  return due < today ? {state: 'overdue', overdueSince: due} : {state: 'reviewed'};
}
