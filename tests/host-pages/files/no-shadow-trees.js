delete Element.prototype.attachShadow;
