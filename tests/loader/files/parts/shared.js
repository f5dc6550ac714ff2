document.currentScript['sm:part'](['exports'], (exports) => {
  exports.shared = {};
});
