// Names that the platform reads as options, on everything.
Object.assign(Object.prototype, {easing: 'evil', delay: 'evil', direction: 'evil', composite: 'evil', once: true, signal: 'evil', kind: 'evil', default: true});
