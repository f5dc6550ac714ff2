import {createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef} from 'react';
import type {ForwardRefExoticComponent, RefAttributes} from 'react';
import {register} from '../element/registration/register.js';
import type {SmElement} from '../element/sm-element.js';

/** The class of a widget. */
type WidgetClass = (new () => SmElement) & Pick<typeof SmElement, 'tag' | 'elementProperties'> & {define(): void};

type Props = Readonly<Record<string, unknown>>;

/** The props of one rendering, by how they reach the element. */
interface SortedProps {
  /** Written by React, and therefore also in the HTML of a server. */
  readonly attributes: Record<string, unknown>;
  /** Objects, such as a document. */
  readonly properties: Record<string, unknown>;
  /** Listeners by event name. */
  readonly listeners: Record<string, EventListener>;
}

// React warns about layout effects on a server.
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Creates the React component of a widget, for React 18 and 19. It registers the element when it is first mounted, and sets
 * objects and event listeners itself, because React does neither while it hydrates a server-rendered page.
 * @see https://github.com/react/react/issues/35446
 */
export function createComponent(widget: WidgetClass): ForwardRefExoticComponent<Props & RefAttributes<SmElement>> {
  const component = forwardRef<SmElement, Props>((props, ref) => {
    const elementRef = useRef<SmElement>(null);
    const {attributes, properties, listeners} = sortProps(widget, props);
    useImperativeHandle(ref, () => elementRef.current as SmElement);
    useBrowserEffect(() => {
      const element = elementRef.current;
      if (!element) return undefined;
      for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener);
      if (!customElements.get(widget.tag)) register(widget);
      Object.assign(element, properties);
      return () => {
        for (const [type, listener] of Object.entries(listeners)) element.removeEventListener(type, listener);
      };
    });
    return createElement(widget.tag, {...attributes, ref: elementRef});
  });
  component.displayName = widget.name.replace(/Element$/, '');
  return component;
}

function sortProps({elementProperties}: WidgetClass, props: Props): SortedProps {
  const sorted: SortedProps = {attributes: {}, properties: {}, listeners: {}};
  for (const [name, {attribute, state}] of elementProperties)
    if (attribute === false && !state) sorted.properties[String(name)] = props[String(name)];
  for (const [name, value] of Object.entries(props)) {
    const attribute = elementProperties.get(name)?.attribute;
    if (name in sorted.properties) continue;
    const type = eventName(name);
    if (!type) sorted.attributes[typeof attribute === 'string' ? attribute : htmlName(name)] = value;
    else if (value) sorted.listeners[type] = value as EventListener;
  }
  return sorted;
}

/** The event of a prop such as `onSmBreathingEnd`; `undefined` for any other prop. */
const eventName = (prop: string): string | undefined =>
  /^onSm[A-Z]/.test(prop)
    ? prop
        .slice(2)
        .replace(/(?!^)[A-Z]/g, '-$&')
        .toLowerCase()
    : undefined;

/** React 18 writes `className` of a custom element as an attribute with this name. */
const htmlName = (prop: string): string => (prop === 'className' ? 'class' : prop);
