// A script that removes a method which it has replaced by a function of its own.
delete Array.prototype.flat;
