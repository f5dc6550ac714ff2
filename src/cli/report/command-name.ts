/**
 * How to run this tool by its package. Without the package's name, npx would load whatever package has the name of the
 * command where this one is not installed.
 */
export const COMMAND = 'npx --package @smart-meditation/widgets smart-meditation';
