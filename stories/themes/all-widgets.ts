import {html, type TemplateResult} from 'lit';
import {fourLevels} from '../article-card/documents.js';
import {clinicQuestion} from '../mood-check/content.js';

/** All widgets on one page, for comparing themes. */
export const allWidgets = (): TemplateResult => html`<div class="all-widgets">
  <div>
    <sm-breathing-timer patterns="calm box" minutes="3">Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.</sm-breathing-timer>
    <sm-mood-check country="GB" .content=${clinicQuestion}><a href="https://clinic.example/help">Talk to our team</a></sm-mood-check>
  </div>
  <div>
    <sm-article-card country="GB" .content=${fourLevels}><a href="#article">An article</a></sm-article-card>
    <sm-crisis-support country="GB">
      <p>If you or someone else is in danger, call <a href="tel:999">999</a>.</p>
      <p>Samaritans: call <a href="tel:116123">116 123</a>. Shout: text SHOUT to <a href="sms:85258">85258</a>. In England, call <a href="tel:111">111</a> and choose option 2. In Northern Ireland, call Lifeline on <a href="tel:08088088000">0808 808 8000</a>, or by textphone on <a href="tel:1800108088088000">18001 0808 808 8000</a>.</p>
    </sm-crisis-support>
  </div>
</div>`;
