import {computeAccessibleName, getRole} from 'dom-accessibility-api';

/** An element as a person finds it: by what it is, and by its accessible name where one is given. */
interface NamedQuery {
  /** Matches every element that can have the role. Names are computed only for these, because that is slow. */
  readonly candidates: string;
  readonly role?: string;
  readonly name?: string | RegExp;
}

/** A CSS selector, which should be a documented `part`, or a query by role and name. */
export type Query = string | NamedQuery;

type CreateQuery = (name?: string | RegExp) => NamedQuery;

const byRole =
  (role: string, candidates: string): CreateQuery =>
  (name) => ({candidates: `${candidates}, [role=${role}]`, role, ...(name === undefined ? {} : {name})});

export const button = byRole('button', 'button');
export const link = byRole('link', 'a');
export const radio = byRole('radio', '[type=radio]');
export const radioGroup = byRole('radiogroup', '[role=radiogroup]');
export const checkbox = byRole('checkbox', '[type=checkbox]');
export const switchControl = byRole('switch', '[type=checkbox]');
export const slider = byRole('slider', '[type=range]');
export const heading = byRole('heading', 'h1, h2, h3, h4, h5, h6');
export const group = byRole('group', 'fieldset, details');
export const status = byRole('status', 'output');
export const alert = byRole('alert', '[role=alert]');

/** A field to type into or to choose from a list, by its label. Date and time fields have no role of their own. */
export const field: CreateQuery = (name) => ({
  candidates: 'input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, select',
  ...(name === undefined ? {} : {name}),
});

/** The elements that match, in document order. */
export function findAll<E extends HTMLElement = HTMLElement>(root: ParentNode, query: Query): E[] {
  if (typeof query === 'string') return [...root.querySelectorAll<E>(query)];
  const {candidates, role, name} = query;
  return [...root.querySelectorAll<E>(candidates)].filter(
    (one) => (role === undefined || getRole(one) === role) && (name === undefined || hasName(one, name)),
  );
}

function hasName(element: Element, name: string | RegExp): boolean {
  const found = computeAccessibleName(element);
  return typeof name === 'string' ? found === name : name.test(found);
}

/** The query in words, for messages. */
export const describeQuery = (query: Query): string =>
  typeof query === 'string' ? query : `${query.role ?? 'field'} ${query.name === undefined ? '' : String(query.name)}`;

const WAIT_LIMIT_MS = 45_000;

/** Resolves with the match at an index as soon as it exists: it may depend on code that is loaded on first use. */
export function waitForMatch(root: ShadowRoot, query: Query, at = 0): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`No match at index ${at} of: ${describeQuery(query)}`));
    }, WAIT_LIMIT_MS);
    const check = (): void => {
      const found = findAll(root, query)[at];
      if (!found) return;
      clearTimeout(limit);
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(root, {childList: true, subtree: true, attributes: true, characterData: true});
    check();
  });
}

/** Clicks elements of a widget one after the other, each as soon as it exists, and waits for the updates. */
export async function pressAll(element: HTMLElement, ...queries: readonly Query[]): Promise<void> {
  for (const query of queries) {
    (await waitForMatch(element.shadowRoot as ShadowRoot, query)).click();
    await (element as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
  }
}
