// Loaders that run scripts from a queue hide which one is running.
Object.defineProperty(document, 'currentScript', {get: () => null, configurable: true});
