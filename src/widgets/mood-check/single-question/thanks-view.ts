import {html, nothing, type TemplateResult} from 'lit';
import {nextSteps, type Mood} from '../../../content/mood/mood.js';
import {safeHref} from '../../../content/validation/link.js';
import {heading} from '../../../ui/heading.js';
import {arrowIcon, clockIcon, icon, talkIcon} from '../../../ui/icons.js';
import type {MoodTalk} from './session.js';
import {said} from './answer-summary.js';
import type {View} from '../view.js';

type Step = Mood['next'][number];

/** After the answer: thanks, and what the clinic offers for this answer. No score, no verdict. */
export function thanks(view: View, talk: MoodTalk): TemplateResult {
  const {strings, level} = view;
  const steps = talk.option ? nextSteps(talk.about, talk.option.value) : [];
  const offers = steps.filter((step) => step.action);
  const heavy = steps.length === 0 && (talk.option?.face ?? 3) < 3;
  return html`${said(view, talk)}
    <div class="head">
      ${heading(level, 'title', html`<span id="here">${strings.thanks}</span>`)}
      ${steps.filter((step) => !step.action).map(({text}) => html`<p class="lead" dir="auto" lang=${talk.about.lang ?? nothing}>${text}</p>`)}
      ${heavy ? html`<p class="lead">${strings.heavy}</p>` : nothing}
    </div>
    ${offers.length ? html`<div class="next" part="next" lang=${talk.about.lang ?? nothing}>${offers.map((step) => offer(view, step))}</div>` : nothing}`;
}

function offer({page, base}: View, {text, action}: Step): TemplateResult {
  const href = safeHref(action?.href, action?.href.startsWith('#') ? page : base);
  const inPage = href?.split('#')[0] === page.split('#')[0];
  const content = html`<span class="medal">${icon(inPage ? clockIcon : talkIcon)}</span><span dir="auto"><b>${action?.label}</b><span>${text}</span></span>${icon(arrowIcon, 'flip')}`;
  return href ? html`<a class="offer" href=${href} referrerpolicy="no-referrer" @click=${inPage ? show : nothing}>${content}</a>` : html`<div class="offer">${content}</div>`;
}

/** Brings another widget of the page into view; the address stays as it is, because a next step tells of the answer. */
function show(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  const target = link.ownerDocument.getElementById(decodeURIComponent(link.hash.slice(1)));
  event.preventDefault();
  target?.scrollIntoView({block: 'center'});
  target?.focus({preventScroll: true});
}
