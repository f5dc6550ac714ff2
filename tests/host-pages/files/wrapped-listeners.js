// Error trackers wrap every listener; clicks and keys pass through a shop's analytics and an old menu.
const {addEventListener, removeEventListener} = EventTarget.prototype;
const wrapped = new WeakMap();
EventTarget.prototype.addEventListener = function (type, listener, options) {
  if (typeof listener !== 'function') return addEventListener.call(this, type, listener, options);
  if (!wrapped.has(listener)) wrapped.set(listener, function (...all) { return listener.apply(this, all); });
  return addEventListener.call(this, type, wrapped.get(listener), options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  return removeEventListener.call(this, type, wrapped.get(listener) ?? listener, options);
};
window.onerror = () => true;
document.addEventListener('click', (event) => {
  event.composedPath().forEach((one) => String(one.className ?? '').toLowerCase());
  event.stopPropagation();
});
document.addEventListener('mousedown', (event) => event.preventDefault());
document.oncontextmenu = () => false;
