import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

const often = ['Never', 'Sometimes', 'Often', 'Always'];
const questions = ['calm', 'awake', 'hopeful', 'rested', 'not alone'].map((word) => `I felt ${word}`);

const coding = (text) => ({system: 'https://clinic.example/often', code: text.toLowerCase(), display: text});

/** The five questions as a FHIR R4 Questionnaire. */
export const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Five questions',
  item: questions.map((text, index) => ({
    linkId: String(index + 1),
    type: 'choice',
    text,
    answerOption: often.map((one) => ({valueCoding: coding(one)})),
  })),
};

/** The same questions in the format of SurveyJS. */
const survey = {
  elements: questions.map((title, index) => ({type: 'radiogroup', name: String(index), title, choices: often})),
};

/** Packages to compare with, at fixed versions. They are not dependencies; only this benchmark downloads them. */
const packages = ['lforms@40.1.3', 'survey-core@2.5.38', 'survey-js-ui@2.5.38'];

/** Downloads and unpacks the peers into `.cache/peers` if they are missing. */
export function fetchPeers() {
  for (const name of packages) {
    const folder = at('.cache/peers', name);
    if (existsSync(folder)) continue;
    mkdirSync(folder, {recursive: true});
    const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, name], {encoding: 'utf8'})
      .trim()
      .split('\n')
      .at(-1);
    execFileSync('tar', ['xzf', file, '--strip-components', '1'], {cwd: folder});
  }
}

const lforms = '.cache/peers/lforms@40.1.3/dist/lforms';
const surveyCore = '.cache/peers/survey-core@2.5.38';

/**
 * Setup of each candidate according to its documentation: files in order, the code that starts it, and a condition that is
 * true when the questions are rendered. `start` and `shown` run in the page.
 */
export const candidates = {
  'smart-meditation.js': {
    scripts: ['dist/smart-meditation.js'],
    body: '<sm-mood-check layout="all"></sm-mood-check>',
    start: `document.querySelector('sm-mood-check').content = ${JSON.stringify(questionnaire)}`,
    shown: `document.querySelector('sm-mood-check').shadowRoot?.querySelectorAll('input[type=radio]').length === 20`,
  },
  'LHC-Forms 40.1.3': {
    styles: [`${lforms}/webcomponent/styles.css`],
    scripts: ['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js']
      .map((file) => `${lforms}/webcomponent/${file}`)
      .concat(`${lforms}/fhir/R4/lformsFHIR.min.js`),
    body: '<div id="form"></div>',
    start: `LForms.Util.addFormToPage(${JSON.stringify(questionnaire)}, 'form', {fhirVersion: 'R4'})`,
    shown: `document.querySelectorAll('#form input').length >= 5`,
  },
  'SurveyJS 2.5.38': {
    styles: [`${surveyCore}/survey-core.min.css`],
    scripts: [`${surveyCore}/survey.core.min.js`, '.cache/peers/survey-js-ui@2.5.38/survey-js-ui.min.js'],
    body: '<div id="form"></div>',
    start: `new Survey.Model(${JSON.stringify(survey)}).render(document.getElementById('form'))`,
    shown: `document.querySelectorAll('#form input[type=radio]').length === 20`,
  },
};
