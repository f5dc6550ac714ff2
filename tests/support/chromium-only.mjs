/**
 * Page tests that a full run opens in Chromium only, with the reason why no engine can behave differently. They check
 * which text or state our own code chooses; layout, focus, events and browser APIs are tested in all engines elsewhere.
 */
export const chromiumOnly = {
  'tests/widgets/breathing-timer-length.test.ts': 'text and end of a session, with an injected clock',
  'tests/widgets/breathing-timer-option-changes.test.ts':
    'which options a running session keeps, with an injected clock',
  'tests/widgets/breathing-timer-sleep.test.ts': 'what a session does after a gap of its injected clock',
  'tests/widgets/breathing-timer-content.test.ts': 'which exercise and message follow from a document',
  'tests/widgets/breathing-timer-announcements.test.ts': 'which text is announced, with an injected clock',
  'tests/element/attributes.test.ts': 'which value and warning follow from the text of an attribute',
  'tests/rich-text/static-templates.test.ts': 'which text follows from a template without a document',
  'tests/element/announcer.test.ts': 'which text a live region gets',
  'tests/widgets/mood-check-repeats.test.ts': 'which questions follow from a document and its answers',
  'tests/ui/design-tokens.test.ts':
    'whether a generated file agrees with the styles; tests of contrast run in all engines',
  'tests/widgets/crisis-support-documents.test.ts': 'which contacts and warnings follow from a document',
  'tests/widgets/mood-check-text.test.ts': 'which text of a document or answer is shown and sent',
  'tests/widgets/mood-check-language.test.ts': 'which language and direction our templates give to each text',
  'tests/widgets/translated-page.test.ts': 'which text our templates choose after text nodes were replaced',
};
