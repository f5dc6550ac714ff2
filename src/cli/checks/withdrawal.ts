import {toProblem, type DocumentCheck, type Finding} from './document-context.js';

/** A withdrawn article without a reason, and a reason of an article that is still shown. */
export const checkWithdrawal: DocumentCheck = (document, context) => {
  const {data, source, type} = document;
  if (type !== 'article') return [];
  const isWithdrawn = data['status'] === 'withdrawn';
  const hasReason = data['withdrawn'] !== undefined && data['withdrawn'] !== null;
  if (isWithdrawn === hasReason) return [];
  const finding: Finding = isWithdrawn
    ? {
        range: source.locate(['status']),
        rule: 'withdrawal',
        message: 'article.withdrawn should have the reason, because status is "withdrawn", but is missing',
        help: 'Write: withdrawn: {reason: "…"}. Patients read it in place of the text.',
        severity: 'release',
      }
    : {
        range: source.locate(['withdrawn'], 'name'),
        rule: 'withdrawal',
        message: `article.status should be "withdrawn", because the field withdrawn says why, but is ${data['status'] === undefined ? 'missing' : '"current"'}, so that the text is still shown`,
        help: 'Write: status: withdrawn',
        severity: 'error',
      };
  return [toProblem(document, finding, context)];
};
