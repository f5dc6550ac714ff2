window.console = undefined;
