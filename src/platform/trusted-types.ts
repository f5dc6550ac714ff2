interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Name of the Trusted Types policy of all bundles, to be listed in the page's `trusted-types` directive. */
export const POLICY_NAME = 'smart-meditation';

let cachedPolicy: Policy | undefined;
let creationRefused = false;
let submittedText: string | undefined;

/**
 * The text as a value that `innerHTML` accepts under Trusted Types; the text itself if the browser does not support Trusted
 * Types or the page does not allow the policy. Only our own code submits text: templates, and text that is sanitized in an
 * inert document. The policy is created on first use, never leaves this module, and refuses any other text, so that a
 * script of the page that gets hold of it (for example by wrapping `createPolicy`) cannot use it.
 */
export function toTrustedHtml(html: string): string {
  return submit(html, (policy) => policy.createHTML(html));
}

/** The address of one of our chunks as a value that the `src` of a script accepts under Trusted Types; as `toTrustedHtml`. */
export function toTrustedScriptUrl(url: string): string {
  return submit(url, (policy) => policy.createScriptURL(url));
}

/** True if the page's Content-Security-Policy does not allow the policy. */
export function policyRefused(): boolean {
  return creationRefused;
}

function submit(text: string, create: (policy: Policy) => string): string {
  const policy = getPolicy();
  if (!policy) return text;
  submittedText = text;
  try {
    return create(policy);
  } finally {
    submittedText = undefined;
  }
}

function getPolicy(): Policy | undefined {
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  if (cachedPolicy || creationRefused || !factory) return cachedPolicy;
  try {
    const rules = Object.assign(Object.create(null) as Policy, {createHTML: accept, createScriptURL: accept});
    cachedPolicy = factory.createPolicy(POLICY_NAME, rules);
  } catch {
    creationRefused = true; // The page's CSP does not list the name, or another script has taken it; see `policyRefused`.
  }
  return cachedPolicy;
}

function accept(text: string): string {
  if (text !== submittedText) throw new TypeError(`The policy ${POLICY_NAME} accepts text of its own script only.`);
  return text;
}
