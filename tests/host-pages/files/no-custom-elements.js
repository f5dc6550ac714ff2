delete window.customElements;
