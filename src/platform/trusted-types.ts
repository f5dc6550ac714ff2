/** The part of a Trusted Types policy that templates and the sanitizer need. */
export interface Policy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

interface PolicyHolder {
  readonly policy?: Policy;
}

/** Name of the Trusted Types policy of all bundles, to be listed in the page's `trusted-types` directive. */
export const POLICY_NAME = 'smart-meditation';

let cachedPolicy: Policy | undefined;
let creationRefused = false;

/**
 * The Trusted Types policy, created on first use and shared by all bundles on the page; `undefined` if the browser does not
 * support Trusted Types or the page does not allow the policy. The policy returns its input unchanged: it receives only
 * our own template text, and text that is then sanitized in an inert document.
 */
export function policy(): Policy | undefined {
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  if (cachedPolicy || creationRefused || !factory) return cachedPolicy;
  try {
    cachedPolicy =
      (customElements.get(POLICY_NAME) as PolicyHolder | undefined)?.policy ??
      publishPolicy(factory.createPolicy(POLICY_NAME, policyRules()));
  } catch {
    creationRefused = true; // The page's CSP does not list the name; see `policyRefused`.
  }
  return cachedPolicy;
}

/** True if the page's Content-Security-Policy does not allow the policy. */
export function policyRefused(): boolean {
  return creationRefused;
}

function policyRules(): Policy {
  return Object.assign(Object.create(null) as Policy, {createHTML: (html: string) => html});
}

/** Shares the policy with our other scripts through an unused custom element, because a CSP may allow each name only once. */
function publishPolicy(policy: Policy): Policy {
  customElements.define(
    POLICY_NAME,
    class extends HTMLElement {
      static readonly policy = policy;
    },
  );
  return policy;
}
