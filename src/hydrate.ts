import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {LitElement} from 'lit';

interface HydrateSupportGlobal {
  litElementHydrateSupport?(classes: {LitElement: typeof LitElement}): void;
}

// Lit applies hydration support while it loads. If Lit was loaded before this module, apply it now.
if (!Object.hasOwn(LitElement, 'observedAttributes'))
  (globalThis as HydrateSupportGlobal).litElementHydrateSupport?.({LitElement});
