/** English strings around a document. Their shape is the contract for other languages. */
export const documentStrings = {
  levels: {
    important: 'Important',
    'non-urgent': 'Non-urgent advice',
    urgent: 'Urgent advice',
    emergency: 'Immediate action required',
  },
  staleCopy: 'This is an older copy. The latest version did not load.',
} as const;
