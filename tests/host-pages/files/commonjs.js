window.module = {exports: {}};
window.exports = window.module.exports;
window.process = {env: {NODE_ENV: 'production'}, versions: {node: '20.0.0'}};
window.global = window;
