// One signed-in browser, as far as a server can tell.

/** The cookies that answers set, by name. */
class Cookies {
  #values = new Map();
  keep(response) {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      const at = pair.indexOf("=");
      this.#values.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
  toString() {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

/** Signs in and answers with ways to ask as that person. */
export async function signIn(url, { email, password }) {
  const cookies = new Cookies();
  const send = async (path, init = {}) => {
    const headers = { ...init.headers, cookie: String(cookies), origin: url };
    const response = await fetch(url + path, { ...init, headers, redirect: "manual" });
    cookies.keep(response);
    return response;
  };
  const { csrfToken } = await (await send("/api/auth/csrf")).json();
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  await send("/api/auth/callback/credentials", { method: "POST", body });

  return {
    /** Milliseconds until the whole page has arrived. */
    async read(path) {
      const start = performance.now();
      const response = await send(path);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return performance.now() - start;
    },
    /** Where a page sends the visitor. */
    async isSentTo(path) {
      const response = await send(path);
      await response.arrayBuffer();
      return new URL(response.headers.get("location") ?? path, url).pathname;
    },
    /** What an upload is answered with. */
    async upload(path, file) {
      const response = await send(path, { method: "POST", body: file });
      const answer = await response.json();
      if (!answer.ok) throw new Error(`${path} answered ${JSON.stringify(answer).slice(0, 500)}`);
      return answer.value;
    },
  };
}
