/** Whether this page runs in Chromium. Checks whose result does not depend on the engine run there only. */
export const isChromium = navigator.vendor.startsWith('Google');

/** Whether this page runs in WebKit. */
export const isWebKit = navigator.vendor.startsWith('Apple');
