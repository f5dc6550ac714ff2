import {expect} from 'chai';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {button, radio} from '../support/queries.js';
import {unmountAll, mount, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const mountedForms: HTMLFormElement[] = [];

async function mountInForm(
  properties: Partial<HTMLElementTagNameMap['sm-mood-check']>,
): Promise<{form: HTMLFormElement; check: MountedMoodCheck}> {
  const check = await mount('sm-mood-check', properties);
  const form = document.createElement('form');
  form.append(document.createElement('fieldset'));
  form.firstElementChild?.append(check.element);
  document.body.append(form);
  mountedForms.push(form);
  await check.element.updateComplete;
  return {form, check};
}

const formEntriesOf = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];

describe('<sm-mood-check> in a form', () => {
  afterEach(() => {
    unmountAll();
    for (const form of mountedForms.splice(0)) form.remove();
  });

  it('is a form field only with a name', async () => {
    const {form, check} = await mountInForm({});
    await check.press(radio('Good'));
    expect(formEntriesOf(form)).to.deep.equal([]);
    expect(check.element.value).to.equal(null);
    check.element.name = 'mood';
    await check.element.updateComplete;
    expect(formEntriesOf(form)).to.deep.equal([['mood', '4']]);
    expect(check.element.value).to.equal('4');
    expect(check.element.form).to.equal(form);
  });

  it('is invalid until it is answered, if it is required', async () => {
    const {form, check} = await mountInForm({name: 'mood', required: true});
    expect(form.checkValidity()).to.equal(false);
    expect(check.element.validity?.valueMissing).to.equal(true);
    await check.press(radio('Very low'));
    expect(form.checkValidity()).to.equal(true);
    expect(check.element.reportValidity()).to.equal(true);
  });

  it('deletes its answer when the form is reset', async () => {
    const {form, check} = await mountInForm({name: 'mood'});
    await check.press(radio('Very low'));
    form.reset();
    await check.element.updateComplete;
    expect(formEntriesOf(form)).to.deep.equal([]);
    expect(check.all<HTMLInputElement>('input').some((input) => input.checked)).to.equal(false);
  });

  it('accepts no answers while it is disabled, but offers help', async () => {
    const {form, check} = await mountInForm({name: 'mood'});
    const fieldset = form.querySelector('fieldset') as HTMLFieldSetElement;
    fieldset.disabled = true;
    await check.element.updateComplete;
    expect(check.all('[part=options] :enabled')).to.have.lengthOf(0);
    await check.press(button('Get help now'));
    expect(check.all('[part=support]')).to.have.lengthOf(1);
    fieldset.disabled = false;
    await check.element.updateComplete;
    expect(check.all('[part=options] :enabled')).to.have.lengthOf(5);
    check.element.disabled = true;
    await check.element.updateComplete;
    expect(check.all('[part=options] :enabled')).to.have.lengthOf(0);
  });

  it('gives the browser no state of an answer, which it could restore for another person', async () => {
    const {setFormValue} = ElementInternals.prototype;
    const calls: unknown[][] = [];
    ElementInternals.prototype.setFormValue = function (...args) {
      calls.push(args);
      setFormValue.apply(this, args);
    };
    try {
      const {check} = await mountInForm({name: 'mood'});
      await check.press(radio('Very low'));
    } finally {
      ElementInternals.prototype.setFormValue = setFormValue;
    }
    expect(calls).not.to.deep.equal([]);
    for (const [, state] of calls) expect(state).to.equal(null);
  });

  it('submits a completed questionnaire as a QuestionnaireResponse', async () => {
    const {form, check} = await mountInForm({name: 'phq', instrument: 'phq-2'});
    await answerQuestions(1, 1)(check.element);
    expect(formEntriesOf(form), 'no value before completion').to.deep.equal([]);
    await check.press(button('Finish'));
    const [[name, value] = []] = formEntriesOf(form);
    expect(name).to.equal('phq');
    expect(JSON.parse(value as string)).to.include({resourceType: 'QuestionnaireResponse', status: 'completed'});
  });

  it('states that the answer is sent with the form', async () => {
    const {check} = await mountInForm({name: 'mood'});
    expect(check.get('[part=foot]').textContent).to.contain('Will be sent with this form');
  });
});
