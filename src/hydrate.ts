import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {LitElement} from 'lit';

interface HydrateSupportGlobal {
  litElementHydrateSupport?(classes: {LitElement: typeof LitElement}): void;
}

// Lit takes its support up while it loads; on a page that had Lit before, it is handed on now.
if (!Object.hasOwn(LitElement, 'observedAttributes'))
  (globalThis as HydrateSupportGlobal).litElementHydrateSupport?.({LitElement});
