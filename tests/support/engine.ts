/** Whether this page runs in Chromium. Checks whose result does not depend on the engine run there only. */
export const isChromium = navigator.vendor.startsWith('Google');
