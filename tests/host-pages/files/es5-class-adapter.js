// An adapter for classes written as functions: its HTMLElement has the browser's prototype and nothing else.
const Real = HTMLElement;
window.HTMLElement = function HTMLElement() {
  return Reflect.construct(Real, [], this.constructor);
};
HTMLElement.prototype = Real.prototype;
