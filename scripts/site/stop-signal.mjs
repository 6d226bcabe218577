const CODES = { SIGINT: 130, SIGTERM: 0, SIGHUP: 129 };

/**
 * Aborts as soon as somebody asks us to stop; the reason is the code to exit with. npm does not pass
 * SIGTERM on, so its end counts as well.
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const stop = new AbortController();
  for (const [name, code] of Object.entries(CODES)) process.on(name, () => stop.abort(code));
  if (process.env.npm_lifecycle_event !== undefined) {
    const npm = process.ppid;
    setInterval(() => {
      if (process.ppid !== npm) stop.abort(0);
    }, 500).unref();
  }
  return stop.signal;
}
