import {scriptUrl, anyWidgetDefined, findWidgetScripts, findWidgets, type Diagnostic} from './diagnostic.js';
import {requestedDocuments} from './document-address.js';
import {allowsUrl, readPolicies, withSource, directiveSources, type Policy} from './policy.js';

const POLICY_NAME = 'smart-meditation';

/** What the page's Content-Security-Policy keeps from the widgets, with the directive as it should be. */
export async function checkPolicy(): Promise<Diagnostic[]> {
  const pagePolicies = await readPolicies();
  return pagePolicies.flatMap((policy) => [
    ...checkTrustedTypes(policy),
    ...checkScriptSources(policy),
    ...checkConnections(policy),
    ...checkStyles(policy),
  ]);
}

function checkTrustedTypes(policy: Policy): Diagnostic[] {
  const names = policy.get('trusted-types');
  if (!names) return [];
  if (!names.includes(POLICY_NAME) && !names.includes('*')) {
    return [
      {
        problem: `The page lets scripts make HTML only by named Trusted Types policies, and "${POLICY_NAME}" is not among them. Some browsers then show only the words inside the tags.`,
        fix: withSource(policy, 'trusted-types', POLICY_NAME),
      },
    ];
  }
  const isRendered = findWidgets(document).some(({shadowRoot}) => shadowRoot?.querySelector('.sm'));
  if (!anyWidgetDefined() || isRendered || names.includes("'allow-duplicates'")) return [];
  return [
    {
      problem: `Another script on this page has taken the Trusted Types name "${POLICY_NAME}", so the widgets cannot use it.`,
      fix: withSource(policy, 'trusted-types', "'allow-duplicates'"),
    },
  ];
}

function checkScriptSources(policy: Policy): Diagnostic[] {
  if (anyWidgetDefined()) return [];
  const sources = policy.get('script-src-elem') ?? directiveSources(policy, 'script-src');
  const usesNonceOrHash = sources?.some((word) => /^'(nonce|sha\d+)-/.test(word));
  return findWidgetScripts().flatMap((script) => {
    const address = scriptUrl(script);
    if (!sources || allowsUrl(sources, address) || (usesNonceOrHash && script.nonce)) return [];
    const problem = `The page's policy does not let our script in from ${new URL(address).origin}.`;
    return [
      {
        problem,
        fix: usesNonceOrHash
          ? `<script nonce="…" src="${address}" async></script>`
          : withSource(policy, 'script-src', new URL(address).origin),
      },
    ];
  });
}

function checkConnections(policy: Policy): Diagnostic[] {
  const sources = directiveSources(policy, 'connect-src');
  const origins = new Set(
    requestedDocuments()
      .filter(({address}) => sources && !allowsUrl(sources, address))
      .map(({address}) => new URL(address).origin),
  );
  return [...origins].map((origin) => ({
    problem: `The page's policy does not let the widgets ask ${origin} for their content.`,
    fix: withSource(policy, 'connect-src', origin === location.origin ? "'self'" : origin),
  }));
}

function checkStyles(policy: Policy): Diagnostic[] {
  const sources = directiveSources(policy, 'style-src');
  const styleSheet = document.querySelector<HTMLLinkElement>('link[href*="smart-meditation.css"]');
  if (!sources || !styleSheet || allowsUrl(sources, styleSheet.href)) return [];
  return [
    {
      problem: "The page's policy does not let our style sheet in, so the page may jump when the widgets arrive.",
      fix: withSource(policy, 'style-src', new URL(styleSheet.href).origin),
    },
  ];
}
