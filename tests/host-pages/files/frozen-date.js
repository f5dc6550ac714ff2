// A page that was archived, or is under test: it is always the same moment.
const Real = Date;
window.Date = class extends Real {
  constructor(...all) {
    super(...(all.length > 0 ? all : [1735689600000]));
  }
  static now() {
    return 1735689600000;
  }
};
