// A browser of some years ago, or one in which a privacy tool has removed APIs.
for (const name of ['AudioContext', 'webkitAudioContext', 'speechSynthesis', 'SpeechSynthesisUtterance', 'ResizeObserver', 'IntersectionObserver', 'reportError', 'structuredClone', 'requestIdleCallback', 'scheduler', 'trustedTypes']) {
  delete window[name];
}
for (const name of ['wakeLock', 'vibrate', 'clipboard', 'share', 'locks', 'sendBeacon', 'connection', 'userAgentData']) {
  delete Navigator.prototype[name];
}
delete Element.prototype.setHTML;
delete Element.prototype.animate;
delete Document.prototype.startViewTransition;
delete HTMLElement.prototype.showPopover;
delete window.matchMedia;
