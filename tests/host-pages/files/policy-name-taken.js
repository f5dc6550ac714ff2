window.trustedTypes?.createPolicy('smart-meditation', {createHTML: (html) => html});
