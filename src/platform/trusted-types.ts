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

/** Name of the one policy of our bundles: what a site owner adds to `trusted-types`. */
export const POLICY_NAME = 'smart-meditation';

let cachedPolicy: Policy | undefined;
let creationRefused = false;

/**
 * Our Trusted Types policy, made once for all of our scripts on the page, when first needed; `undefined` where the
 * browser has none or the page refuses it. Its rule passes text through: everything that reaches it is our own
 * template text, or is about to be sanitized in an inert document.
 */
export function policy(): Policy | undefined {
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  if (cachedPolicy || creationRefused || !factory) return cachedPolicy;
  try {
    cachedPolicy =
      (customElements.get(POLICY_NAME) as PolicyHolder | undefined)?.policy ??
      publishPolicy(factory.createPolicy(POLICY_NAME, policyRules()));
  } catch {
    creationRefused = true; // The page's CSP does not list our name; `policyRefused` tells whoever needed it.
  }
  return cachedPolicy;
}

/** True when the page's Content-Security-Policy did not let us create our policy. */
export function policyRefused(): boolean {
  return creationRefused;
}

function policyRules(): Policy {
  return Object.assign(Object.create(null) as Policy, {createHTML: (html: string) => html});
}

/** A page may allow each name once: another script of ours finds the policy on an element that nobody uses, not on a global. */
function publishPolicy(policy: Policy): Policy {
  customElements.define(
    POLICY_NAME,
    class extends HTMLElement {
      static readonly policy = policy;
    },
  );
  return policy;
}
