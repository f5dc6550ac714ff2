import {getReviewState} from '../../content/clinical/review.js';
import {toProblem, type DocumentCheck, type Finding, type Severity} from './document-context.js';

/** Fields with a day that cannot lie in the future, and whether a future day fails the build or only a release. */
const pastDays: Readonly<Record<string, Severity>> = {
  lastReviewed: 'error',
  modified: 'error',
  published: 'release',
};

/** Days in the future, days in the wrong order, and a review that is over. */
export const checkDates: DocumentCheck = (document, context) => {
  const {data, type, source} = document;
  const {today} = context;
  const dayOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : undefined);
  const find = (keys: string[], rule: string, message: string, severity: Severity, help?: string): Finding => ({
    range: source.locate(keys),
    rule,
    message: `${type}.${keys.join('.')} ${message}`,
    help,
    severity,
  });
  const [lastReviewed, nextReview, published, modified] = ['lastReviewed', 'nextReview', 'published', 'modified'].map(
    (name) => dayOf(data[name]),
  );
  const findings: Finding[] = Object.entries(pastDays).flatMap(([name, severity]) => {
    const day = dayOf(data[name]);
    return day !== undefined && day > today
      ? [find([name], 'future-date', `should be today or earlier, but is ${day}`, severity, 'Check the year.')]
      : [];
  });
  if (lastReviewed && nextReview && nextReview <= lastReviewed)
    findings.push(
      find(
        ['nextReview'],
        'date-order',
        `should be after lastReviewed (${lastReviewed}), but is ${nextReview}`,
        'error',
      ),
    );
  if (published && modified && modified < published)
    findings.push(
      find(['modified'], 'date-order', `should not be before published (${published}), but is ${modified}`, 'error'),
    );
  const {state, overdueSince} = getReviewState({lastReviewed, nextReview}, today);
  if (type === 'article' && state === 'overdue')
    findings.push(
      find(
        [nextReview ? 'nextReview' : 'lastReviewed'],
        'review-overdue',
        `says that the review was due on ${overdueSince ?? ''}`,
        'release',
        'Have the text reviewed again, and write the day of the review.',
      ),
    );
  if (type === 'support') findings.push(...futureLines(data, today, find));
  return findings.map((finding) => toProblem(document, finding, context));
};

function futureLines(
  data: Readonly<Record<string, unknown>>,
  today: string,
  find: (keys: string[], rule: string, message: string, severity: Severity, help?: string) => Finding,
): Finding[] {
  const lines = Array.isArray(data['lines']) ? (data['lines'] as Readonly<Record<string, unknown>>[]) : [];
  return lines.flatMap((line, index) =>
    ['checked', 'sourceDate'].flatMap((name) => {
      const day = line[name];
      const isFuture = typeof day === 'string' && day.slice(0, 10) > today;
      return isFuture
        ? [
            find(
              ['lines', String(index), name],
              'future-date',
              `should be today or earlier, but is ${day}`,
              'error',
              'Check the year.',
            ),
          ]
        : [];
    }),
  );
}
