import {copyFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';

/** Publishes the design tokens, which `tools/generate/design-tokens.mjs` measures. */
export const buildTokens = (out) => copyFile(at('src/ui/styles/design-tokens.json'), at(out, 'tokens.json'));
