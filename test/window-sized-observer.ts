/** jsdom lays nothing out: every element it is asked about is as large as a laptop's window. */
export class WindowSizedObserver {
  readonly report: ResizeObserverCallback;

  constructor(report: ResizeObserverCallback) {
    this.report = report;
  }

  observe(target: Element) {
    const contentRect = DOMRect.fromRect({ width: 1200, height: 800 });
    const entry = { target, contentRect, borderBoxSize: [], contentBoxSize: [] };
    this.report([{ ...entry, devicePixelContentBoxSize: [] }], this);
  }

  unobserve() {}
  disconnect() {}
}
