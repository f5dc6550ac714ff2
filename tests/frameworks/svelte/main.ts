import {mount} from 'svelte';
import type {SvelteHTMLElements} from 'svelte/elements';
import '@smart-meditation/widgets/define';
import App from './app.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element #app.');
mount(App, {target});

type Timer = SvelteHTMLElements['sm-breathing-timer'];

/** Code that the compiler must reject. */
export const mistakes: Timer[] = [
  // @ts-expect-error minutes is a number
  {minutes: 'two'},
  // @ts-expect-error the start event has no such field
  {'onsm-breathing-start': (event) => event.nonsense},
];
