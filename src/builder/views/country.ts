import {html, type TemplateResult} from 'lit';
import {alpha3Codes} from '../../content/validation/country-codes.js';
import type {CrisisHelp} from '../../content/support/crisis-help.js';
import {displayName} from '../../platform/intl.js';
import type {Actions, View} from '../view.js';
import {fill, helpOf} from '../embed-of.js';
import {selectField} from './fields.js';

/** The country, which has to be chosen, with the numbers that people will see. */
export function country({words, state, lang}: View, {set}: Pick<Actions, 'set'>): TemplateResult {
  const names = Object.keys(alpha3Codes)
    .map((code) => [code, displayName(code, 'region', lang) ?? code] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, lang));
  return html`<section class="section" aria-labelledby="country-title">
    <h2 id="country-title">${words.country}</h2>
    ${selectField({
      label: words.country,
      value: state.country,
      options: [['', words.chooseCountry], ...names],
      set: (code) => set({country: code}),
      required: true,
      describedBy: 'country-hint',
    })}
    <p class="hint" id="country-hint">${words.countryHint}</p>
    <div role="status">${state.country ? numbers(helpOf(state), words) : html`<p class="problem">${words.countryMissing}</p>`}</div>
  </section>`;
}

const numbers = ({emergency, lines}: CrisisHelp, words: View['words']): TemplateResult => html`
  <p><b>${emergency.length ? fill(words.emergencyNumber, {numbers: emergency.join(', ')}) : words.noEmergencyNumber}</b></p>
  ${
    lines.length
      ? html`<ul class="lines" dir="auto">
            ${lines.map(({name, contacts}) => html`<li><b>${name}</b> ${contacts.map(({display, word}) => html`<bdi>${[word, display].filter(Boolean).join(' → ')}</bdi> `)}</li>`)}
          </ul>
          <p class="hint">${words.unconfirmed}</p>`
      : html`<p class="problem">${words.noLines}</p>`
  }
`;
