// Safari before 17.4: elements have internals, but no custom states.
delete ElementInternals.prototype.states;
delete window.CustomStateSet;
