// An adapter for classes written as functions: its HTMLElement shares only the prototype with the browser's.
const Real = HTMLElement;
window.HTMLElement = function HTMLElement() {
  return Reflect.construct(Real, [], this.constructor);
};
HTMLElement.prototype = Real.prototype;
