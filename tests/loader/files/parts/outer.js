// The test writes the integrity of the inner file into the page, because the test server may change files.
document.currentScript['sm:part'](
  ['exports', './inner'],
  (exports, {inner}) => {
    exports.inner = inner;
  },
  {'parts/inner.js': document.body.dataset.innerIntegrity},
);
