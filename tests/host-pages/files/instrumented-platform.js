// Analytics, session recorders and polyfills wrap the APIs that widgets use.
const wrap = (object, name, change = (all) => all) => {
  const real = object[name];
  object[name] = function (...all) {
    return real.apply(this, change(all));
  };
};
wrap(window, 'fetch');
wrap(Element.prototype, 'attachShadow');
wrap(Element.prototype, 'setAttribute');
wrap(Node.prototype, 'appendChild');
wrap(Node.prototype, 'insertBefore');
wrap(Node.prototype, 'removeChild');
wrap(EventTarget.prototype, 'addEventListener');
wrap(EventTarget.prototype, 'dispatchEvent');
wrap(CustomElementRegistry.prototype, 'define');
wrap(CustomElementRegistry.prototype, 'get');
wrap(CSSStyleSheet.prototype, 'replaceSync');
wrap(CSSStyleSheet.prototype, 'insertRule');
wrap(window, 'setTimeout');
wrap(window, 'requestAnimationFrame');
wrap(history, 'pushState');
wrap(document, 'createElement');
const {get} = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
Object.defineProperty(Element.prototype, 'shadowRoot', {get() { return get.call(this); }, configurable: true});
