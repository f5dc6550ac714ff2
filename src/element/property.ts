import type {LitElement, PropertyDeclaration} from 'lit';

/**
 * Declares a reactive property of a widget: `@property({type: Boolean}) open = false`. The same as Lit's decorator for classes
 * compiled with `experimentalDecorators`, without Lit's code for standard decorators.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);
