/** jsdom paints nothing and would say so on the console: a canvas there has no context. */
HTMLCanvasElement.prototype.getContext = () => null;
