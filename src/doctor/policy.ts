import {documentProperty, queryPage} from '../platform/page-document.js';

/** A Content-Security-Policy: source lists by directive name. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Parses one policy. */
function parsePolicy(text: string): Policy {
  const parts = text
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(parts.map(([name = '', ...words]) => [name.toLowerCase(), words] as const));
}

/** Every policy of the page: from its meta elements, and from its headers, for which the page is requested again. */
export async function readPolicies(): Promise<Policy[]> {
  const metas = queryPage<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  const texts = metas.map(({content}) => content);
  return [...texts, ...(await headerPolicies())].map(parsePolicy);
}

/** Time limit for a violation report, in milliseconds. */
const REPORT_TIMEOUT_MS = 1000;

/** Policies from the page's headers. If the policy blocks the request, the violation report contains the policy. */
async function headerPolicies(): Promise<string[]> {
  const reported: string[] = [];
  let resolveReport: (() => void) | undefined;
  const report = new Promise<void>((resolve) => (resolveReport = resolve));
  const onViolation = ({originalPolicy, disposition}: SecurityPolicyViolationEvent): void => {
    if (disposition !== 'enforce') return;
    reported.push(originalPolicy);
    resolveReport?.();
  };
  window.addEventListener('securitypolicyviolation', onViolation);
  try {
    const {headers: found} = await fetch(location.href, {method: 'HEAD', credentials: 'same-origin'});
    return (found.get('content-security-policy') ?? '').split(',').filter((text) => text.trim());
  } catch {
    // The browser dispatches the report some time after the rejection; reports of further policies follow immediately.
    await Promise.race([report, delay(REPORT_TIMEOUT_MS)]);
    await delay(0);
    return reported;
  } finally {
    window.removeEventListener('securitypolicyviolation', onViolation);
  }
}

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The sources that apply to a directive: its own, or those of default-src. */
export function directiveSources(policy: Policy, directive: string): readonly string[] | undefined {
  return policy.get(directive) ?? policy.get('default-src');
}

/** Whether these sources allow an address. Nonces and hashes are ignored. */
export function allowsUrl(sources: readonly string[], address: string): boolean {
  const url = new URL(address, documentProperty('baseURI'));
  return sources.some((word) => {
    if (word === '*') return /^(https?|wss?):$/.test(url.protocol);
    if (word === "'self'") return url.origin === location.origin;
    if (/^[a-z][a-z0-9+.-]*:$/i.test(word)) return url.protocol === word.toLowerCase();
    return matchesHost(word, url);
  });
}

function matchesHost(source: string, url: URL): boolean {
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^:/]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host || host.startsWith("'")) return false;
  const sameHost = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  const samePort = port === '*' || url.port === (port ?? '') || (port === '443' && url.port === '');
  const samePath = path.endsWith('/') || path === '' ? url.pathname.startsWith(path || '/') : url.pathname === path;
  return (
    sameHost &&
    samePort &&
    samePath &&
    (!scheme || url.protocol === `${scheme.toLowerCase()}:` || url.protocol === 'https:')
  );
}

/** A directive with one more source, as it should be in the header. */
export function withSource(policy: Policy, directive: string, source: string): string {
  const sources = directiveSources(policy, directive) ?? [];
  return [directive, ...sources.filter((one) => one !== "'none'"), source].join(' ');
}
