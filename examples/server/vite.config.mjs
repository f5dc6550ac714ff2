/** Builds the script of the page and its lazy chunks into one folder. */
export default {
  build: {
    outDir: 'built',
    modulePreload: false,
    rollupOptions: {input: 'client.js', output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'}},
  },
};
