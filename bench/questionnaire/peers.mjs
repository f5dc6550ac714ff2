import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Packages to compare with, at fixed versions. They are not dependencies; only this benchmark downloads them. */
const packages = ['lforms@40.1.3', 'survey-core@2.5.38', 'survey-js-ui@2.5.38'];

/** Folder of the unpacked packages, outside of the repository. */
export const peersFolder = process.env.PEERS ?? join(tmpdir(), 'smart-meditation-peers');

/** Downloads and unpacks the peers that are missing. */
export function fetchPeers() {
  for (const name of packages) {
    const folder = join(peersFolder, name);
    if (existsSync(folder)) continue;
    const incomplete = `${folder}.incomplete`;
    rmSync(incomplete, {recursive: true, force: true});
    mkdirSync(incomplete, {recursive: true});
    const output = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', incomplete], {
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', output.trim().split('\n').at(-1), '--strip-components=1'], {cwd: incomplete});
    renameSync(incomplete, folder);
  }
}

const lforms = 'peers/lforms@40.1.3/dist/lforms';
const surveyCore = 'peers/survey-core@2.5.38';

/**
 * Setup of each candidate according to its documentation: files in order, the code that starts it with a form, and the root of its
 * radio buttons. The code runs in the page.
 */
export const candidates = {
  'smart-meditation.js': {
    scripts: ['dist/smart-meditation.js'],
    body: '<sm-mood-check layout="all"></sm-mood-check>',
    start: ({fhir}) => `document.querySelector('sm-mood-check').content = ${JSON.stringify(fhir)}`,
    root: `document.querySelector('sm-mood-check').shadowRoot`,
  },
  'LHC-Forms 40.1.3': {
    styles: [`${lforms}/webcomponent/styles.css`],
    scripts: ['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js']
      .map((file) => `${lforms}/webcomponent/${file}`)
      .concat(`${lforms}/fhir/R4/lformsFHIR.min.js`),
    body: '<div id="form"></div>',
    start: ({fhir}) => `LForms.Util.addFormToPage(${JSON.stringify(fhir)}, 'form', {fhirVersion: 'R4'})`,
    root: `document.querySelector('#form')`,
  },
  'SurveyJS 2.5.38': {
    styles: [`${surveyCore}/survey-core.min.css`],
    scripts: [`${surveyCore}/survey.core.min.js`, 'peers/survey-js-ui@2.5.38/survey-js-ui.min.js'],
    body: '<div id="form"></div>',
    start: ({survey}) => `new Survey.Model(${JSON.stringify(survey)}).render(document.getElementById('form'))`,
    root: `document.querySelector('#form')`,
  },
};
