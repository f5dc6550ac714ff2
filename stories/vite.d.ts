/** Style sheets that Storybook puts into the page. */
declare module '*.css';
/** The manifest, made by the build. */
declare module '*/dist/custom-elements.json';
