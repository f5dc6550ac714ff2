document.currentScript['sm:part'](['exports', './shared'], (exports, {shared}) => {
  exports.shared = shared;
});
