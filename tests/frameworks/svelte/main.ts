import {mount} from 'svelte';
import type {SvelteHTMLElements} from 'svelte/elements';
import '@smart-meditation/widgets/define';
import App from './app.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no place for the app.');
mount(App, {target});

type Timer = SvelteHTMLElements['sm-breathing-timer'];

/** What the compiler must refuse. */
export const mistakes: Timer[] = [
  // @ts-expect-error minutes is a number
  {minutes: 'two'},
  // @ts-expect-error a start has no field of that name
  {'onsm-breathing-start': (event) => event.nonsense},
];
