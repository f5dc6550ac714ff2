// The page has its own DOMPurify, with hooks and settings that would empty our articles.
DOMPurify.addHook('uponSanitizeElement', (node) => node.remove?.());
DOMPurify.setConfig({ALLOWED_TAGS: [], KEEP_CONTENT: false});
