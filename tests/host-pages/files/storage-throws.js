for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException('Storage is blocked', 'SecurityError');
    },
  });
}
Object.defineProperty(document, 'cookie', {
  get() {
    throw new DOMException('Cookies are blocked', 'SecurityError');
  },
});
