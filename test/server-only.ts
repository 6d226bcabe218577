// Server modules import "server-only"; outside the bundler it has nothing to guard.
export {};
