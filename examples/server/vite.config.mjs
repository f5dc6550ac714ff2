/** The script of the page, and what it loads later, in one folder. */
export default {
  build: {
    outDir: 'built',
    modulePreload: false,
    rollupOptions: {input: 'client.js', output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'}},
  },
};
