import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import {answer} from '../../stories/mood-check/acting.js';
import {removeAll, shown, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

const forms: HTMLFormElement[] = [];

async function inForm(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<{form: HTMLFormElement; check: Check}> {
  const check = await shown('sm-mood-check', properties);
  const form = document.createElement('form');
  form.append(document.createElement('fieldset'));
  form.firstElementChild?.append(check.element);
  document.body.append(form);
  forms.push(form);
  await check.element.updateComplete;
  return {form, check};
}

const valuesOf = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];

describe('<sm-mood-check> in a form', () => {
  afterEach(() => {
    removeAll();
    for (const form of forms.splice(0)) form.remove();
  });

  it('is a field only when it has a name', async () => {
    const {form, check} = await inForm({});
    await check.press('input', 3);
    expect(valuesOf(form)).to.deep.equal([]);
    expect(check.element.value).to.equal(null);
    check.element.name = 'mood';
    await check.element.updateComplete;
    expect(valuesOf(form)).to.deep.equal([['mood', '4']]);
    expect(check.element.value).to.equal('4');
    expect(check.element.form).to.equal(form);
  });

  it('holds the form back until it is answered, when it is required', async () => {
    const {form, check} = await inForm({name: 'mood', required: true});
    expect(form.checkValidity()).to.equal(false);
    expect(check.element.validity?.valueMissing).to.equal(true);
    await check.press('input', 0);
    expect(form.checkValidity()).to.equal(true);
    expect(check.element.reportValidity()).to.equal(true);
  });

  it('forgets its answer with the form', async () => {
    const {form, check} = await inForm({name: 'mood'});
    await check.press('input', 0);
    form.reset();
    await check.element.updateComplete;
    expect(valuesOf(form)).to.deep.equal([]);
    expect(check.all<HTMLInputElement>('input').some((input) => input.checked)).to.equal(false);
  });

  it('takes no answers while it is disabled, but help stays within reach', async () => {
    const {form, check} = await inForm({name: 'mood'});
    const fieldset = form.querySelector('fieldset') as HTMLFieldSetElement;
    fieldset.disabled = true;
    await check.element.updateComplete;
    expect(check.all('.stage :enabled')).to.have.lengthOf(0);
    await check.press('.help');
    expect(check.all('#support')).to.have.lengthOf(1);
    fieldset.disabled = false;
    await check.element.updateComplete;
    expect(check.all('.stage :enabled')).to.have.lengthOf(5);
    check.element.disabled = true;
    await check.element.updateComplete;
    expect(check.all('.stage :enabled')).to.have.lengthOf(0);
  });

  it('sends a finished questionnaire as a QuestionnaireResponse', async () => {
    const {form, check} = await inForm({name: 'phq', instrument: 'phq-2'});
    await answer(1, 1)(check.element);
    expect(valuesOf(form), 'not before it is finished').to.deep.equal([]);
    await check.press('.pager .btn', 1);
    const [[name, value] = []] = valuesOf(form);
    expect(name).to.equal('phq');
    expect(JSON.parse(value as string)).to.include({resourceType: 'QuestionnaireResponse', status: 'completed'});
  });

  it('says where the answer goes', async () => {
    const {check} = await inForm({name: 'mood'});
    expect(check.one('.foot').textContent).to.contain('Goes with this form when you send it');
  });
});
