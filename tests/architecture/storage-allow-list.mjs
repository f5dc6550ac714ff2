/** The files that may write to the device's storage. Each does so only after the person has switched it on. */
export const storageAllowList = [
  'src/widgets/mood-check/diary/storage.ts',
  'src/widgets/mood-check/resume/resume.ts',
  'src/widgets/mood-check/resume/storage.ts',
];
