/** Whether the browser can animate elements. */
export const canAnimate = (): boolean => 'animate' in Element.prototype;
