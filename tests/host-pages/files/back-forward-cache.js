// The browser keeps the page while another one is shown, and restores it.
for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, {persisted: true}));
history.pushState({page: 2}, '', '#two');
history.replaceState({page: 1}, '', location.pathname);
dispatchEvent(new PopStateEvent('popstate', {state: {page: 1}}));
