/** The files that may store something on the person's device: behind the person's own switch, nowhere else. */
export const mayStore = ['src/widgets/mood-check/diary/storage.ts'];
