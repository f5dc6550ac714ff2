/** Runs before the page: keeps what the parser has made, before any script has touched it, and listens to the policy and to jumps. */
export function remember(tags) {
  const look = (widget) => {
    // Not what depends on the widget's width: some browsers know that only after their first layout.
    const {borderRadius, backgroundColor, fontSize, color} = getComputedStyle(widget.shadowRoot.querySelector('.card'));
    return [widget.localName, borderRadius, backgroundColor, fontSize, color].join(' ');
  };
  const page = {reports: [], shift: 0, widgets: [], look};
  globalThis.rememberedPage = page;
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    page.reports.push(`${violatedDirective} ${blockedURI}`),
  );
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (page.shift += value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  }
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    page.widgets = [...document.querySelectorAll(tags.join())].map((widget) => {
      const nodes = [...widget.shadowRoot.querySelectorAll('*')].filter(
        (one) => one.localName !== 'style' && !one.closest('.unscripted, .prose'),
      );
      return {widget, nodes, before: look(widget)};
    });
  });
}

/** Runs in the page once it has loaded: what has become of it. */
export async function seen() {
  const {widgets, reports, look} = globalThis.rememberedPage;
  for (const {widget} of widgets) await widget.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return {
    reports,
    shift: globalThis.rememberedPage.shift,
    counts: widgets.map(({nodes}) => nodes.length),
    lost: widgets.flatMap(({widget, nodes}) =>
      nodes.filter((node) => !widget.shadowRoot.contains(node)).map((node) => node.outerHTML.slice(0, 80)),
    ),
    styledBefore: widgets.map(({before}) => before),
    styledAfter: widgets.map(({widget}) => look(widget)),
  };
}
