/** English strings for unfinished answers. Translations have the same shape. */
export const resumeStrings = {
  keep: 'Keep my answers on this device for 30 minutes, in case this page closes',
  kept: '*Kept on this device for 30 minutes*, not sent',
  sharedDevice: 'Do not use this on a device that you share.',
  found: 'You have unfinished answers on this device.',
  continue: 'Continue with them',
  delete: 'Delete them',
  failed: 'Your answers could not be kept on this device.',
} as const;
