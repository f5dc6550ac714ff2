import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, paths} from './project-files.mjs';

/** Private words of earlier versions and the standard term for each, as whole words in any file of the project. */
const words = {
  mistrusted: 'score mismatch',
  tongue: 'language, localized text',
  'of the house': 'of the project',
  'this house': 'this project',
  'house rules': 'widget contract, rules',
  floors: 'layers',
  lantern: 'a standard term',
  kin: 'similar questionnaires',
};

/** Identifiers and file names that were renamed, with their new names. */
const identifiers = {
  Company: 'LazyFeatures',
  Leading: 'SessionLoader',
  Offering: 'ExerciseSelection',
  Conversation: 'MoodCheckController',
  MoodTalk: 'SingleQuestionSession',
  FormTalk: 'QuestionnaireSession',
  DiaryKeeper: 'Diary',
  ServerDrawn: 'HydratingElement',
  keepsTheHouseRules: 'meetsWidgetContract',
  liveThrough: 'mountMoveUnmount',
  endTogether: 'forwardSignals',
  endAll: 'stopChildren',
  'sm-mood-total': 'sm-mood-score-mismatch',
  '--sm-room': '--sm-reserved-height',
};

const names = ['attacks', 'beside', 'house', 'parts', 'room', 'shown', 'talk', 'tongue', 'transcript', 'windows'];

/** Data, translations, the changelog of earlier versions, lock files, and this list. */
const excluded = /^(content|bench)\/|\/locales\/|fixtures\/|^CHANGELOG\.md$|package-lock\.json$|words\.test\.mjs$/;
const text = files(/\.(ts|tsx|mjs|js|cjs|json|md|css|html|vue|svelte|yml)$/).filter(({path}) => !excluded.test(path));

const escape = (term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The lines that contain one of the terms, as `path:line: "term" (use …)`. */
function occurrences(terms, flags) {
  const pattern = new RegExp(`(?<![\\w-])(${Object.keys(terms).map(escape).join('|')})(?![\\w-])`, flags);
  return text.flatMap(({path, text: content}) =>
    content.split('\n').flatMap((line, index) => {
      const term = pattern.exec(line)?.[1];
      return term ? [`${path}:${index + 1}: "${term}" (use ${terms[term] ?? terms[term.toLowerCase()]})`] : [];
    }),
  );
}

test('no file uses a replaced word', () => assert.deepEqual(occurrences(words, 'i'), []));

test('no file uses a renamed identifier', () => assert.deepEqual(occurrences(identifiers, ''), []));

test('no file or folder has a replaced name', () => {
  const pattern = new RegExp(`(^|[/.-])(${names.join('|')})([/.-]|$)`);
  assert.deepEqual(
    paths(/^(src|tests|tools|stories)\//).filter((path) => pattern.test(path)),
    [],
  );
});
