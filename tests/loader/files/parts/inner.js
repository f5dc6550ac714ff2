document.currentScript['sm:part'](['exports'], (exports) => {
  exports.inner = true;
});
