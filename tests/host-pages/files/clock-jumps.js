// The device's clock is set while the page is open: forward an hour, back a day, on every look.
const real = Date.now;
let looks = 0;
Date.now = () => real() + (looks++ % 2 ? 3600e3 : -86400e3);
