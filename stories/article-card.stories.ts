import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {arabic, everyElement, fourLevels, longArticle, reviewed, withdrawn} from './article-card/documents.js';
import {jsonFeedDocument, markdownFile, schemaOrgPage, wordpressPost} from './article-card/foreign.js';
import {faultyEndpoint} from './faulty-endpoint.js';
import {waitForSelector} from './mood-check/actions.js';

interface Args {
  src?: string;
  endpoint?: string;
  content?: unknown;
  open?: boolean;
  'heading-level'?: number;
  country?: string;
  dir?: 'rtl';
  lang?: string;
  fallback?: TemplateResult | undefined;
}

interface Story {
  name?: string;
  args: Args;
  parameters?: Record<string, unknown>;
}

const link = html`<a href="#article">Can baclofen be used for anxiety?</a>`;

export default {
  title: 'Widgets/Article card',
  id: 'article-card',
  component: 'sm-article-card',
  args: {endpoint: './content/v1/', fallback: link},
  render: (args: Args): TemplateResult => html`<sm-article-card
    src=${ifDefined(args.src)}
    endpoint=${ifDefined(args.endpoint)}
    .content=${args.content}
    ?open=${args.open}
    heading-level=${ifDefined(args['heading-level'])}
    country=${ifDefined(args.country)}
    dir=${ifDefined(args.dir)}
    lang=${ifDefined(args.lang)}
    >${args.fallback}</sm-article-card
  >`,
};

export const Closed: Story = {args: {src: 'articles/baclofen-for-anxiety.json', country: 'GB'}};
export const Open: Story = {args: {src: 'articles/baclofen-for-anxiety.json', country: 'GB', open: true}};
export const SourceWording: Story = {args: {src: 'articles/can-baclofen-be-used-for-anxiety.json'}};
export const SourceWordingOpen: Story = {args: {src: 'articles/can-baclofen-be-used-for-anxiety.json', open: true}};
export const Reviewed: Story = {args: {content: reviewed}};
export const ReviewedOpen: Story = {args: {content: reviewed, open: true}};
export const ReviewOverdue: Story = {
  args: {content: {...reviewed, lastReviewed: '2023-05-01', nextReview: '2026-05-01'}},
};
export const NotReviewed: Story = {args: {content: {...reviewed, lastReviewed: null, reviewedBy: null, sources: []}}};
export const FourLevels: Story = {args: {content: fourLevels, country: 'GB'}};
export const WithoutCaution: Story = {args: {content: {...reviewed, cautions: []}}};
export const MedicineWithoutCaution: Story = {args: {content: {...reviewed, cautions: [], topics: ['medicines']}}};
export const UnreadableCaution: Story = {
  args: {content: {...reviewed, cautions: [{level: 'red', heading: 'Stop'}]}},
  parameters: {expectsConsole: true},
};
export const BodyTooLong: Story = {
  args: {content: {...reviewed, body: '- a\n'.repeat(5_001)}, open: true},
  parameters: {expectsConsole: true},
};
/** The console names the host of an image that is not in `image-hosts`, before the body is shown. */
const withOmittedImage = {expectsConsole: true, after: waitForSelector('[part=body]')};

export const EveryElement: Story = {args: {content: everyElement, open: true}, parameters: withOmittedImage};
export const Long: Story = {args: {content: longArticle, open: true}};
export const RightToLeft: Story = {args: {content: arabic, open: true, dir: 'rtl', lang: 'ar'}};
export const Withdrawn: Story = {args: {content: withdrawn}};
export const FromWordPress: Story = {
  name: 'From WordPress',
  args: {content: wordpressPost, open: true},
  parameters: withOmittedImage,
};
export const FromJsonFeed: Story = {name: 'From JSON Feed', args: {content: jsonFeedDocument, open: true}};
export const FromSchemaOrg: Story = {name: 'From schema.org', args: {content: schemaOrgPage, open: true}};
export const FromMarkdown: Story = {args: {content: markdownFile, open: true}};
export const Loading: Story = {
  args: {endpoint: faultyEndpoint, src: 'never.json', fallback: undefined},
  parameters: {settles: false},
};
export const LoadingWithLink: Story = {
  args: {endpoint: faultyEndpoint, src: 'never.json'},
  parameters: {settles: false},
};
export const Unreachable: Story = {
  args: {endpoint: faultyEndpoint, src: 'refused.json'},
  parameters: {expectsConsole: true},
};
/** The network fails and the browser has a cached copy. */
export const SavedCopy: Story = {args: {endpoint: faultyEndpoint, src: 'saved.json'}};
export const NotFound: Story = {
  args: {endpoint: faultyEndpoint, src: 'not-found.json', fallback: undefined},
  parameters: {expectsConsole: true},
};
export const WebPageInstead: Story = {
  args: {endpoint: faultyEndpoint, src: 'page.html'},
  parameters: {expectsConsole: true},
};
export const WrongField: Story = {
  args: {endpoint: faultyEndpoint, src: 'wrong-field.json'},
  parameters: {expectsConsole: true},
};
