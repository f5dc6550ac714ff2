import type {Block, Embed} from './embed.js';

/** The source of an address in a Content-Security-Policy: its origin, or `'self'` for an address without one. */
const sourceOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "'self'");

const unique = (sources: readonly string[]): string => [...new Set(sources)].join(' ');

/** Sources of documents and their images; none with built-in content. */
const contentSources = ({endpoint}: Embed): string[] => (endpoint ? [sourceOf(endpoint)] : []);

/** The sources that a page with the script tag needs. */
export function policyBlock(embed: Embed): Block {
  const files = sourceOf(embed.base);
  const content = contentSources(embed);
  return {
    kind: 'policy',
    code: [
      `script-src ${files};`,
      `style-src ${files};`,
      `connect-src ${unique([files, ...content])};`,
      ...(content.length ? [`img-src ${unique(content)};`] : []),
      "require-trusted-types-for 'script'; trusted-types smart-meditation",
    ].join('\n'),
  };
}

/** The sources that an app with the npm package needs. */
export function appPolicyBlock(embed: Embed): Block {
  const content = contentSources(embed);
  return {
    kind: 'policy',
    code: [
      "script-src 'self';",
      `connect-src ${unique(["'self'", ...content])};`,
      ...(content.length ? [`img-src ${unique(content)};`] : []),
      "require-trusted-types-for 'script'; trusted-types smart-meditation lit-html",
    ].join('\n'),
  };
}

/** The sources that a page with frames needs. */
export const framePolicyBlock = ({base}: Embed): Block => ({
  kind: 'policy',
  code: `frame-src ${sourceOf(base)};\nscript-src ${sourceOf(base)}`,
});

/** The part of the policy of `frame.html` that lets it load documents from another origin; none when it needs no change. */
export function documentsPolicyBlocks({base, endpoint}: Embed): Block[] {
  const source = endpoint ? sourceOf(endpoint) : "'self'";
  return source === "'self'" || source === sourceOf(base)
    ? []
    : [{kind: 'framePolicy', code: `connect-src 'self' ${source}; img-src 'self' ${source};`}];
}
