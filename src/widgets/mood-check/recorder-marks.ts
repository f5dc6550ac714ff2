import {html, type TemplateResult} from 'lit';

/**
 * Wraps content in the attributes and classes that session recorders respect: rrweb, Sentry, Datadog, PostHog, Clarity, Hotjar, FullStory
 * and OpenReplay. Each of them records a blank area instead. Recorders that ignore these marks are not blocked.
 */
export function withRecorderMarks(content: unknown): TemplateResult {
  return html`<div
    class="unrecorded rr-block sentry-block ph-no-capture fs-exclude"
    data-sentry-block
    data-dd-privacy="hidden"
    data-clarity-mask="True"
    data-hj-suppress
    data-openreplay-hidden
  >${content}</div>`;
}
