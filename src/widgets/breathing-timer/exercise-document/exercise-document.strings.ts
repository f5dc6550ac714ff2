/** English words around a document; their shape is the contract for other languages. */
export const documentStrings = {
  levels: {
    important: 'Important',
    'non-urgent': 'Non-urgent advice',
    urgent: 'Urgent advice',
    emergency: 'Immediate action required',
  },
  staleCopy: 'This is a saved copy, because the newest version could not be loaded.',
} as const;
