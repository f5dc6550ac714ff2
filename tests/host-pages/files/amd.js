window.define = (name, needs, factory) => {
  window.defined = [...(window.defined ?? []), name];
  return typeof factory === 'function' ? undefined : factory;
};
window.define.amd = {jQuery: true};
window.require = window.requirejs = () => undefined;
