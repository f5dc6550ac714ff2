/** Calls back once, as soon as the element is outside the viewport; never where the page has broken `IntersectionObserver`. */
export function onceOutOfView(element: Element, callback: () => void): void {
  try {
    new IntersectionObserver((entries, observer) => {
      if (entries.at(-1)?.isIntersecting) return;
      observer.disconnect();
      callback();
    }).observe(element);
  } catch {
    // What has been displayed stays.
  }
}
