import {
  anyWidgetDefined,
  findStyleSheets,
  findWidgets,
  findWidgetScripts,
  isRendered,
  scriptUrl,
  type Diagnostic,
} from './diagnostic.js';
import {requestedDocuments} from './document-address.js';
import {allowsUrl, readPolicies, withSource, directiveSources, type Policy} from './policy.js';

const POLICY_NAME = 'smart-meditation';

/** Reports resources that the page's Content-Security-Policy blocks, with the corrected directive. */
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
        problem: `The page's Trusted Types list does not contain "${POLICY_NAME}". Some browsers then show only the content inside the tags.`,
        fix: withSource(policy, 'trusted-types', POLICY_NAME),
      },
    ];
  }
  if (!anyWidgetDefined() || findWidgets(document).some(isRendered) || names.includes("'allow-duplicates'")) return [];
  return [
    {
      problem: `Another script on this page has created the Trusted Types policy "${POLICY_NAME}", so the widgets cannot create it.`,
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
    const problem = `The page's policy does not allow the script from ${new URL(address).origin}.`;
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
    problem: `The page's policy does not allow the widgets to load content from ${origin}.`,
    fix: withSource(policy, 'connect-src', origin === location.origin ? "'self'" : origin),
  }));
}

function checkStyles(policy: Policy): Diagnostic[] {
  const sources = directiveSources(policy, 'style-src');
  const [styleSheet] = findStyleSheets();
  if (!sources || !styleSheet || allowsUrl(sources, styleSheet.href)) return [];
  return [
    {
      problem: "The page's policy does not allow our style sheet, so the page may jump when the widgets render.",
      fix: withSource(policy, 'style-src', new URL(styleSheet.href).origin),
    },
  ];
}
