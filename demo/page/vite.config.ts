import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The page in one script and one style sheet, kept in the repository so that nobody who tries it has to build it. */
export default defineConfig({
  root: import.meta.dirname,
  // Served from whatever address.
  base: './',
  build: {
    outDir: join(import.meta.dirname, '../built'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // What the page is made of asks for its notices to be kept with it.
    license: { fileName: 'licenses.md' },
    rollupOptions: {
      // Names that stay make small changes.
      output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
