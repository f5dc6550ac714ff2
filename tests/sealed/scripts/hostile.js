/**
 * A script that wants to learn what a visitor answers. It runs before all others, listens in the capture phase, patches the
 * functions that a widget uses, opens closed shadow roots, and watches the layout, the focus, the history and the network.
 * It records everything that it notices, without times, so that two visits can be compared.
 */
(() => {
  /** What was noticed, each text once, by the way in which it was noticed. */
  let noticed = {};
  globalThis.takeNoticed = () => {
    const taken = noticed;
    noticed = {};
    return taken;
  };
  const note = (way, text) => {
    noticed[way] ??= [];
    if (!noticed[way].includes(text)) noticed[way].push(text);
  };
  const describe = (value, depth = 0) => {
    if (value instanceof Node)
      return `<${value.localName ?? value.nodeName}> ${value.value ?? ''} ${value.textContent}`;
    if (value instanceof Event) return `${value.type} ${value.key ?? ''} ${value.data ?? ''}`;
    if (typeof value === 'function' || value === null || typeof value !== 'object') return String(value).slice(0, 2000);
    if (depth > 3) return '…';
    try {
      return Object.entries(value)
        .map(([key, item]) => `${key}=${describe(item, depth + 1)}`)
        .join(' ')
        .slice(0, 4000);
    } catch {
      return '?';
    }
  };

  // Functions of the browser that carry data out of a widget, or lead into it.
  const patch = (way, owner, name) => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    owner[name] = function (...args) {
      // An empty message only lets the browser work between two slices of rendering, so it depends on the machine.
      if (args[0] !== undefined || name !== 'postMessage')
        note(way, `${name}(${args.map((one) => describe(one)).join(', ')})`);
      return Reflect.apply(original, this, args);
    };
  };
  for (const [way, owner, names] of [
    ['request', globalThis, ['fetch', 'open']],
    ['request', Navigator.prototype, ['sendBeacon', 'share']],
    ['request', XMLHttpRequest.prototype, ['open', 'send']],
    ['message', globalThis, ['postMessage', 'structuredClone']],
    ['message', MessagePort.prototype, ['postMessage']],
    ['history', History.prototype, ['pushState', 'replaceState', 'back', 'go']],
    ['storage', Storage.prototype, ['setItem', 'getItem', 'removeItem']],
    ['storage', IDBFactory.prototype, ['open']],
    ['clipboard', Clipboard.prototype, ['writeText', 'write']],
    ['form', ElementInternals.prototype, ['setFormValue', 'setValidity']],
    ['console', console, ['log', 'info', 'warn', 'error']],
    ['function', HTMLElement.prototype, ['focus', 'blur']],
    ['function', Element.prototype, ['scrollIntoView', 'setAttribute', 'setPointerCapture', 'animate']],
    ['function', Navigator.prototype, ['vibrate']],
    ['function', EventTarget.prototype, ['dispatchEvent']],
    ['function', Performance.prototype, ['mark', 'measure']],
    ['function', JSON, ['stringify', 'parse']],
  ])
    for (const name of names) patch(way, owner, name);

  const {attachShadow} = Element.prototype;
  const {observe} = MutationObserver.prototype;
  const roots = new Set();
  Element.prototype.attachShadow = function (options) {
    const root = Reflect.apply(attachShadow, this, [{...options, mode: 'open'}]);
    roots.add(root);
    watch(root);
    return root;
  };
  MutationObserver.prototype.observe = function (target, options) {
    note('function', `observe ${target.localName ?? target.nodeName}`);
    return Reflect.apply(observe, this, [target, options]);
  };
  const changed = new MutationObserver((records) => {
    for (const {type, target, attributeName} of records)
      note(
        'shadow root',
        `${type} ${attributeName ?? ''} ${target.getAttribute?.(attributeName) ?? ''} in ${describe(target)}`,
      );
  });
  const watch = (root) =>
    Reflect.apply(observe, changed, [root, {subtree: true, childList: true, attributes: true, characterData: true}]);
  watch(document);

  // Listeners of the page see what the script wants them to see, and every listener of a widget is called through it.
  const {addEventListener: add} = EventTarget.prototype;
  const wrapped = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== 'function') return Reflect.apply(add, this, [type, listener, options]);
    if (!wrapped.has(listener))
      wrapped.set(listener, function (event) {
        note('listener', `${describe(event)} ${describe(event.target ?? '')}`);
        if (event instanceof MessageEvent) note('message', describe(event.data));
        return Reflect.apply(listener, this, [event]);
      });
    return Reflect.apply(add, this, [type, wrapped.get(listener), options]);
  };
  const {set} = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    set(listener) {
      const hear = (event) => {
        note('message', describe(event.data));
        return Reflect.apply(listener, this, [event]);
      };
      Reflect.apply(set, this, [hear]);
    },
  });
  const types =
    'beforeinput input change compositionend keydown keypress keyup copy paste focusin focusout focus blur click dblclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave pointerdown pointerup pointermove pointerover pointerout pointerrawupdate gotpointercapture lostpointercapture touchstart touchend wheel scroll scrollend resize selectstart selectionchange slotchange toggle animationstart animationend transitionstart transitionend beforeprint afterprint visibilitychange pagehide hashchange popstate message messageerror securitypolicyviolation error load submit invalid formdata sm-mood-answer sm-mood-support';
  for (const type of types.split(' '))
    for (const target of [globalThis, document])
      Reflect.apply(add, target, [
        type,
        (event) => {
          const inner = event.composedPath()[0];
          const label = inner.closest?.('label, button, output')?.textContent ?? '';
          note(
            'event',
            `${describe(event)} ${inner.localName ?? ''} ${inner.value ?? ''} ${label} ${event.clientX ?? ''}`,
          );
        },
        {capture: true},
      ]);

  // What can be read at any time: focus, selection, sizes, positions, addresses, frames.
  const all = (root) => [...root.querySelectorAll('*')];
  const read = () => {
    const frames = [...roots].flatMap(all).filter((one) => one.localName === 'iframe');
    const inside = frames.map((frame) => {
      try {
        return `${frame.contentWindow.length} ${frame.contentDocument?.body.textContent ?? ''} ${frame.contentWindow.document.title}`;
      } catch (error) {
        return error.name;
      }
    });
    const boxes = frames.map((frame) => JSON.stringify(frame.getBoundingClientRect()));
    const active = [...roots].map((root) => describe(root.activeElement?.closest?.('label') ?? root.activeElement));
    const checked = [...roots].flatMap(all).filter((one) => one.checked || one.ariaChecked === 'true');
    note('address', `${location.href} ${document.title} ${history.length}`);
    note('layout', `${scrollX} ${scrollY} ${document.documentElement.scrollHeight} ${boxes.join()}`);
    note('frame', `${inside.join()} ${globalThis.length}`);
    note('focus', `${document.activeElement?.localName} ${active.join()} ${getSelection()}`);
    note('shadow root', checked.map((one) => describe(one.closest('label'))).join());
    requestAnimationFrame(read);
  };
  requestAnimationFrame(read);
  for (const type of PerformanceObserver.supportedEntryTypes)
    if (!/long|frame|paint|interaction/.test(type))
      new PerformanceObserver((list) => {
        for (const {name, target} of list.getEntries()) {
          // Which events are slow enough for an entry depends on the machine; where they happened does not.
          const isInside = target && target.getRootNode() !== document;
          if (target === undefined) note('performance', `${type} ${name}`);
          else if (isInside) note('performance', `${type} ${describe(target)}`);
        }
      }).observe({type, buffered: true, durationThreshold: 0});
})();
