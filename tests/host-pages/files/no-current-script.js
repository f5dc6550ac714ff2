// Loaders that run scripts from a queue hide the current script.
Object.defineProperty(document, 'currentScript', {get: () => null, configurable: true});
