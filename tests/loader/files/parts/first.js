document.currentScript['sm:part'](['exports', './shared', '../main'], (exports, {shared}, main) => {
  exports.shared = shared;
  exports.version = main && main.version;
});
