import '../../src/define.js';
import {widgetByTag} from '../manifest.js';
import {argTypes, createWidget} from './playground.js';

export default {
  title: 'Tools/Playground',
  id: 'playground',
  tags: ['!autodocs'],
  parameters: {controls: {expanded: true, sort: 'none'}},
};

type Args = Record<string, string | number | boolean | undefined>;

interface Story {
  readonly args: Args;
  readonly argTypes: object;
  readonly render: (args: Args) => HTMLElement;
}

function playground(tag: string, args: Args, children: string): Story {
  const widget = widgetByTag(tag);
  return {args, argTypes: argTypes(widget), render: (chosen) => createWidget(widget, chosen, children)};
}

export const BreathingTimer = playground(
  'sm-breathing-timer',
  {patterns: 'calm extended-exhale box', minutes: 3},
  'Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.',
);
export const MoodCheck = playground(
  'sm-mood-check',
  {country: 'GB', feelings: true},
  'Talk to our team: 01632 960 001.',
);
export const ArticleCard = playground(
  'sm-article-card',
  {src: 'articles/baclofen-for-anxiety.json', endpoint: './content/v1/', country: 'GB'},
  'Can baclofen be used for anxiety?',
);
export const CrisisSupport = playground('sm-crisis-support', {country: 'GB'}, 'To talk, call 116 123.');
