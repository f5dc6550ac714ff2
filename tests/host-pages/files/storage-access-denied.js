// Privacy tools make the very look at a store an error.
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException('The operation is insecure.', 'SecurityError'); }});
}
