import manifest from '../dist/custom-elements.json';

/** Something that the manifest names and describes. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** An attribute, with what may stand in it. */
export interface Attribute extends Named {
  readonly fieldName: string;
  readonly type?: {readonly text: string};
}

/** One widget as its manifest tells it; the manifest is made from the comments in the code. */
export interface Widget {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly (Named & {readonly type?: {readonly text: string}})[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const {modules} = manifest as {modules: {declarations: Partial<Widget>[]}[]};

/** Every widget, in the order of the manifest. */
export const widgets = modules.flatMap(({declarations}) => declarations.filter((one): one is Widget => one.tagName !== undefined));

/** One widget by its tag. */
export function widgetOf(tag: string): Widget {
  const found = widgets.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}
