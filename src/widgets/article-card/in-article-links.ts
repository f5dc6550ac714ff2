import {reducedMotionQuery} from '../../platform/match-media.js';
import type {ArticleBody} from './article-body.js';

/**
 * Handles clicks on in-article links. The browser cannot: fragment navigation does not reach into a shadow root, and the
 * page's history should not change.
 */
export function handleLinkClick(event: MouseEvent, root: ParentNode, body: ArticleBody): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href?.startsWith('#')) return;
  event.preventDefault();
  const target = linkTargetOf(link, href, root, body);
  if (!target) return;
  if (!target.matches('a, [tabindex]')) target.tabIndex = -1;
  target.focus({preventScroll: true});
  target.scrollIntoView({block: 'start', behavior: reducedMotionQuery()?.matches ? 'auto' : 'smooth'});
}

function linkTargetOf(link: HTMLElement, href: string, root: ParentNode, body: ArticleBody): HTMLElement | undefined {
  const {source, cite, chapter} = link.dataset;
  if (chapter !== undefined) return body.sections[Number(chapter)]?.target;
  const target =
    source || cite
      ? root.querySelector(`#${source ? `source-${source}` : `cite-${cite ?? ''}`}`)
      : body.anchorTarget(href);
  return target instanceof HTMLElement ? target : undefined;
}
