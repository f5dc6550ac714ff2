const policy = (...parts) => ({'content-security-policy': parts.join('; ')});
const ownDirectives = ["default-src 'none'", "script-src 'self'", "connect-src 'self'"];
const required = "require-trusted-types-for 'script'";
const consoleLine = /add smart-meditation to the trusted-types line/;
/** Without the policy's name, chunks cannot be loaded. The script in one file works if the browser parses HTML safely itself. */
const fallbackWithoutSetHtml = {
  script:
    '<script src="/host-pages/dist/smart-meditation.full.js" data-endpoint="/host-pages/endpoint/" data-country="GB"></script>',
  worksWith: 'setHTML',
  expect: 'fallback',
  consoleLine,
  cspReports: /^trusted-types|^require-trusted-types-for/,
  diagnosis: /trusted-types .*smart-meditation/,
};
const scripts = (names) =>
  names
    .map((name) => `<script src="/host-pages/dist/${name}.js" data-endpoint="/host-pages/endpoint/"></script>`)
    .join('');
/** Another version of our script, with a chunk of its own, and then this one. */
const twoVersions = ['older', 'dist']
  .map(
    (folder) =>
      `<script src="/host-pages/${folder}/smart-meditation.js" data-endpoint="/host-pages/endpoint/" data-country="GB"></script>`,
  )
  .join('');
const firstVersionIsUsed = /version 0\.0\.9 came first and is used/;
const helperScript = (name) => `<script src="/host-pages/files/${name}.js"></script>`;

/** Content-Security-Policy, Trusted Types, isolation and permissions. */
export const csp = [
  {name: 'no-inline-code', headers: policy(...ownDirectives)},
  {
    name: 'nonce-and-strict-dynamic',
    nonce: 'n0',
    headers: policy(
      "default-src 'none'",
      "script-src 'nonce-n0' 'strict-dynamic'",
      "connect-src 'self'",
      "base-uri 'none'",
    ),
  },
  {name: 'trusted-types-required', headers: policy(...ownDirectives, required)},
  {name: 'trusted-types-listed', headers: policy(...ownDirectives, required, 'trusted-types smart-meditation')},
  {
    name: 'trusted-types-other-names',
    headers: policy(...ownDirectives, required, 'trusted-types dompurify lit-html'),
    ...fallbackWithoutSetHtml,
  },
  {
    name: 'trusted-types-none',
    headers: policy(...ownDirectives, required, "trusted-types 'none'"),
    ...fallbackWithoutSetHtml,
  },
  {
    name: 'trusted-types-listed-but-not-required',
    headers: policy(...ownDirectives, 'trusted-types dompurify'),
    cspReports: /^trusted-types/,
  },
  {
    name: 'trusted-types-name-taken',
    before: helperScript('policy-name-taken'),
    headers: policy(...ownDirectives, required, 'trusted-types smart-meditation'),
    ...fallbackWithoutSetHtml,
    diagnosis: undefined,
  },
  {
    name: 'trusted-types-with-second-lit',
    before: helperScript('another-lit'),
    headers: policy(...ownDirectives, required, 'trusted-types smart-meditation lit-html'),
  },
  {
    name: 'trusted-types-default-policy-throws',
    before: helperScript('default-policy-throws'),
    headers: policy(...ownDirectives, required),
  },
  {
    name: 'trusted-types-two-scripts',
    script: scripts(['smart-meditation', 'smart-meditation.full']),
    // Each script has a policy of its own.
    headers: policy(...ownDirectives, required, "trusted-types smart-meditation 'allow-duplicates'"),
  },
  {
    name: 'trusted-types-two-versions',
    script: twoVersions,
    headers: policy(...ownDirectives, required, "trusted-types smart-meditation 'allow-duplicates'"),
    consoleLine: firstVersionIsUsed,
  },
  {
    // The version that registers no element creates no policy.
    name: 'trusted-types-two-versions-without-duplicates',
    script: twoVersions,
    headers: policy(...ownDirectives, required, 'trusted-types smart-meditation'),
    consoleLine: firstVersionIsUsed,
  },
  {
    name: 'endpoint-not-allowed',
    headers: policy("default-src 'none'", "script-src 'self'"),
    article: 'failed',
    consoleLine: /^<sm-article-card> .*cannot be reached/,
    cspReports: /^connect-src/,
    diagnosis: /connect-src 'self'/,
  },
  {
    name: 'policy-in-meta-element',
    head: `<meta http-equiv="Content-Security-Policy" content="${[...ownDirectives, "style-src 'none'", required, 'trusted-types smart-meditation'].join('; ')}"/>`,
  },
  {name: 'two-policies', headers: {'content-security-policy': `script-src 'self', ${ownDirectives.join('; ')}`}},
  {
    name: 'report-only-policy',
    headers: {
      'content-security-policy-report-only': [
        ...ownDirectives,
        "style-src 'none'",
        required,
        'trusted-types smart-meditation',
      ].join('; '),
    },
  },
  {name: 'trusted-types-wildcard', headers: policy(...ownDirectives, required, 'trusted-types *')},
  {name: 'csp-sandbox', headers: policy('sandbox allow-scripts')},
  {name: 'no-images', headers: policy("img-src 'none'", "media-src 'none'")},
  {
    name: 'cross-origin-isolated',
    headers: {'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin'},
  },
  {
    name: 'permissions-policy-denied',
    headers: {'permissions-policy': 'screen-wake-lock=(), clipboard-write=(), autoplay=(), fullscreen=()'},
  },
  {name: 'document-policy', headers: {'document-policy': 'force-load-at-top, unsized-media=?0, sync-xhr=?0'}},
  {
    name: 'coep-credentialless',
    headers: {
      'cross-origin-embedder-policy': 'credentialless',
      'cross-origin-opener-policy': 'noopener-allow-popups',
      'origin-agent-cluster': '?1',
    },
  },
  {
    name: 'integrity-policy',
    headers: {'integrity-policy': 'blocked-destinations=(script)'},
    everyScriptHasIntegrity: true,
  },
  {
    name: 'hashes-of-scripts-only',
    headers: policy("default-src 'none'", 'script-src SCRIPT-HASHES', "connect-src 'self'"),
    everyScriptHasIntegrity: true,
  },
  {
    name: 'hash-only-policy',
    headers: policy(
      ...ownDirectives,
      "style-src 'sha256-abc='",
      "style-src-attr 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ),
  },
];
