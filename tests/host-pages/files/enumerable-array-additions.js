Array.prototype.each = function (work) { this.forEach(work); };
Array.prototype.remove = function (one) { return this.filter((other) => other !== one); };
Array.prototype.toJSON = function () { return this.join(); };
String.prototype.capitalize = function () { return this[0].toUpperCase() + this.slice(1); };
Function.prototype.method = function (name, work) { this.prototype[name] = work; return this; };
Number.prototype.times = function () { return undefined; };
