// The device clock is changed while the page is open: one hour forward, one day back, at each reading.
const real = Date.now;
let looks = 0;
Date.now = () => real() + (looks++ % 2 ? 3600e3 : -86400e3);
