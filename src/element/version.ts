/** Version of the package; a test checks that it matches package.json. */
export const VERSION = '0.2.0';
