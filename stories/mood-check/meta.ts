import {html, nothing, type TemplateResult} from 'lit';
import '../../src/define.js';
import type {MoodCheckElement} from '../../src/index.js';

type ArgName =
  | 'content'
  | 'country'
  | 'disabled'
  | 'exitUrl'
  | 'feelings'
  | 'instrument'
  | 'layout'
  | 'name'
  | 'note'
  | 'remember'
  | 'required'
  | 'response'
  | 'sealed'
  | 'shareAnswers'
  | 'showScore'
  | 'slider'
  | 'src'
  | 'submitTo'
  | 'summary'
  | 'theme'
  | 'when';

/** Arguments of the mood check stories. */
export type Args = Partial<Pick<MoodCheckElement, ArgName>> & {lang?: string; dir?: 'rtl'};

/** Renders the element as an author would write it. */
export const renderMoodCheck = (args: Args): TemplateResult => html`<sm-mood-check
  lang=${args.lang ?? nothing}
  dir=${args.dir ?? nothing}
  src=${args.src ?? nothing}
  country=${args.country ?? nothing}
  instrument=${args.instrument ?? nothing}
  layout=${args.layout ?? nothing}
  when=${args.when ?? nothing}
  theme=${args.theme ?? nothing}
  name=${args.name ?? nothing}
  submit-to=${args.submitTo ?? nothing}
  exit-url=${args.exitUrl ?? nothing}
  ?disabled=${args.disabled}
  ?feelings=${args.feelings}
  ?note=${args.note}
  ?remember=${args.remember}
  ?required=${args.required}
  ?sealed=${args.sealed}
  ?share-answers=${args.shareAnswers}
  ?show-score=${args.showScore}
  ?slider=${args.slider}
  ?summary=${args.summary}
  .content=${args.content}
  .response=${args.response}
  ><a href="https://clinic.example/help">Talk to our team</a></sm-mood-check
>`;
