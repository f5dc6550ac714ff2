/** The style sheet of the panel. `:host` is `!important`, because rules of the page win over it otherwise. */
export const PANEL_STYLES = `
  :host { all: initial !important; position: fixed !important; inset: auto 1em 1em auto !important; z-index: 2147483647 !important; }
  section { font: 16px/1.5 system-ui, sans-serif; color: #1b211e; background: #fffefb; border: 1px solid #8a938d; border-radius: 14px; padding: 1.25em; inline-size: min(34em, calc(100vw - 2em)); max-block-size: 80vh; overflow: auto; box-sizing: border-box; box-shadow: 0 1em 3em #0004; }
  h2 { font-size: 1.125em; margin: 0 0 0.5em; }
  ol { margin: 0; padding-inline-start: 1.4em; }
  li { margin-block: 0.75em; }
  pre { font: 14px/1.5 ui-monospace, monospace; background: #eef2ee; padding: 0.6em 0.8em; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.35em 0 0; user-select: all; }
  button { font: inherit; min-block-size: 44px; padding: 0 1.2em; border: 1px solid #55605a; border-radius: 10px; background: none; color: inherit; cursor: pointer; }
  :focus-visible { outline: 3px solid #2e5a4b; outline-offset: 2px; }
`;
