import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {isSafetyText} from '../../../src/content/questionnaire/safety-text.js';
import {harmlessSentences, safetySentences} from './safety-sentences.js';

const often = {type: 'choice', answerOption: [{valueString: 'Sometimes'}, {valueString: 'Often'}]};
const firstQuestion = (...item: object[]) => {
  const [first] = parseQuestionnaire({resourceType: 'Questionnaire', item}).items;
  return first?.kind === 'group' ? first.items[0] : first;
};

for (const [lang, sentences] of Object.entries(safetySentences))
  describe(`safety questions in the language ${lang}`, () => {
    it('are recognized in usual words, past tenses and negations', () => {
      expect(sentences.filter((text) => !isSafetyText(text))).to.deep.equal([]);
    });

    it('are recognized in capitals, with line breaks and with soft hyphens', () => {
      const variants = (text: string) => [
        text.toLocaleUpperCase(lang === 'pt' ? 'pt-BR' : lang),
        text.replaceAll(' ', '\n  '),
        text.replaceAll(' ', '\u00a0'),
        text.normalize('NFD'),
        text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'),
      ];
      expect(sentences.flatMap(variants).filter((text) => !isSafetyText(text))).to.deep.equal([]);
    });

    it('are recognized as the text of a group and as one answer of a checklist', () => {
      for (const text of sentences) {
        const inGroup = {linkId: 'g', type: 'group', text, item: [{linkId: 'a', text: '1', ...often}]};
        expect(firstQuestion(inGroup)?.safety, text).to.equal(true);
        const answerOption = ['…', text].map((valueString) => ({valueString}));
        const checklist = {linkId: 'a', type: 'choice', repeats: true, text: '2', answerOption};
        expect(
          firstQuestion(checklist)?.options.map(({safety}) => safety),
          text,
        ).to.deep.equal([false, true]);
      }
    });
  });

describe('harmless questions with similar words', () => {
  for (const [lang, sentences] of Object.entries(harmlessSentences))
    it(`open no help in the language ${lang}`, () => {
      expect(sentences.filter((text) => isSafetyText(text))).to.deep.equal([]);
    });
});

describe('safety questions copied from a PDF', () => {
  for (const text of [
    'Thoughts of sui-\ncide',
    'Do you think of self-\nharm?',
    'Ich denke an Selbst-\nmord',
    '您是否想过自\n杀？',
    'هل فكرت في الاِنْتِحار؟',
  ])
    it(`are recognized: ${JSON.stringify(text)}`, () => {
      expect(isSafetyText(text)).to.equal(true);
    });
});
