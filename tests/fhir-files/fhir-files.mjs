import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import Validator from '@asymmetrik/fhir-json-schema-validator';
import {createEvaluator} from '../../src/content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {QuestionnaireSession} from '../../src/widgets/mood-check/questionnaire/session.js';
import {validateAnswer} from '../../src/widgets/mood-check/questionnaire/validation.js';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {at} from '../../tools/project/root.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {breaches} from './response-rules.mjs';
import {questionnaires} from './packages.mjs';

/** Number of different sets of answers per document. */
const SEEDS = 3;

const validator = new Validator();
const schemaErrors = (resource) =>
  validator.validate(JSON.parse(JSON.stringify(resource))).map(({dataPath, message}) => `${dataPath} ${message}`);

/** A small deterministic random number generator (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const host = {
  requestRender() {},
  onComplete() {},
  openCrisisSupport() {},
  reportScoreMismatch() {},
  reportResponseProblems() {},
};

async function parse(content) {
  const problems = [];
  const {expressionTexts} = parseQuestionnaire(content);
  if (!expressionTexts.size) return {questionnaire: parseQuestionnaire(content), problems};
  const evaluator = await createEvaluator(expressionTexts, (problem) => problems.push(problem));
  return {questionnaire: parseQuestionnaire(content, 'en', evaluator), evaluator, problems};
}

const within = ({min, max} = {}, value) => {
  if (min !== undefined && Number(value) < Number(min)) return String(min);
  return max !== undefined && Number(value) > Number(max) ? String(max) : String(value);
};

/** An answer that a user could give to a question. */
function answerTo({kind, options, bounds = {}, repeats}, random) {
  if (kind === 'boolean') return [String(random(2) === 0)];
  if (options.length > 0) {
    const first = random(options.length);
    const second = (first + 1) % options.length;
    return (repeats && random(2) && first !== second ? [first, second] : [first]).map((index) => options[index].id);
  }
  if (kind === 'integer' || kind === 'number') return [within(bounds, random(100))];
  if (kind === 'date') return [bounds.min ?? bounds.max ?? `2026-0${1 + random(9)}-11`];
  if (kind === 'dateTime') return [bounds.min ?? `2026-0${1 + random(9)}-11T10:30`];
  if (kind === 'time') return [bounds.min ?? '10:30'];
  return [kind === 'choice' ? ' own words' : 'words'.padEnd(bounds.minLength ?? 0, 's').slice(0, bounds.maxLength)];
}

/** Answers questions, adds instances, and finishes. Returns what happened. */
function answerAll(session, random) {
  const seen = new Set();
  const extended = new Set();
  for (let round = 0; round < 30; round += 1) {
    const open = session.pages.filter(({item}) => !seen.has(item.key));
    for (const {item, extendable} of open) {
      seen.add(item.key);
      if (item.required || random(4)) session.setAnswer(item, answerTo(item, random));
      for (const group of extendable) {
        const {instancesKey} = group.instance;
        if (extended.has(instancesKey) || random(2)) continue;
        extended.add(instancesKey);
        session.addInstance(group);
      }
    }
    if (open.length === 0) break;
  }
  session.goToReview();
  if (session.stage === 'review') session.finish();
}

const files = questionnaires();
const asked = [];
const counts = {documents: files.length, refused: 0, responses: 0, questions: 0, blocked: 0};

for (const {name, content} of files) {
  test(`${name} is asked, or refused with a reason`, async () => {
    let parsed;
    try {
      parsed = await parse(content);
    } catch (error) {
      assert.equal(error.name, 'ContentError', error.stack);
      assert.match(error.message, /question/);
      counts.refused += 1;
      console.log(`refused: ${name}: ${error.message.slice(0, 200)}`);
      return;
    }
    asked.push({name, content});
    const {questionnaire, evaluator, problems} = parsed;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const session = new QuestionnaireSession(questionnaire, host, {evaluator, validateAnswer});
      if (seed > 1) answerAll(session, randomNumbers(seed));
      else session.goToReview();
      counts.questions = Math.max(counts.questions, session.pages.length);
      if (seed > 1 && session.stage !== 'done') {
        counts.blocked += 1;
        console.log(`not finished: ${name}: ${JSON.stringify([...session.errors])}`);
      }
      const response = JSON.parse(JSON.stringify(session.toFhirResponse()));
      counts.responses += 1;
      assert.deepEqual(schemaErrors(response), [], 'JSON Schema of FHIR R4');
      assert.deepEqual(breaches(content, response), [], 'rules of FHIR and SDC');
    }
    if (problems.length > 0) console.log(`${name}: ${problems.join('; ')}`);
  });
}

let browser;
let server;
before(async () => {
  server = await serveFiles({find: async (path) => ({file: await fileIn(at('dist'), path)})});
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
  console.log(JSON.stringify(counts));
});

test('every document is rendered on a phone without errors', async () => {
  const page = await browser.newPage();
  await page.setViewport({width: 320, height: 700});
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url);
  await page.setContent('<!doctype html><html lang="en"><meta charset="utf-8"><body></body></html>');
  await page.addScriptTag({url: new URL('smart-meditation.js', server.url).href});
  for (const {name, content} of asked) {
    const result = await page.evaluate(async (questionnaire) => {
      const check = document.createElement('sm-mood-check');
      check.layout = 'all';
      check.content = questionnaire;
      const failed = new Promise((resolve) => {
        check.addEventListener('sm-content-error', () => resolve('sm-content-error'), {once: true});
      });
      const ready = new Promise((resolve) => {
        check.addEventListener('sm-content-ready', () => resolve('ready'), {once: true});
      });
      document.body.replaceChildren(check);
      const event = await Promise.race([failed, ready]);
      await check.updateComplete;
      const root = check.shadowRoot;
      return {
        event,
        questions: root.querySelectorAll('.question').length,
        overflow: document.documentElement.scrollWidth - innerWidth,
        unnamed: [...root.querySelectorAll('input, select, textarea')].filter(
          (field) =>
            !field.labels?.length && !field.getAttribute('aria-labelledby') && !field.getAttribute('aria-label'),
        ).length,
      };
    }, content);
    assert.equal(result.event, 'ready', name);
    assert.ok(result.questions > 0, `${name} has questions`);
    assert.ok(result.overflow <= 0, `${name} overflows by ${result.overflow}px`);
    assert.equal(result.unnamed, 0, `${name} has controls without a name`);
  }
  assert.deepEqual(errors, []);
});
