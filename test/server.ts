/** Held in the database `postgres` by whoever touches the template. */
export const TEMPLATE_LOCK = 72_707_366;

/** Where a test file finds the server; the addresses name the database `postgres`. */
export interface TestServer {
  readonly template: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}
