// Safari before 16.4: elements have no internals.
delete HTMLElement.prototype.attachInternals;
