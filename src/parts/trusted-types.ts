/** The part of a Trusted Types policy that templates and the sanitizer need. */
export interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Name of the one policy of our bundles: what a site owner adds to `trusted-types`. */
export const POLICY_NAME = 'smart-meditation';

let made: Policy | undefined;
let refused = false;

/**
 * Our Trusted Types policy, created once when first needed; `undefined` where the browser has none or the page refuses it.
 * Its rules pass text through: everything that reaches it is our own template text or has been sanitized.
 */
export function policy(): Policy | undefined {
  const factory = (globalThis as {trustedTypes?: Factory}).trustedTypes;
  if (made || refused || !factory) return made;
  const rules: Policy = Object.assign(Object.create(null) as Policy, {
    createHTML: (html: string) => html,
    createScriptURL: (url: string) => url,
  });
  try {
    made = factory.createPolicy(POLICY_NAME, rules);
  } catch {
    refused = true; // The page's CSP does not list our name; `policyRefused` tells whoever needed it.
  }
  return made;
}

/** True when the page's Content-Security-Policy did not let us create our policy. */
export function policyRefused(): boolean {
  return refused;
}
