document.currentScript['sm:part'](['exports'], (exports) => {
  exports.counted = true;
});
