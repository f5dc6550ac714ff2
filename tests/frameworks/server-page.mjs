/** Runs before the page: records the parsed widgets before scripts change them, policy violations and layout shifts. */
export function recordParsedPage(tags) {
  const stylesOf = (widget) => {
    // No styles that depend on the widget's width: some browsers know it only after the first layout.
    const {borderRadius, backgroundColor, fontSize, color} = getComputedStyle(widget.shadowRoot.querySelector('.card'));
    return [widget.localName, borderRadius, backgroundColor, fontSize, color].join(' ');
  };
  const page = {reports: [], shift: 0, widgets: [], stylesOf};
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
    const rendered = [...document.querySelectorAll(tags.join())].filter(({shadowRoot}) => shadowRoot);
    page.widgets = rendered.map((widget) => {
      const nodes = [...widget.shadowRoot.querySelectorAll('*')].filter(
        (one) => one.localName !== 'style' && !one.closest('.no-js, .prose'),
      );
      return {widget, nodes, before: stylesOf(widget)};
    });
  });
}

/** Runs in the loaded page: reports lost nodes, styles before and after hydration, violations and layout shift. */
export async function readHydration() {
  const {widgets, reports, stylesOf} = globalThis.rememberedPage;
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
    styledAfter: widgets.map(({widget}) => stylesOf(widget)),
  };
}
