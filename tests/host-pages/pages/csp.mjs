const policy = (...parts) => ({'content-security-policy': parts.join('; ')});
const ours = ["default-src 'none'", "script-src 'self'", "connect-src 'self'"];
const required = "require-trusted-types-for 'script'";
const line = /add smart-meditation to the trusted-types line/;
const refused = {
  unless: 'setHTML',
  expect: 'fallback',
  line,
  reports: /^trusted-types|^require-trusted-types-for/,
  diagnosis: /trusted-types .*smart-meditation/,
};
const scripts = (names) =>
  names.map((name) => `<script src="/hosts/dist/${name}.js" data-endpoint="/hosts/endpoint/"></script>`).join('');
const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;

/** What a page's security team forbids. */
export const csp = [
  {name: 'nothing-inline', headers: policy(...ours)},
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
  {name: 'trusted-types-required', headers: policy(...ours, required)},
  {name: 'trusted-types-listed', headers: policy(...ours, required, 'trusted-types smart-meditation')},
  {
    name: 'trusted-types-for-another',
    headers: policy(...ours, required, 'trusted-types dompurify lit-html'),
    ...refused,
  },
  {name: 'trusted-types-none', headers: policy(...ours, required, "trusted-types 'none'"), ...refused},
  {
    name: 'trusted-types-listed-but-not-required',
    headers: policy(...ours, 'trusted-types dompurify'),
    unless: 'setHTML',
    reports: /^trusted-types/,
  },
  {
    name: 'trusted-types-name-taken',
    before: host('policy-taken'),
    headers: policy(...ours, required, 'trusted-types smart-meditation'),
    ...refused,
    diagnosis: undefined,
  },
  {
    name: 'trusted-types-beside-another-lit',
    before: host('another-lit'),
    headers: policy(...ours, required, 'trusted-types smart-meditation lit-html'),
  },
  {name: 'trusted-types-default-throws', before: host('default-policy-throws'), headers: policy(...ours, required)},
  {
    name: 'trusted-types-four-scripts',
    script: scripts(['breathing-timer', 'mood-check', 'article-card', 'crisis-support', 'smart-meditation']),
    headers: policy(...ours, required, 'trusted-types smart-meditation'),
  },
  {
    name: 'endpoint-not-allowed',
    headers: policy("default-src 'none'", "script-src 'self'"),
    article: 'failed',
    line: /^<sm-article-card> .*cannot be reached/,
    reports: /^connect-src/,
    diagnosis: /connect-src 'self'/,
  },
  {
    name: 'policy-in-the-markup',
    head: `<meta http-equiv="Content-Security-Policy" content="${[...ours, "style-src 'none'", required, 'trusted-types smart-meditation'].join('; ')}"/>`,
  },
  {name: 'two-policies', headers: {'content-security-policy': `script-src 'self', ${ours.join('; ')}`}},
  {
    name: 'policy-that-only-reports',
    headers: {
      'content-security-policy-report-only': [
        ...ours,
        "style-src 'none'",
        required,
        'trusted-types smart-meditation',
      ].join('; '),
    },
  },
  {name: 'trusted-types-any-name', headers: policy(...ours, required, 'trusted-types *')},
  {name: 'sandbox-by-policy', headers: policy('sandbox allow-scripts')},
  {name: 'no-images', headers: policy("img-src 'none'", "media-src 'none'")},
  {
    name: 'cross-origin-isolated',
    headers: {'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin'},
  },
  {
    name: 'no-permissions',
    headers: {'permissions-policy': 'screen-wake-lock=(), clipboard-write=(), autoplay=(), fullscreen=()'},
  },
  {name: 'document-policy', headers: {'document-policy': 'force-load-at-top, unsized-media=?0, sync-xhr=?0'}},
  {
    name: 'isolated-without-credentials',
    headers: {
      'cross-origin-embedder-policy': 'credentialless',
      'cross-origin-opener-policy': 'noopener-allow-popups',
      'origin-agent-cluster': '?1',
    },
  },
  {
    name: 'only-known-hashes',
    headers: policy(
      ...ours,
      "style-src 'sha256-abc='",
      "style-src-attr 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ),
  },
];
