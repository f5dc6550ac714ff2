window.trustedTypes?.createPolicy('default', {
  createHTML() {
    throw new TypeError('No HTML from strings on this site.');
  },
});
